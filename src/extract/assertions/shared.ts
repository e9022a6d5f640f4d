import { kidsOf, type View } from "../learned/sight/view.ts";
import { isJoining, isWord, kidOf, subjectOf } from "./tree.ts";

const FINITE = /^VB[DZP]$/;

/**
 * What a clause that is joined to another takes over of it: nothing where it has a subject of its own, else the
 * subject of the first, and the auxiliary where its verb needs one; null where it cannot stand alone.
 */
export function needed(view: View, top: number, head: number): readonly number[] | null {
  if (subjectOf(view, head) !== undefined) return [];
  const subject = subjectOf(view, top);
  if (subject === undefined || subject > top || /^W/.test(view.pos[subject] ?? "")) return null;
  const [cop, negation] = [kidOf(view, top, "cop"), kidOf(view, top, "neg")];
  const own = kidOf(view, head, "aux", "auxpass", "cop") !== undefined;
  if ((negation !== undefined && !own) || (cop === undefined && sharesObject(view, top, head))) return null;
  const auxiliaries = kidsOf(view, top).filter((kid) => /^aux/.test(view.label[kid] ?? "") && kid < top);
  const name = called(view, subject);
  if (own) return name;
  const is = view.pos[head] ?? "";
  // "Was brief and blamed on fog": what was done to it takes over the "was", and is no second word for what it was like.
  if (cop !== undefined && cop < top && /^VB[DN]$/.test(is) && !kidOf(view, head, "dobj")) {
    const behind = kidsOf(view, head).filter(
      (kid) => kid > head && /^(?:nmod|advcl|xcomp)/.test(view.label[kid] ?? ""),
    );
    const by = behind.some((kid) => kidsOf(view, kid).some((mark) => view.word[mark] === "by"));
    if (is === "VBN" ? behind.length > 0 : by) return [...name, cop];
    if (behind.length === 0) return null;
  }
  // "Was allowed to act and deleted the site": what is done to somebody has no object, so that it is no participle.
  const done =
    is === "VBN" && kidOf(view, top, "auxpass") !== undefined && kidOf(view, head, "dobj") !== undefined;
  if (FINITE.test(is) || done) {
    const was = view.pos[auxiliaries[0] ?? cop ?? top] ?? "";
    // Behind a clause within the first it may be that clause's.
    if (between(view, top, head).some((i) => i !== cop && subjectOf(view, i) !== undefined)) return null;
    // "Speeches and promises": what is spelt like a verb of another tense is likelier none.
    return FINITE.test(was) && isPast(was) === (done || isPast(is)) ? name : null;
  }
  // "Will close the plant and sell the site": the auxiliary is the second verb's too.
  const nearest = between(view, top, head).every((i) => view.pos[i] !== is);
  return auxiliaries.length > 0 && is === view.pos[top] && nearest && /^VB[NG]?$/.test(is)
    ? [...name, ...auxiliaries]
    : null;
}

/** The subject with all that hangs on it, so that who or what it is stays told: "Kiro, an AI agent". */
function called(view: View, subject: number): number[] {
  const found: number[] = [];
  for (let i = view.left[subject] ?? subject; i <= (view.right[subject] ?? subject); i += 1) found.push(i);
  return found;
}

/** The tokens behind a head and before all that hangs on another. */
function between(view: View, top: number, head: number): number[] {
  const found: number[] = [];
  for (let i = top + 1; i < (view.left[head] ?? head); i += 1) found.push(i);
  return found;
}

const isPast = (pos: string): boolean => pos === "VBD";

/** "Designed and built the bridge": the first of two verbs has no words of its own behind it. */
function sharesObject(view: View, top: number, head: number): boolean {
  return !between(view, top, head).some((i) => isWord(view, i) && !isJoining(view, i));
}
