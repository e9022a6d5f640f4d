import type { SlotType } from "../../model/change.ts";
import type { Change, Random } from "./mutation.ts";
import { contents, pick, place, replaced } from "./places.ts";

/** One fact of a content put in place of another. */
function fact(type: SlotType, pattern: RegExp, other: (words: string, random: Random) => string): Change {
  return (held, random) => {
    const found = place(held, pattern, random);
    if (!found) return null;
    const words = other(found.words, random);
    return {
      ...replaced(held, found.at, words),
      wanted: {
        kinds: ["fact-changed"],
        slot: { type, old: found.words, new: words },
        sentences: false,
        disclosed: false,
      },
    };
  };
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NAMES = ["Marcus Ellery", "Joan Whitlock", "Peter Anselm", "Rosa Delgado"];

/** A figure that is no part of a date, a time or a name. */
const NUMBER =
  /(?<![\p{L}\d.,$:/–-]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? )(\d{1,3}(?:,\d{3})*|\d+)(?![\p{L}\d:/–-]|[.,]\d)(?! (?:[ap]\.m|o[’']clock|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/gu;
const notYear = (words: string) => !/^(?:19|20)\d\d$/.test(words);

const anyNumber = fact("number", NUMBER, (words, random) => {
  const value = Number(words.replaceAll(",", ""));
  return (value + 2 + Math.floor(random() * 7)).toLocaleString("en-US", { useGrouping: words.includes(",") });
});

/** A number that is nobody's year: those are dates. */
function withoutYears(change: Change): Change {
  return (held, random) => {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const made = change(held, random);
      if (made === null || notYear(made.wanted.slot?.old ?? "")) return made;
    }
    return null;
  };
}

export const number = withoutYears(anyNumber);

export const named = fact(
  "name",
  /(?<!^)(?<=[\p{Ll},] )(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?![\w’'-]| \p{Lu})/gu,
  (_, random) => pick(NAMES, random) ?? "",
);

export const dated = fact(
  "date",
  new RegExp(`\\b(?:${DAYS.join("|")})\\b`, "g"),
  (words, random) =>
    pick(
      DAYS.filter((day) => day !== words),
      random,
    ) ?? "",
);

export const hedged: Change = (held, random) => {
  const found = place(held, /\b(?:will|is|are|was|were)\b/g, random);
  if (!found) return null;
  const words = found.words === "will" ? "may" : `${found.words} reportedly`;
  const slot = { type: "hedge", old: null, new: found.words === "will" ? "may" : "reportedly" } as const;
  return {
    ...replaced(held, found.at, words),
    wanted: { kinds: ["hedging-changed"], slot, sentences: false, disclosed: false },
  };
};

export const negated: Change = (held, random) => {
  const found = place(held, /\b(?:will|is|are|was|were|would|should)\b(?! (?:not|no|never)\b|n)/g, random);
  if (!found) return null;
  return {
    ...replaced(held, found.at, `${found.words} not`),
    wanted: {
      kinds: ["fact-changed"],
      slot: { type: "negation", old: null, new: "not" },
      sentences: false,
      disclosed: false,
    },
  };
};

export const reattributed: Change = (held, random) => {
  const { text } = held.revision;
  const inOne = contents(held);
  const named = held.attributions.filter(
    ({ source: [who], source, content: [what], agent }) =>
      who &&
      what &&
      source.length === 1 &&
      agent?.kind === "person" &&
      inOne.includes(what) &&
      /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+$/u.test(text.slice(who.start, who.end)),
  );
  const chosen = pick(named, random);
  const at = chosen?.source[0];
  if (!chosen || !at) return null;
  const words = pick(NAMES, random) ?? "";
  return {
    ...replaced(held, at, words),
    wanted: {
      kinds: ["attribution-changed"],
      slot: { type: "source", old: chosen.agent?.name ?? null, new: words },
      sentences: false,
      disclosed: false,
    },
  };
};

export const requoted: Change = (held, random) => {
  const found = place(held, /[“"][^”"]*?\b(\p{Ll}{6,})\b[^”"]*[”"]/gu, random);
  if (!found) return null;
  const ending = /(?:ing|ed|ly|s)$/.exec(found.words)?.[0] ?? "";
  const words = `${pick(["gard", "trell", "plomb", "vask"], random)}${ending}`;
  return {
    ...replaced(held, found.at, words),
    wanted: { kinds: ["quote-changed"], slot: null, sentences: false, disclosed: false },
  };
};

export const noticed: Change = withoutYears((held, random) => {
  const made = anyNumber(held, random);
  if (!made) return null;
  const { slot } = made.wanted;
  const said = held.revision.text.slice(made.at.end).match(/^\s*([\p{L}-]+(?: [\p{L}-]+)?)/u)?.[1] ?? "";
  const notice = `Correction: An earlier version of this article gave the figure as ${slot?.old} ${said}. It is ${slot?.new}.`;
  return {
    ...made,
    text: `${made.text.trimEnd()}\n\n${notice}\n`,
    wanted: { ...made.wanted, disclosed: true },
  };
});
