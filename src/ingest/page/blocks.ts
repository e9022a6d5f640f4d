import { visible } from "../../text/visible.ts";
import { childrenOf, type Element, isElement, type Node, TEXT } from "./dom.ts";
import { type Part, partOf } from "./names.ts";
import { isRunning } from "./wording.ts";

/** An element around words, and those around it; they stay as they were when Readability moves the elements. */
export interface Place {
  readonly tag: string;
  readonly names: string;
  /** What it says it is, if anything. */
  readonly part: Part | null;
  readonly up: Place | null;
  readonly element: Element;
}

/** A stretch of a page that stands by itself: a paragraph, a heading, an item of a list, a caption. */
export interface PageBlock {
  readonly text: string;
  /** The share of the text that leads elsewhere. */
  readonly linked: number;
  readonly place: Place;
  /** The number that marks its element. */
  readonly mark: number;
}

const SKIPPED = new Set(
  "script style noscript template svg head iframe object embed select option button textarea input canvas audio video map link meta math amp-ad amp-sticky-ad amp-embed amp-sidebar amp-consent amp-social-share amp-user-notification amp-list amp-iframe amp-state".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rp rt s samp small span strike strong sub sup time tt u var wbr amp-link".split(
    " ",
  ),
);

/** Elements in which how long ago it was stands within a line, beside a headline or a link. */
const STAMPS = new Set(["time", "span"]);

/** The attribute by which an element is known again after Readability has moved it. */
export const MARK = "data-stemma";

/** Everything on a page that could be read, in order; each one's element is marked with a number. */
export function blocksOf(body: Element): PageBlock[] {
  const found: PageBlock[] = [];
  const marks = new Map<Element, number>();
  let words = "";
  let linked = 0;
  let broken = false;
  const flush = (place: Place) => {
    const text = visible(words)
      .replace(/[^\S\v]+/g, " ")
      .replace(/ ?\v ?/g, "\n")
      .trim();
    if (text !== "") {
      let mark = marks.get(place.element);
      if (mark === undefined) {
        mark = marks.size;
        marks.set(place.element, mark);
        place.element.setAttribute(MARK, String(mark));
      }
      found.push({ text, linked: Math.min(1, linked / text.length), place, mark });
    }
    broken = false;
    words = "";
    linked = 0;
  };
  const walk = (node: Node, place: Place, inLink: boolean) => {
    for (const child of childrenOf(node)) {
      if (child.nodeType === TEXT) {
        const text = child.textContent ?? "";
        if (/\S/.test(text)) broken = false;
        words += text;
        if (inLink) linked += text.replace(/\s+/g, " ").length;
        continue;
      }
      if (!isElement(child) || SKIPPED.has(child.localName) || isHidden(child)) continue;
      const tag = child.localName;
      if (tag === "br") {
        // One break ends a line, a second one the paragraph.
        if (broken) flush(place);
        else words += "\v";
        broken = true;
      } else if (STAMPS.has(tag) && isRunning(onlyText(child))) words += " ";
      else if (INLINE.has(tag)) walk(child, place, inLink || tag === "a");
      else {
        flush(place);
        const names = child.getAttribute("class") ?? "";
        const inner: Place = { tag, names, part: partOf(child), up: place, element: child };
        walk(child, inner, inLink);
        flush(inner);
      }
    }
  };
  const top: Place = { tag: "body", names: "", part: null, up: null, element: body };
  walk(body, top, false);
  flush(top);
  return found;
}

/** The words of an element that holds nothing but them. */
function onlyText(element: Element): string {
  const [text, ...others] = childrenOf(element);
  return text?.nodeType === TEXT && others.length === 0 ? (text.textContent ?? "") : "";
}

function isHidden(element: Element): boolean {
  if (element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0/i.test(style);
}
