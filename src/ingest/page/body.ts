import { Readability } from "@mozilla/readability";
import { MARK } from "./blocks.ts";
import { childrenOf, type Document, type Element, isElement, type Node } from "./dom.ts";

/** The places of the blocks that Readability holds to be the article. It takes the document apart to find them. */
export function readable(document: Document): Set<number> {
  const reader = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    keepClasses: true,
    // What the page says of itself was read before.
    disableJSONLD: true,
    serializer: (node: unknown) => node,
  });
  const content = reader.parse()?.content as unknown as Element | undefined;
  const kept = new Set<number>();
  const walk = (node: Node) => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      const mark = child.getAttribute(MARK);
      if (mark !== null) kept.add(Number(mark));
      walk(child);
    }
  };
  if (content) walk(content);
  return kept;
}

/** The words that Readability alone takes for the article: what a reader of pages has to better. */
export function readabilityAlone(document: Document): string {
  const reader = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]);
  return reader.parse()?.textContent ?? "";
}
