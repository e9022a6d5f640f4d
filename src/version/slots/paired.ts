import type { Slot, SlotType } from "../../model/change.ts";
import { sameAmount } from "./measures.ts";
import type { Part } from "./part.ts";

type Same = (a: Part, b: Part) => boolean;

/** Leaves out what both sides have, then pairs the rest: first those that `prefer` likes, then in order. */
export function paired(type: SlotType, old: readonly Part[], next: readonly Part[], prefer: Same): Slot[] {
  if (old.length === 0 && next.length === 0) return [];
  const [left, right] = [[...old], [...next]];
  take(left, right, sameOfSame);
  if (type === "number") take(left, right, asMuch);
  const liked = type === "number" ? take(left, right, prefer) : [];
  // As many of another unit is another amount; what is counted is otherwise too uncertain to go by.
  const units = take(left, right, ofOtherUnit);
  take(left, right, sameKey);
  const changed = [...units, ...liked, ...take(left, right, prefer), ...take(left, right, always)];
  return [
    ...changed.map(([a, b]) => ({ type, old: toldBeside(a, b), new: toldBeside(b, a) })),
    ...left.map((a) => ({ type, old: a.text, new: null })),
    ...right.map((b) => ({ type, old: null, new: b.text })),
  ];
}

/** Takes out of two lists the pairs that are the same in some way. */
function take(left: Part[], right: Part[], same: Same): [Part, Part][] {
  const pairs: [Part, Part][] = [];
  for (let i = 0; i < left.length && right.length > 0; ) {
    const a = left[i];
    const j = a === undefined ? -1 : right.findIndex((b) => same(a, b));
    const b = right[j];
    if (a === undefined || b === undefined) {
      i += 1;
      continue;
    }
    left.splice(i, 1);
    right.splice(j, 1);
    pairs.push([a, b]);
  }
  return pairs;
}

export const always: Same = () => true;
const sameKey: Same = (a, b) => a.key === b.key;
const sameUnit: Same = (a, b) => a.unit === b.unit;
const asMuch: Same = (a, b) =>
  a.measure !== undefined && b.measure !== undefined && sameAmount(a.measure, b.measure);
const ofOtherUnit: Same = (a, b) => a.key === b.key && a.measure !== undefined && b.measure !== undefined;
/** Of the same number of the same only a currency told before it can differ. */
const sameOfSame: Same = (a, b) =>
  a.key === b.key &&
  a.unit === b.unit &&
  (a.measure === undefined || b.measure === undefined || a.measure === b.measure);

/** A number beside the same number is told with what it counts. */
const toldBeside = (part: Part, other: Part): string =>
  (part.key === other.key ? part.whole : undefined) ?? part.text;

/** Numbers that differ: counts, ranks and multiples, each by themselves. */
export function counted(old: readonly Part[], next: readonly Part[]): Slot[] {
  if (old.length === 0 && next.length === 0) return [];
  const kinds = new Set([...old, ...next].map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const [was, is] = [old, next].map((side) => side.filter((part) => part.kind === kind));
    return paired("number", was ?? [], is ?? [], sameUnit);
  });
}
