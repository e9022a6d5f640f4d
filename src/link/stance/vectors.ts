import { FEATURES } from "./features/features.ts";
import { zeros } from "./room.ts";

/** Names of what the evidence forest sees beside the dense features. */
const EVIDENCE_EXTRA = ["pair agree", "pair contradict", "pair neutral", "pair odds"] as const;
/** Names of what the news forest sees beside the dense features. */
const NEWS_EXTRA = [
  "least against",
  "most against",
  "one against",
  "against apart",
  "both against",
  "open",
  "evidence agree",
  "evidence contradict",
  "evidence neutral",
  "evidence odds",
] as const;
const STYLE = [
  "words short",
  "words long",
  "length ratio",
  "capitals short",
  "capitals long",
  "question short",
  "question long",
  "grammar short",
  "grammar long",
  "stops",
];
const STYLE_AT = STYLE.map((name) => FEATURES.indexOf(name));

const log = (p: number) => Math.log(Math.max(1e-6, p));

/** Dense features followed by what the pair's words say. */
export function evidenceVector(x: Float64Array, pair: Float64Array): Float64Array {
  const out = zeros(x.length + EVIDENCE_EXTRA.length);
  out.set(x);
  setOdds(out, x.length, pair);
  return out;
}

/** Room behind the dense features for what either forest sees beside them, one after the other. */
export const BESIDE = Math.max(EVIDENCE_EXTRA.length, NEWS_EXTRA.length);

/** Dense features followed by what each side and the evidence forest say; the same for either order of the sides. */
export function newsVector(
  x: Float64Array,
  one: Float64Array,
  two: Float64Array,
  evidence: Float64Array,
): Float64Array {
  const out = zeros(x.length + NEWS_EXTRA.length);
  out.set(x);
  setNews(out, x.length, one, two, evidence);
  return out;
}

const against = (side: Float64Array): number =>
  (side[1] as number) / ((side[0] as number) + (side[1] as number));

/** Sets what the forests of news see beside the dense features. */
export function setNews(
  out: Float64Array,
  from: number,
  one: Float64Array,
  two: Float64Array,
  evidence: Float64Array,
): void {
  const p = against(one);
  const q = against(two);
  out[from] = Math.min(p, q);
  out[from + 1] = Math.max(p, q);
  out[from + 2] = p * (1 - q) + q * (1 - p);
  out[from + 3] = Math.abs(p - q);
  out[from + 4] = p * q;
  out[from + 5] = Math.max(one[2] as number, two[2] as number);
  setOdds(out, from + 6, evidence);
}

/** Sets the logs of chances and of how much likelier a contradiction is than an agreement. */
export function setOdds(out: Float64Array, at: number, chances: Float64Array): void {
  const agree = chances[0] as number;
  const contradict = chances[1] as number;
  const neutral = chances[2] as number;
  out[at] = log(agree);
  out[at + 1] = log(contradict);
  out[at + 2] = log(neutral);
  out[at + 3] = log(contradict / (agree + contradict));
}

/** What the style forest sees of the dense features. */
export function styleVector(x: Float64Array): Float64Array {
  const out = zeros(STYLE_AT.length);
  for (let i = 0; i < STYLE_AT.length; i += 1) out[i] = x[STYLE_AT[i] as number] as number;
  return out;
}
