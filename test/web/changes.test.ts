import { describe, expect, test } from "vitest";
import type { Difference } from "../../src/model/diff.ts";
import type { HeldRevision } from "../../src/model/graph.ts";
import { segment } from "../../src/segment/segment.ts";
import { diff } from "../../src/version/diff.ts";
import { became } from "../../src/web/changes/fate.ts";
import { rowsOf } from "../../src/web/changes/rows.ts";
import { oneColumn, sideBySide } from "../../src/web/changes/wordings.ts";
import { stories } from "../stories.ts";

const heldOf = (id: string, text: string): HeldRevision => ({
  revision: { id, article: "art_1", content: id, headline: null, language: "en", text },
  document: segment(text),
  attributions: [],
});

function differenceOf(old: string, now: string): Difference {
  const [from, to] = [heldOf("rev_1", old), heldOf("rev_2", now)];
  const claims = new Map<string, string>();
  const changed = diff(
    { held: from, claims },
    { held: to, claims },
    { born: [], dissolved: [] },
    new Set<string>(),
  );
  return { diff: changed, from, to };
}

const PLAIN = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" } as const;
/** The words of markup, without what only tells a reader where a thing moved. */
const wordsOf = (markup: string) =>
  markup
    .replace(/<a class="move".*?<\/a>|<span class="unseen">.*?<\/span>/gs, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (sign) => PLAIN[sign as keyof typeof PLAIN])
    .replace(/\s+/g, "");

const one = (difference: Difference) => oneColumn(rowsOf(difference), difference).text;
const both = (difference: Difference) => sideBySide(rowsOf(difference), difference, ["Then", "Now"]).text;
const sideOf = (markup: string, side: "was" | "is") =>
  [...markup.matchAll(new RegExp(`<p class="${side}" dir="auto">(.*?)</p>`, "gs"))]
    .map(([, inner]) => inner)
    .join(" ");

const MAYOR = "The mayor opened the bridge on Monday.";
const STEEL = "It holds four thousand tons of steel.";
const FERRY = "The last ferry left the harbour at noon.";
const MONEY = "Nobody knows what the works cost.";

test("a sentence that went elsewhere is drawn as a move, at both of its places", () => {
  const moved = differenceOf(
    [MAYOR, STEEL, FERRY, MONEY].join("\n\n"),
    [MONEY, MAYOR, STEEL, FERRY].join("\n\n"),
  );
  const column = one(moved);
  expect(column.match(/<del class="moved">([^<]*)/)?.[1]).toBe(MONEY);
  expect(column.match(/<span class="moved">([^<]*)/)?.[1]).toBe(MONEY);
  expect(column).toMatch(/moved up/);
  expect(column).not.toMatch(/<ins>|<del>/);
  const view = both(moved);
  for (const side of ["here", "away"])
    expect(view).toMatch(
      new RegExp(
        `href="#move-1-${side}"[\\s\\S]*id="move-1-${side}"|id="move-1-${side}"[\\s\\S]*href="#move-1-${side}"`,
      ),
    );
});

test("of a moved sentence that changed, the words that changed are marked", () => {
  const moved = differenceOf(
    `${MAYOR} ${STEEL} ${FERRY}`,
    `${MAYOR} ${FERRY} ${STEEL.replace("four", "five")}`,
  );
  const links = [
    [0, 0],
    [1, 2],
    [2, 1],
  ] as const;
  const alignment = { links, added: [], removed: [], moved: [[1, 2]] as const, changes: [] };
  const given = { ...moved, diff: { ...moved.diff, alignment } };
  expect(one(given)).toMatch(/moved down.*moved from above.*four<\/del><ins>five<\/ins>/s);
  expect(sideOf(both(given), "was")).toContain("<del>four</del>");
  expect(sideOf(both(given), "is")).toContain("<ins>five</ins>");
});

test("what was taken out stands after what it followed, and what was put in before what follows", () => {
  const changed = differenceOf([MAYOR, FERRY, MONEY].join("\n\n"), [MAYOR, STEEL, MONEY].join("\n\n"));
  const order = rowsOf(changed).map(({ old, now }) => [old[0]?.text ?? null, now[0]?.text ?? null]);
  expect(order[0]).toEqual([MAYOR, MAYOR]);
  expect(order.at(-1)).toEqual([MONEY, MONEY]);
  expect(one(changed)).toContain(`<del>${FERRY}</del>`);
  expect(one(changed)).toContain(`<ins>${STEEL}</ins>`);
});

describe("every word of both texts is shown once on its side", () => {
  const pairs = stories().flatMap(({ files }) => {
    const names = [...files.keys()];
    return names.flatMap((name) => {
      const [, outlet, n] = /^(.*)\.(\d+)$/.exec(name) ?? [];
      const next = `${outlet}.${Number(n) + 1}`;
      return files.has(next)
        ? [[name, files.get(name)?.text ?? "", files.get(next)?.text ?? ""] as const]
        : [];
    });
  });
  test("there are revisions to compare", () => expect(pairs.length).toBeGreaterThan(5));
  test.each([...pairs, ...pairs.map(([name, a, b]) => [`${name} backwards`, b, a] as const)])(
    "%s",
    (_, old, now) => {
      const difference = differenceOf(old, now);
      const view = both(difference);
      const sorted = (text: string) => [...text].sort().join("");
      expect(wordsOf(sideOf(view, "is"))).toBe(now.replace(/\s+/g, ""));
      // Moved sentences stand beside what they stood beside; the order of the rest is that of the old text.
      expect(sorted(wordsOf(sideOf(view, "was")))).toBe(sorted(old.replace(/\s+/g, "")));
      expect(wordsOf(one(difference).replace(/<del.*?<\/del>/gs, ""))).toBe(now.replace(/\s+/g, ""));
    },
  );
});

test("words that were put between marks are told as quoted now, and those freed of them as quoted no longer", () => {
  const told = (old: string | null, now: string | null) => became({ type: "quote", old, new: now }).text;
  expect(told(null, "All is well,")).toBe('<p class="became">quoted now: “<bdi>All is well</bdi>”</p>');
  expect(told("All is well.", null)).toContain("quoted no longer: “<bdi>All is well</bdi>”");
});
