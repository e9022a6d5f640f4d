import { type Ints, ints } from "../kernel/kernel.ts";
import { type Atoms, EDGE } from "./atoms.ts";
import type { State } from "./state.ts";
import { placesOf, Templates } from "./templates.ts";

/** How many keys a state or an arc may have at most. */
export const MOST_KEYS = 96;

function near(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
}

const STEP = placesOf(
  "s0wp s0w s1wp s1w b0wp b1w b1p b2w b2p s2w s2p s0p s1p s1s0 gap1 b0p b0w s0b0 s0lp s0ll s0rp s0rl s1lp",
  "s1ll s1rp s1rl s0sig s1sig gap s0lefts s0rights s1rights s1rw s0lw s0l2 apart",
);
const STEPS = new Templates(
  STEP,
  `201 s0wp, 202 s0w, 203 s1wp, 204 s1w, 205 b0wp, 207 b1w b1p, 208 b2w b2p, 209 s2w s2p, 222 s1wp s0wp,
   223 s1wp s0p, 224 s1p s0wp, 225 s1w s0w, 246 s1s0 gap1, 211 s0wp b0p, 212 s0p b0wp, 213 s0w b0w,
   214 s0b0 b1p, 216 s1s0 b0p b1p, 217 s1s0 s2p b0p, 219 s1wp s0p b0p, 220 s1p s0wp b0p, 221 s1s0 b0wp,
   226 s1wp b0p, 227 s1p b0wp, 231 s1s0 s0lp s0ll, 232 s1s0 s0rp s0rl, 233 s1s0 s1lp s1ll, 234 s1s0 s1rp s1rl,
   229 s0b0 s0rp s0rl, 206 s0b0 s0lp s0ll, 235 s0p s0sig, 236 s0w s0sig, 237 s1p s1sig, 238 s1w s1sig,
   239 s1s0 s0sig b0p, 242 s1s0 s1sig s0sig, 243 s0w gap1, 244 s1w gap1, 245 b0wp gap, 247 s1s0 gap1 b0p,
   248 s1s0 s0lefts s0rights, 249 s0w s0rights b0p, 250 s1w s1rights s0p, 252 s1p s1rl s0wp,
   253 s1wp s0ll s0p, 255 s1rw s1p s0wp, 256 s0lw s0p s1wp, 257 s0lw s0p s1p, 259 s0l2 s0ll s1s0,
   263 s1s0 apart b0p, 264 s1wp apart s0p, 266 s2w s1p s0p, 267 s2p s1wp s0p, 268 s2p s1p s0wp`,
);
const stepValues = ints(36);

