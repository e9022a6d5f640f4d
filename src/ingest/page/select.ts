import type { PageBlock, Place } from "./blocks.ts";
import type { Part } from "./names.ts";
import { isNotice, partOfWords } from "./wording.ts";

/** What a block is to a reader. */
export type Role = "paragraph" | "heading" | Part;

/** A block, what it is, and whether it belongs to the words of the article. */
export interface Chosen {
  readonly block: PageBlock;
  readonly role: Role;
  readonly body: boolean;
}

/** What the page says of itself that helps to tell its parts. */
export interface Hints {
  readonly description: string | null;
  readonly headline: string | null;
}

/** An element that holds so large a part of the article is no furniture, whatever its name. */
const TOO_MUCH = 0.35;
/** An element that holds so large a part of the article is where the article stands. */
const HOME = 0.3;
/** A paragraph that is nearly all link leads to another article. */
const LEADS_AWAY = 0.7;
/** Readability is not believed where it took less prose than this and another place holds more. */
const NOTHING = 150;
/** Words shorter than this say little about where an article stands. */
const PROSE = 60;

/** A standfirst says something; what is shorter is a label. */
const STANDFIRST = 30;

const OUTSIDE = new Set<Role>([
  "related",
  "promo",
  "share",
  "comments",
  "byline",
  "topics",
  "timestamp",
  "caption",
  "furniture",
  "headline",
]);
/** What an article may begin with. */
const TEXT = new Set<Role>(["paragraph", "live-entry", "notice"]);
/** Parts that keep their nature whatever stands around or in them. */
const STRONG = new Set<Part>(["related", "promo", "share", "comments"]);
const WITHIN = new Set("ul ol li dl dt dd table thead tbody tfoot tr td th blockquote figure".split(" "));

/** Tells which blocks are the article, from those that Readability kept, and what the others are. */
export function choose(blocks: readonly PageBlock[], kept: ReadonlySet<number>, hints: Hints): Chosen[] {
  const taken = trusted(blocks, kept);
  const mass = massOf(blocks.filter((block) => taken.has(block.mark)));
  const told = blocks.map((block) => roleOf(block, mass, hints));
  const at = (block: PageBlock) =>
    taken.has(block.mark) || (block.linked < 0.5 && mass.home(block.place) > HOME);
  const first = blocks.findIndex((block, i) => at(block) && TEXT.has(told[i] ?? "paragraph"));
  const before = new Set<string>();
  let list: Place | null = null;
  return blocks.map((block, i) => {
    let role = told[i] ?? "paragraph";
    const { place, text, linked } = block;
    // Behind its beginning, what is called a summary or a headline is a part of the article.
    if (i >= first && role === "standfirst") role = "paragraph";
    if (i > first && role === "headline" && text !== hints.headline) role = "heading";
    if (i < first && role === "paragraph" && isStandfirst(text, hints.description)) role = "standfirst";
    // A list under the words "more stories" is a list of them.
    if (place.tag === "li" && list !== null && list === place.up) role = "related";
    else list = null;
    if (role === "related" && told[i + 1] !== "related" && blocks[i + 1]?.place.tag === "li")
      list = blocks[i + 1]?.place.up ?? null;
    const body =
      role === "standfirst"
        ? i < first && text.length >= STANDFIRST && linked < 0.5 && !before.has(text)
        : !OUTSIDE.has(role) && (at(block) || (role === "notice" && isNotice(text)));
    before.add(text);
    return { block, role, body };
  });
}

/** How the words that were taken are spread over the page. */
interface Mass {
  /** The share of them in a place. */
  in(place: Place): number;
  /** The share of them that stands with a place, or in elements made just like those around it. */
  home(place: Place): number;
}

function massOf(taken: readonly PageBlock[]): Mass {
  const around = new Map<Place, number>();
  const homes = new Map<Place | string, number>();
  const add = <K>(to: Map<K, number>, key: K, size: number) => to.set(key, (to.get(key) ?? 0) + size);
  let total = 0;
  for (const { place, text, linked } of taken) {
    const size = text.length * (1 - linked);
    total += size;
    for (let at: Place | null = place; at !== null; at = at.up) add(around, at, size);
    const home = homeOf(place);
    if (home) add(homes, home, size);
    const make = makeOf(place);
    if (make) add(homes, make, size);
  }
  const share = <K>(of: ReadonlyMap<K, number>, key: K | null) =>
    total === 0 || key === null ? 0 : (of.get(key) ?? 0) / total;
  return {
    in: (place) => share(around, place),
    home: (place) => Math.max(share(homes, homeOf(place)), share(homes, makeOf(place))),
  };
}

