import { type Figure, figure } from "./score.ts";

/** The article of a page as people marked it. */
export interface PageGold {
  readonly id: string;
  readonly body: string;
}

/** Words in a row that count as found or not. */
const SHINGLE = 4;

/** Precision, recall and F1 of bodies by shingles of four words; each page counts the same, however long. */
export function scorePages(name: string, gold: readonly PageGold[], bodyOf: (id: string) => string): Figure {
  let [right, found, wanted] = [0, 0, 0];
  for (const { id, body } of gold) {
    const [g, p] = [shingles(body), shingles(bodyOf(id))];
    const union = sum(
      [...new Set([...g.keys(), ...p.keys()])].map((key) => Math.max(g.get(key) ?? 0, p.get(key) ?? 0)),
    );
    const n = Math.max(1, union);
    right += sum([...g].map(([key, count]) => Math.min(count, p.get(key) ?? 0))) / n;
    found += sum([...p.values()]) / n;
    wanted += sum([...g.values()]) / n;
  }
  const made = figure(name, { right, found, wanted });
  const round = (count: number) => Math.round(count * 10) / 10;
  return { ...made, right: round(right), found: round(found), wanted: round(wanted) };
}

const DAY = "[^0-9]{1,60}(?:19|20)\\d\\d-?\\d\\d";
const TELLS = {
  published: new RegExp(`(?:datePublished|article:published(?:_time)?|pubdate)"?${DAY}`, "i"),
  modified: new RegExp(`(?:dateModified|article:modified(?:_time)?|og:updated_time)"?${DAY}`, "i"),
};

/** How often a time was found among the pages whose source names it with a date behind. */
export function scoreTimes(
  pages: readonly {
    readonly html: string;
    readonly published: string | null;
    readonly modified: string | null;
  }[],
): Figure[] {
  return (["published", "modified"] as const).map((name) => {
    const telling = pages.filter(({ html }) => TELLS[name].test(html));
    const right = telling.filter((page) => page[name] !== null).length;
    const found = pages.filter((page) => page[name] !== null).length;
    return figure(`${name} where it is told`, { right, found, wanted: telling.length });
  });
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const found = new Map<string, number>();
  if (words.length > 0 && words.length < SHINGLE) found.set(words.join(" "), 1);
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const key = words.slice(at, at + SHINGLE).join(" ");
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