/** Writes the keys of the features by which the next step of a parse is chosen; gives their number. */
export function stepFeatures(state: State, atoms: Atoms, tags: Int32Array, keys: Ints): number {
  const v = stepValues;
  const { word: lower } = atoms;
  const { label, left1, right1, left2, lefts, rights, signature } = state;
  const s0 = state.below(0);
  const s1 = state.below(1);
  const s2 = state.below(2);
  const b0 = state.next;
  // Edges are blank: -1 stands for an empty place of the stack, the root has the blank word after the last.
  const at = EDGE;
  const s0w = s0 < 0 ? 5 : (lower[s0 + at] as number);
  const s1w = s1 < 0 ? 6 : (lower[s1 + at] as number);
  const s2w = s2 < 0 ? 7 : (lower[s2 + at] as number);
  const b0w = lower[b0 + at] as number;
  const b1w = lower[b0 + 1 + at] as number;
  const b2w = lower[b0 + 2 + at] as number;
  const s0p = s0 < 0 ? 60 : (tags[s0 + at] as number);
  const s1p = s1 < 0 ? 60 : (tags[s1 + at] as number);
  const s2p = s2 < 0 ? 60 : (tags[s2 + at] as number);
  const b0p = tags[b0 + at] as number;
  const b1p = tags[b0 + 1 + at] as number;
  const b2p = tags[b0 + 2 + at] as number;
  const s0l = s0 < 0 ? -1 : (left1[s0] as number);
  const s0r = s0 < 0 ? -1 : (right1[s0] as number);
  const s1l = s1 < 0 ? -1 : (left1[s1] as number);
  const s1r = s1 < 0 ? -1 : (right1[s1] as number);
  const s0lp = s0l < 0 ? 61 : (tags[s0l + at] as number);
  const s0rp = s0r < 0 ? 61 : (tags[s0r + at] as number);
  const s1lp = s1l < 0 ? 61 : (tags[s1l + at] as number);
  const s1rp = s1r < 0 ? 61 : (tags[s1r + at] as number);
  const s0ll = s0l < 0 ? 0 : (label[s0l] as number);
  const s0rl = s0r < 0 ? 0 : (label[s0r] as number);
  const s1ll = s1l < 0 ? 0 : (label[s1l] as number);
  const s1rl = s1r < 0 ? 0 : (label[s1r] as number);
  const s0sig = s0 < 0 ? 0 : (signature[s0] as number);
  const s1sig = s1 < 0 ? 0 : (signature[s1] as number);
  const gap = s0 < 0 ? 0 : near(b0 - s0);
  const gap1 = s1 < 0 ? 0 : near(s0 - s1);
  const s0wp = (s0w ^ Math.imul(s0p, 0x5bd1e995)) | 0;
  const s1wp = (s1w ^ Math.imul(s1p, 0x5bd1e995)) | 0;
  const b0wp = (b0w ^ Math.imul(b0p, 0x5bd1e995)) | 0;
  const s0b0 = s0p * 64 + b0p;
  const s1s0 = s1p * 64 + s0p;
  v[STEP.s0wp] = s0wp;
  v[STEP.s0w] = s0w;
  v[STEP.s1wp] = s1wp;
  v[STEP.s1w] = s1w;
  v[STEP.b0wp] = b0wp;
  v[STEP.b1w] = b1w;
  v[STEP.b1p] = b1p;
  v[STEP.b2w] = b2w;
  v[STEP.b2p] = b2p;
  v[STEP.s2w] = s2w;
  v[STEP.s2p] = s2p;
  v[STEP.s0p] = s0p;
  v[STEP.s1p] = s1p;
  v[STEP.s1s0] = s1s0;
  v[STEP.gap1] = gap1;
  v[STEP.b0p] = b0p;
  v[STEP.b0w] = b0w;
  v[STEP.s0b0] = s0b0;
  v[STEP.s0lp] = s0lp;
  v[STEP.s0ll] = s0ll;
  v[STEP.s0rp] = s0rp;
  v[STEP.s0rl] = s0rl;
  v[STEP.s1lp] = s1lp;
  v[STEP.s1ll] = s1ll;
  v[STEP.s1rp] = s1rp;
  v[STEP.s1rl] = s1rl;
  v[STEP.s0sig] = s0sig;
  v[STEP.s1sig] = s1sig;
  v[STEP.gap] = gap;
  v[STEP.s0lefts] = s0 < 0 ? 0 : (lefts[s0] as number);
  v[STEP.s0rights] = s0 < 0 ? 0 : (rights[s0] as number);
  v[STEP.s1rights] = s1 < 0 ? 0 : (rights[s1] as number);
  v[STEP.s1rw] = s1r < 0 ? 0 : (lower[s1r + at] as number);
  v[STEP.s0lw] = s0l < 0 ? 0 : (lower[s0l + at] as number);
  v[STEP.s0l2] = second(left2, label, s0);
  v[STEP.apart] = between(state, s1, s0);
  return STEPS.write(v, keys);
}

/** How many verbs and how many signs stand between two words, each up to three. */
function between({ verbs, signs }: State, left: number, right: number): number {
  if (left < 0 || right < 0) return 99;
  const v = (verbs[right] as number) - (verbs[left + 1] as number);
  const s = (signs[right] as number) - (signs[left + 1] as number);
  return Math.min(v, 3) * 4 + Math.min(s, 3);
}

