import { overlaps } from "../../text/span.ts";
import type { Change } from "./mutation.ts";
import { contents, pick, replaced, untold } from "./places.ts";

export const swapped: Change = (held, random) => {
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

export const split: Change = (held, random) => {
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

export const merge: Change = (held, random) => {
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

export const deleted: Change = (held, random) => {
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
