import type { EventKind, SlotType } from "../model/change.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import { overlaps } from "../text/span.ts";

/** One controlled change of an article, and what a reader must be told of it. */
export interface Mutation {
  readonly kind: (typeof MUTATIONS)[number];
  readonly text: string;
  /** Where the old text changed. */
  readonly at: Span;
  readonly wanted: {
    /** Any of these is right. */
    readonly kinds: readonly EventKind[];
    readonly slot: {
      readonly type: SlotType;
      readonly old: string | null;
      readonly new: string | null;
    } | null;
    /** True when sentences, not claims, tell it. */
    readonly sentences: boolean;
    readonly disclosed: boolean;
  };
}

export const MUTATIONS = [
  "number",
  "name",
  "date",
  "negation",
  "attribution",
  "hedge",
  "quoted word",
  "reorder",
  "split",
  "merge",
  "delete",
  "notice",
] as const;

type Random = () => number;
type Change = (held: HeldRevision, random: Random) => Omit<Mutation, "kind"> | null;

/** The article changed in one way, or null where it has nothing to change so. */
export function mutate(held: HeldRevision, kind: Mutation["kind"], random: Random): Mutation | null {
  const made = CHANGES[kind](held, random);
  return made && { kind, ...made };
}

/** Puts words in place of a span. */
function replaced({ revision: { text } }: HeldRevision, at: Span, words: string): { text: string; at: Span } {
  return { text: text.slice(0, at.start) + words + text.slice(at.end), at };
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The single spans of contents that stand in one sentence and are told by somebody. */
function contents({ attributions, document }: HeldRevision): Span[] {
  return attributions.flatMap(({ content, agent }) => {
    const [span] = content;
    if (!span || content.length > 1 || agent === null || span.end - span.start < 40) return [];
    const inside = document.sentences.some((s) => s.start <= span.start && span.end <= s.end + 1);
    const shared =
      attributions.filter((other) => other.content.some((part) => overlaps(part, span))).length > 1;
    return inside && !shared ? [span] : [];
  });
}

/** A place in some content that the pattern finds; the pattern's own group 1, where it has one, is the place. */
function place(held: HeldRevision, pattern: RegExp, random: Random): { at: Span; words: string } | null {
  const all = contents(held).flatMap((span) =>
    [...held.revision.text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
      const words = match[1] ?? match[0];
      const start = span.start + match.index + match[0].indexOf(words);
      return { at: { start, end: start + words.length }, words };
    }),
  );
  return pick(all, random) ?? null;
}

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

const number = fact("number", NUMBER, (words, random) => {
  const value = Number(words.replaceAll(",", ""));
  return (value + 2 + Math.floor(random() * 7)).toLocaleString("en-US", { useGrouping: words.includes(",") });
});

const hedged: Change = (held, random) => {
  const found = place(held, /\b(?:will|is|are|was|were)\b/g, random);
  if (!found) return null;
  const words = found.words === "will" ? "may" : `${found.words} reportedly`;
  const slot = { type: "hedge", old: null, new: found.words === "will" ? "may" : "reportedly" } as const;
  return {
    ...replaced(held, found.at, words),
    wanted: { kinds: ["hedging-changed"], slot, sentences: false, disclosed: false },
  };
};

