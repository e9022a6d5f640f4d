import { placesOf } from "../../syntax/templates.ts";
import { type Bag, hashOf, mix } from "../numbers/hash.ts";
import { Mixes } from "../numbers/mixes.ts";
import { kindOf } from "../sight/meanings.ts";
import type { Frame } from "./frame.ts";

/** What a token is to one cue. */
export const ROLES = { none: 0, source: 1, cue: 2, content: 3 } as const;
export const LABELS = 4;

const NONE = hashOf("∅");

function bucket(d: number): number {
  const n = Math.abs(d);
  const b = n < 6 ? n : n < 10 ? 6 : n < 16 ? 7 : n < 25 ? 8 : 9;
  return d < 0 ? -b : b;
}

/** What stands at `k`, or nothing outside what is read. */
function within(values: Int32Array, k: number, from: number, to: number): number {
  return k >= from && k < to ? (values[k] as number) : NONE;
}

const TOKEN = placesOf(
  "side whole short branch word pos cue cuePos kind wordBefore wordAfter posBefore posAfter name nameBefore",
  "distance nearness nearWord quoted cueQuoted quotes commas others first root rootPos firstPos",
  "besideWord besidePos lemmas tags fromStart toEnd label parent hint meant field",
);
const TOKENS = new Mixes(
  TOKEN,
  [
    1,
    `side, whole, whole * side, whole * cue, whole * pos, short * side * cue, short * side, branch * side,
   branch * side * cue, branch * side * kind, branch * side * pos, word * side, pos * side, word * cue * side,
   wordBefore * side, wordAfter * side, posBefore * pos * side, pos * posAfter * side,
   posBefore * pos * (posAfter * side), name * nameBefore * side, distance, distance * pos, distance * cue,
   distance * cuePos, nearness * nearWord, q: quoted * cueQuoted * quotes * side, q, q * cue, q * branch, q * commas,
   commas * side * branch, commas * side * cue, commas * side * kind, others * side * branch,
   others * (side * quotes), branch * side * first, branch * side * root, branch * side * (rootPos * firstPos),
   branch * (first * side) * cue, besideWord * side * branch, besidePos * side * distance`,
  ],
  [41, "lemmas * cue, tags * cuePos"],
  [
    43,
    `fromStart * toEnd * side, label * side, label * parent * side, kind * side * q, hint * side,
   hint * side * branch, hint * side * cue, meant * (branch * side), meant * side, whole * field,
   branch * side * field, q * field, meant * (branch * side) * field, word * side * field`,
  ],
);

const [NEAR_CUE, FAR_OFF] = [TOKENS.together(0, 1, 2), TOKENS.together(0, 2)];