/** Three elements by tag and class, innermost first; null where no class tells them from any others. */
function makeOf(place: Place): string | null {
  const names: string[] = [];
  let classes = 0;
  for (let at: Place | null = place; at !== null && names.length < 3; at = at.up) {
    if (names.length === 0 && WITHIN.has(at.tag)) continue;
    if (at.names !== "") classes += 1;
    names.push(`${at.tag}.${at.names}`);
  }
  return classes < 2 ? null : names.join("<");
}

/** What Readability kept, or the place with the most prose where that is far more. */
function trusted(blocks: readonly PageBlock[], kept: ReadonlySet<number>): ReadonlySet<number> {
  const long = blocks.filter(({ text, linked }) => text.length >= PROSE && linked < 0.3);
  const spread = massOf(long);
  const prose = long.filter(({ place }) => !OUTSIDE.has(partAt(place, spread) ?? "paragraph"));
  const homes = new Map<Place, number>();
  let all = 0;
  for (const { place, text, mark } of prose) {
    if (kept.has(mark)) all += text.length;
    const home = homeOf(place);
    if (!home) continue;
    const before = homes.get(home) ?? 0;
    homes.set(home, before + text.length);
  }
  const best = [...homes].sort(([, a], [, b]) => b - a)[0];
  if (!best || all >= NOTHING || best[1] < 2 * NOTHING) return kept;
  const [there] = best;
  const found = [
    ...prose.filter(({ place }) => homeOf(place) === there),
    ...blocks.filter(({ place, mark }) => kept.has(mark) && isIn(place, there)),
  ];
  return new Set(found.map(({ mark }) => mark));
}

function isIn(place: Place, outer: Place): boolean {
  for (let at: Place | null = place; at !== null; at = at.up) if (at === outer) return true;
  return false;
}

function roleOf(block: PageBlock, mass: Mass, { headline }: Hints): Role {
  const { place, text, linked } = block;
  const part = partAt(place, mass);
  if (isNotice(text) && (part === null || !STRONG.has(part))) return "notice";
  // The line under a quotation that names whom and when is a part of it.
  const told = isQuoted(place) ? null : partOfWords(text);
  // An entry of a live page has lines of its own that are no words of it.
  if (part !== null && (part !== "live-entry" || told === null)) return part;
  if (headline !== null && text === headline) return "headline";
  if (inFigure(place)) return "caption";
  if (told !== null) return told;
  const heading = /^h[1-6]$/.test(place.tag);
  if (linked >= LEADS_AWAY && (!heading || place.up?.tag === "li")) return "related";
  return heading ? "heading" : "paragraph";
}

/** What the elements around a block say that it is; one that holds much of the article says nothing. */
function partAt(place: Place, mass: Mass): Part | null {
  let inner: Part | null = null;
  for (let at: Place | null = place; at !== null; at = at.up) {
    if (at.part === null || mass.in(at) > TOO_MUCH) continue;
    if (STRONG.has(at.part)) return at.part;
    inner ??= at.part;
  }
  return inner;
}

/** True for words beside a picture; a table or a quotation in a figure is no caption. */
function inFigure(place: Place): boolean {
  for (let at: Place | null = place; at !== null; at = at.up) {
    if (at.tag === "figure") return true;
    if (at.tag === "table" || at.tag === "blockquote") return false;
  }
  return false;
}

function isQuoted(place: Place): boolean {
  return place.tag === "blockquote" || place.up?.tag === "blockquote";
}

/** The element that a block's paragraph, list or table is a part of. */
function homeOf(place: Place): Place | null {
  let at = place.up;
  while (at !== null && WITHIN.has(at.tag)) at = at.up;
  return at;
}

function isStandfirst(text: string, description: string | null): boolean {
  if (description === null || text.length < STANDFIRST) return false;
  return description.startsWith(text.slice(0, 60)) || text.startsWith(description.slice(0, 60));
}