const negated: Change = (held, random) => {
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

const reattributed: Change = (held, random) => {
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

const requoted: Change = (held, random) => {
  const found = place(held, /[“"][^”"]*?\b(\p{Ll}{6,})\b[^”"]*[”"]/gu, random);
  if (!found) return null;
  const ending = /(?:ing|ed|ly|s)$/.exec(found.words)?.[0] ?? "";
  const words = `${pick(["gard", "trell", "plomb", "vask"], random)}${ending}`;
  return {
    ...replaced(held, found.at, words),
    wanted: { kinds: ["quote-changed"], slot: null, sentences: false, disclosed: false },
  };
};

const swapped: Change = (held, random) => {
  const { text } = held.revision;
  const { blocks } = held.document;
  const told = (index: number) => {
    const block = blocks[index];
    return (
      block?.role === "paragraph" &&
      held.attributions.some(({ content }) => content.some((span) => overlaps(span, block)))
    );
  };
  const found = pick(
    blocks.flatMap((_, i) => (told(i) && told(i + 1) ? [i] : [])),
    random,
  );
  const [a, b] = [blocks[found ?? -1], blocks[(found ?? -1) + 1]];
  if (!a || !b) return null;
  const [one, other] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
  const at = { start: a.start, end: b.end };
  return {
    ...replaced(held, at, other + text.slice(a.end, b.start) + one),
    wanted: { kinds: ["moved"], slot: null, sentences: false, disclosed: false },
  };
};

/** Sentences of paragraphs in which nobody is told of. */
function untold({ document, attributions }: HeldRevision) {
  const spans = attributions.flatMap(({ content, source, cue }) => [...content, ...source, ...cue]);
  return document.sentences.filter(
    (s) => document.blocks[s.block]?.role === "paragraph" && !spans.some((span) => overlaps(span, s)),
  );
}

const split: Change = (held, random) => {
  const { text } = held.revision;
  const places = untold(held).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/, (?:and|but) (?=(?:the|he|she|it|they|this|that) )/g)].flatMap(
      (match) => {
        const at = { start: start + match.index, end: start + match.index + match[0].length };
        const enough = at.start - start > 40 && end - at.end > 40;
        return enough && !/["“”]/.test(text.slice(start, end)) ? [at] : [];
      },
    ),
  );
  const at = pick(places, random);
  if (!at) return null;
  return {
    ...replaced(
      held,
      { start: at.start, end: at.end + 1 },
      `. ${text.slice(at.end, at.end + 1).toUpperCase()}`,
    ),
    wanted: { kinds: ["split"], slot: null, sentences: true, disclosed: false },
  };
};

const merge: Change = (held, random) => {
  const { text } = held.revision;
  const plainOnes = untold(held);
  const places = plainOnes.flatMap((s, i) => {
    const next = plainOnes[i + 1];
    if (next?.block !== s.block || !/^\s+$/.test(text.slice(s.end, next.start))) return [];
    const opens = /^(?:The|He|She|It|They|This|That) /.test(text.slice(next.start, next.start + 6));
    const enough = s.end - s.start > 40 && next.end - next.start > 40;
    const ends = text[s.end - 1] === "." && !/["“”]/.test(text.slice(s.start, next.end));
    return opens && enough && ends ? [{ start: s.end - 1, end: next.start + 1 }] : [];
  });
  const at = pick(places, random);
  if (!at) return null;
  return {
    ...replaced(held, at, `, and ${text.slice(at.end - 1, at.end).toLowerCase()}`),
    wanted: { kinds: ["merged"], slot: null, sentences: true, disclosed: false },
  };
};

const deleted: Change = (held, random) => {
  const { document } = held;
  const at = pick(
    contents(held).flatMap((span) => document.sentences.filter((s) => overlaps(s, span)).slice(0, 1)),
    random,
  );
  if (!at) return null;
  return {
    ...replaced(held, { start: at.start, end: at.end }, ""),
    wanted: { kinds: ["removed"], slot: null, sentences: false, disclosed: false },
  };
};

const noticed: Change = (held, random) => {
  const made = number(held, random);
  if (!made) return null;
  const { slot } = made.wanted;
  const said = held.revision.text.slice(made.at.end).match(/^\s*([\p{L}-]+(?: [\p{L}-]+)?)/u)?.[1] ?? "";
  const notice = `Correction: An earlier version of this article gave the figure as ${slot?.old} ${said}. It is ${slot?.new}.`;
  return {
    ...made,
    text: `${made.text.trimEnd()}\n\n${notice}\n`,
    wanted: { ...made.wanted, disclosed: true },
  };
};

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

const CHANGES: Readonly<Record<Mutation["kind"], Change>> = {
  number: withoutYears(number),
  name: fact(
    "name",
    /(?<!^)(?<=[\p{Ll},] )(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?![\w’'-]| \p{Lu})/gu,
    (_, random) => pick(NAMES, random) ?? "",
  ),
  date: fact(
    "date",
    new RegExp(`\\b(?:${DAYS.join("|")})\\b`, "g"),
    (words, random) =>
      pick(
        DAYS.filter((day) => day !== words),
        random,
      ) ?? "",
  ),
  negation: negated,
  attribution: reattributed,
  hedge: hedged,
  "quoted word": requoted,
  reorder: swapped,
  split,
  merge,
  delete: deleted,
  notice: withoutYears(noticed),
};