/** The features of token `t` by itself, before its cue. */
export function tokenFeatures(frame: Frame, t: number, bag: Bag): void {
  const { view, cue, from, to } = frame;
  const { word, lemma, pos, ner, label } = view.hash;
  const v = TOKENS.values;
  const k = t - frame.base;
  const side = t < cue ? 1 : t > cue ? 2 : 3;
  const far = Math.abs(t - cue);
  const d = bucket(t - cue);
  const w = word[t] as number;
  const root = frame.root[k] as number;
  const first = view.left[root] as number;
  // What stands next to the cue on this side decides much: "said that", "told X".
  const beside = t < cue ? cue - 1 : cue + 1;
  v[TOKEN.side] = side;
  v[TOKEN.whole] = frame.whole[k] as number;
  v[TOKEN.short] = frame.short[k] as number;
  v[TOKEN.branch] = frame.branch[k] as number;
  v[TOKEN.word] = w;
  v[TOKEN.pos] = pos[t] as number;
  v[TOKEN.cue] = lemma[cue] as number;
  v[TOKEN.cuePos] = pos[cue] as number;
  v[TOKEN.kind] = frame.kind;
  v[TOKEN.wordBefore] = within(word, t - 1, from, to);
  v[TOKEN.wordAfter] = within(word, t + 1, from, to);
  v[TOKEN.posBefore] = within(pos, t - 1, from, to);
  v[TOKEN.posAfter] = within(pos, t + 1, from, to);
  v[TOKEN.name] = ner[t] as number;
  v[TOKEN.nameBefore] = within(ner, t - 1, from, to);
  v[TOKEN.distance] = d;
  v[TOKEN.nearness] = far < 6 ? d : side;
  v[TOKEN.nearWord] = far < 6 ? w : NONE;
  v[TOKEN.quoted] = (view.quote[t] as number) >= 0 ? 1 : 0;
  v[TOKEN.cueQuoted] = (view.quote[cue] as number) >= 0 ? 1 : 0;
  v[TOKEN.quotes] = Math.min(4, frame.quotes[k] as number);
  v[TOKEN.commas] = Math.min(4, frame.commas[k] as number);
  v[TOKEN.others] = Math.min(2, frame.others[k] as number);
  v[TOKEN.first] = within(word, first, from, to);
  v[TOKEN.root] = within(lemma, root, from, to);
  v[TOKEN.rootPos] = within(pos, root, from, to);
  v[TOKEN.firstPos] = within(pos, first, from, to);
  v[TOKEN.besideWord] = within(word, beside, from, to);
  v[TOKEN.besidePos] = within(pos, beside, from, to);
  v[TOKEN.fromStart] = Math.min(3, t - from);
  v[TOKEN.toEnd] = Math.min(3, to - 1 - t);
  v[TOKEN.label] = label[t] as number;
  v[TOKEN.parent] = within(label, view.head[t] as number, from, to);
  v[TOKEN.hint] = frame.hints[k] as number;
  v[TOKEN.meant] = kindOf(view, t);
  v[TOKEN.field] = view.meaning[cue]?.field ?? NONE;
  if (far <= 5) {
    let lemmas = side;
    let tags = side;
    const step = t < cue ? 1 : -1;
    for (let i = t; i !== cue; i += step) {
      lemmas = mix(lemmas, lemma[i] as number);
      tags = mix(tags, pos[i] as number);
    }
    v[TOKEN.lemmas] = lemmas;
    v[TOKEN.tags] = tags;
  }
  TOKENS.fill(bag, far <= 5 ? NEAR_CUE : FAR_OFF);
}

const STEP = placesOf(
  "side pos posBefore word wordBefore quotedBefore quoted left right short shortBefore begins ends cue distance",
  "commas hint hintBefore",
);
const STEPS = new Mixes(STEP, [
  101,
  `side, both: posBefore * pos, both * side, word * side, wordBefore * side, turn: quotedBefore * quoted * side, turn,
   turn * both, across: left * right, across * side, across * side * cue, shortBefore * short * side,
   begins * ends * side, begins * word * side, ends * pos * side, distance * pos, commas * side * word,
   wordBefore * pos * side, word * cue * side, hintBefore * hint * side, hintBefore * hint * across`,
]);

const OF_STEP = STEPS.together(0);

/** The features of the step from token `t - 1` to token `t`. */
export function stepFeatures(frame: Frame, t: number, bag: Bag): void {
  const { view, cue } = frame;
  const { word, pos, lemma } = view.hash;
  const v = STEPS.values;
  const u = t - 1;
  const k = t - frame.base;
  const before = frame.branch[k - 1] as number;
  const after = frame.branch[k] as number;
  v[STEP.side] = t < cue ? 1 : t > cue ? (u > cue ? 4 : 3) : 2;
  v[STEP.pos] = pos[t] as number;
  v[STEP.posBefore] = pos[u] as number;
  v[STEP.word] = word[t] as number;
  v[STEP.wordBefore] = word[u] as number;
  v[STEP.quotedBefore] = (view.quote[u] as number) >= 0 ? 1 : 0;
  v[STEP.quoted] = (view.quote[t] as number) >= 0 ? 1 : 0;
  v[STEP.left] = before;
  v[STEP.right] = before === after ? 1 : after;
  v[STEP.short] = frame.short[k] as number;
  v[STEP.shortBefore] = frame.short[k - 1] as number;
  v[STEP.begins] = view.begins[t] as number;
  v[STEP.ends] = view.ends[u] as number;
  v[STEP.cue] = lemma[cue] as number;
  v[STEP.distance] = bucket(t - cue);
  v[STEP.commas] = Math.min(3, frame.commas[k] as number);
  v[STEP.hint] = frame.hints[k] as number;
  v[STEP.hintBefore] = frame.hints[k - 1] as number;
  STEPS.fill(bag, OF_STEP);
}
