import { type Atoms, EDGE } from "./atoms.ts";
import { key1, key2, key3 } from "./hash.ts";
import type { State } from "./state.ts";

/** How many keys a state or an arc may have at most. */
export const MOST_KEYS = 96;

function near(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
}

/** Writes the keys of the features by which the next step of a parse is chosen; gives their number. */
export function stepFeatures(state: State, atoms: Atoms, tags: Int32Array, keys: Int32Array): number {
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
  let n = 0;
  keys[n++] = key1(201, s0wp);
  keys[n++] = key1(202, s0w);
  keys[n++] = key1(203, s1wp);
  keys[n++] = key1(204, s1w);
  keys[n++] = key1(205, b0wp);
  keys[n++] = key2(207, b1w, b1p);
  keys[n++] = key2(208, b2w, b2p);
  keys[n++] = key2(209, s2w, s2p);
  keys[n++] = key2(222, s1wp, s0wp);
  keys[n++] = key2(223, s1wp, s0p);
  keys[n++] = key2(224, s1p, s0wp);
  keys[n++] = key2(225, s1w, s0w);
  keys[n++] = key2(246, s1s0, gap1);
  keys[n++] = key2(211, s0wp, b0p);
  keys[n++] = key2(212, s0p, b0wp);
  keys[n++] = key2(213, s0w, b0w);
  keys[n++] = key2(214, s0b0, b1p);
  keys[n++] = key3(216, s1s0, b0p, b1p);
  keys[n++] = key3(217, s1s0, s2p, b0p);
  keys[n++] = key3(219, s1wp, s0p, b0p);
  keys[n++] = key3(220, s1p, s0wp, b0p);
  keys[n++] = key2(221, s1s0, b0wp);
  keys[n++] = key2(226, s1wp, b0p);
  keys[n++] = key2(227, s1p, b0wp);
  keys[n++] = key3(231, s1s0, s0lp, s0ll);
  keys[n++] = key3(232, s1s0, s0rp, s0rl);
  keys[n++] = key3(233, s1s0, s1lp, s1ll);
  keys[n++] = key3(234, s1s0, s1rp, s1rl);
  keys[n++] = key3(229, s0b0, s0rp, s0rl);
  keys[n++] = key3(206, s0b0, s0lp, s0ll);
  keys[n++] = key2(235, s0p, s0sig);
  keys[n++] = key2(236, s0w, s0sig);
  keys[n++] = key2(237, s1p, s1sig);
  keys[n++] = key2(238, s1w, s1sig);
  keys[n++] = key3(239, s1s0, s0sig, b0p);
  keys[n++] = key3(242, s1s0, s1sig, s0sig);
  keys[n++] = key2(243, s0w, gap1);
  keys[n++] = key2(244, s1w, gap1);
  keys[n++] = key2(245, b0wp, gap);
  keys[n++] = key3(247, s1s0, gap1, b0p);
  keys[n++] = key3(248, s1s0, s0 < 0 ? 0 : (lefts[s0] as number), s0 < 0 ? 0 : (rights[s0] as number));
  keys[n++] = key3(249, s0w, s0 < 0 ? 0 : (rights[s0] as number), b0p);
  keys[n++] = key3(250, s1w, s1 < 0 ? 0 : (rights[s1] as number), s0p);
  keys[n++] = key3(252, s1p, s1rl, s0wp);
  keys[n++] = key3(253, s1wp, s0ll, s0p);
  keys[n++] = key3(255, s1r < 0 ? 0 : (lower[s1r + at] as number), s1p, s0wp);
  keys[n++] = key3(256, s0l < 0 ? 0 : (lower[s0l + at] as number), s0p, s1wp);
  keys[n++] = key3(257, s0l < 0 ? 0 : (lower[s0l + at] as number), s0p, s1p);
  keys[n++] = key3(259, second(left2, label, s0), s0ll, s1s0);
  keys[n++] = key3(263, s1s0, between(state, s1, s0), b0p);
  keys[n++] = key3(264, s1wp, between(state, s1, s0), s0p);
  keys[n++] = key3(266, s2w, s1p, s0p);
  keys[n++] = key3(267, s2p, s1wp, s0p);
  keys[n++] = key3(268, s2p, s1p, s0wp);
  return n;
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

/** Writes the keys of the features by which the arc from `head` to `word` is named; gives their number. */
export function labelFeatures(
  state: State,
  atoms: Atoms,
  tags: Int32Array,
  names: Int32Array,
  head: number,
  word: number,
  keys: Int32Array,
): number {
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
  let n = 0;
  keys[n++] = key1(301, pair);
  keys[n++] = key2(302, pair, distance);
  keys[n++] = key2(303, dw, toLeft);
  keys[n++] = key2(304, dw, pair);
  keys[n++] = key2(305, hw, pair);
  keys[n++] = key3(306, hw, dw, toLeft);
  keys[n++] = key2(307, hw, toLeft);
  keys[n++] = key2(308, pair, own);
  keys[n++] = key2(309, pair, theirs);
  keys[n++] = key3(310, hw, theirs, dp);
  keys[n++] = key3(311, dw, own, hp);
  keys[n++] = key3(312, pair, own, theirs);
  keys[n++] = key3(313, pair, firstW, 1);
  keys[n++] = key3(314, hw, firstW, dp);
  keys[n++] = key3(315, pair, otherW, lastL);
  keys[n++] = key3(316, pair, siblingL, distance);
  keys[n++] = key3(317, hw, siblingL, dp);
  keys[n++] = key3(318, pair, siblingW, 2);
  keys[n++] = key3(319, pair, tags[d - 1] as number, tags[d + 1] as number);
  keys[n++] = key3(320, pair, tags[h - 1] as number, tags[h + 1] as number);
  keys[n++] = key2(321, pair, lower[d - 1] as number);
  keys[n++] = key2(322, pair, lower[d + 1] as number);
  keys[n++] = key3(323, suffix3[d] as number, dp, toLeft);
  keys[n++] = key3(324, suffix3[h] as number, pair, firstW);
  keys[n++] = key2(325, name, pair);
  keys[n++] = key3(326, name, firstW, hp);
  keys[n++] = key3(327, dw, lower[d - 1] as number, hp);
  keys[n++] = key3(328, dw, lower[d + 1] as number, hp);
  return n;
}
