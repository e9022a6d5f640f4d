import { keptWith } from "./kept.ts";
import type { View } from "./view.ts";

const PART =
  /\b(north|south|east|west|upper|lower|left|right|inner|outer|front|rear|far|near)(?:ern)?(?:-hand)?\s(?:side|part|half|end|bank|wing|shore|slope|edge|section|sector|flank)s?\b/iu;

/** Of which part of a thing a claim tells ("the western side"); empty where of all of it. */
const partOf = keptWith(({ text }: View): string => PART.exec(text)?.[1]?.toLowerCase() ?? "");

/** True where one claim tells of a part of a thing and the other of all of it. */
export const isOfPart = (a: View, b: View): boolean => (partOf(a) === "") !== (partOf(b) === "");

/** True of claims of two parts of a thing, or of a part and the whole: their figures may both be right. */
export const areOtherParts = (a: View, b: View): boolean => partOf(a) !== partOf(b);