function second(links: Int32Array, label: Int32Array, of: number): number {
  if (of < 0) return 0;
  const at = links[of] as number;
  return at < 0 ? 0 : (label[at] as number);
}

const ARC = placesOf(
  "pair distance dw toLeft hw own theirs dp hp firstW one otherW lastL siblingL siblingW two dBefore dAfter",
  "hBefore hAfter wBefore wAfter dEnding hEnding name",
);
const ARCS = new Templates(
  ARC,
  `301 pair, 302 pair distance, 303 dw toLeft, 304 dw pair, 305 hw pair, 306 hw dw toLeft, 307 hw toLeft,
   308 pair own, 309 pair theirs, 310 hw theirs dp, 311 dw own hp, 312 pair own theirs, 313 pair firstW one,
   314 hw firstW dp, 315 pair otherW lastL, 316 pair siblingL distance, 317 hw siblingL dp,
   318 pair siblingW two, 319 pair dBefore dAfter, 320 pair hBefore hAfter, 321 pair wBefore, 322 pair wAfter,
   323 dEnding dp toLeft, 324 hEnding pair firstW, 325 name pair, 326 name firstW hp, 327 dw wBefore hp,
   328 dw wAfter hp`,
);
const arcValues = ints(25);

/** Writes the keys of the features by which the arc from `head` to `word` is named; gives their number. */
export function labelFeatures(
  state: State,
  atoms: Atoms,
  tags: Int32Array,
  names: Int32Array,
  head: number,
  word: number,
  keys: Ints,
): number {
  const v = arcValues;
  const { word: lower, suffix3 } = atoms;
  const { label, left1, right1, left2, signature } = state;
  const h = head + EDGE;
  const d = word + EDGE;
  const hw = lower[h] as number;
  const dw = lower[d] as number;
  const hp = tags[h] as number;
  const dp = tags[d] as number;
  const toLeft = word < head ? 1 : 0;
  const distance = near(toLeft ? head - word : word - head);
  const pair = (hp * 64 + dp) * 2 + toLeft;
  const own = signature[word] as number;
  const theirs = signature[head] as number;
  const first = left1[word] as number;
  const other = left2[word] as number;
  const last = right1[word] as number;
  const firstW = first < 0 ? 0 : (lower[first + EDGE] as number);
  const otherW = other < 0 ? 0 : (lower[other + EDGE] as number);
  const lastL = last < 0 ? 0 : (label[last] as number);
  const sibling = toLeft ? (left1[head] as number) : (right1[head] as number);
  const siblingL = sibling < 0 ? 0 : (label[sibling] as number);
  const siblingW = sibling < 0 ? 0 : (lower[sibling + EDGE] as number);
  const name = names[d] as number;
  v[ARC.pair] = pair;
  v[ARC.distance] = distance;
  v[ARC.dw] = dw;
  v[ARC.toLeft] = toLeft;
  v[ARC.hw] = hw;
  v[ARC.own] = own;
  v[ARC.theirs] = theirs;
  v[ARC.dp] = dp;
  v[ARC.hp] = hp;
  v[ARC.firstW] = firstW;
  v[ARC.one] = 1;
  v[ARC.otherW] = otherW;
  v[ARC.lastL] = lastL;
  v[ARC.siblingL] = siblingL;
  v[ARC.siblingW] = siblingW;
  v[ARC.two] = 2;
  v[ARC.dBefore] = tags[d - 1] as number;
  v[ARC.dAfter] = tags[d + 1] as number;
  v[ARC.hBefore] = tags[h - 1] as number;
  v[ARC.hAfter] = tags[h + 1] as number;
  v[ARC.wBefore] = lower[d - 1] as number;
  v[ARC.wAfter] = lower[d + 1] as number;
  v[ARC.dEnding] = suffix3[d] as number;
  v[ARC.hEnding] = suffix3[h] as number;
  v[ARC.name] = name;
  return ARCS.write(v, keys);
}
