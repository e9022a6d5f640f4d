import { type Alignment, alignWords } from "./align.ts";
import { type Figure, figures } from "./figures.ts";
import type { Lexicon } from "./lexicon.ts";
import { MARKS, type Mark } from "./marks.ts";
import type { Reading, Word } from "./read.ts";

/** A word of one claim that stands where the other has another word. */
export interface Substitution {
  readonly s: Word;
  readonly l: Word;
  readonly kind: "opposite" | "name" | "number" | "sibling" | "word";
}

/** Two claims set against each other: the one with fewer words first. */
export interface Comparison {
  readonly short: Reading;
  readonly long: Reading;
  readonly swapped: boolean;
  readonly alignment: Alignment;
  readonly figures: readonly Figure[];
  readonly substitutions: readonly Substitution[];
  readonly opposites: readonly Substitution[];
}

/** Compares two claims in an order of their own, so that neither who asks nor which is first can matter. */
export function compareReadings(a: Reading, b: Reading, table: Lexicon): Comparison {
  const swapped = a.words.length > b.words.length || (a.words.length === b.words.length && a.text > b.text);
  const [short, long] = swapped ? [b, a] : [a, b];
  const alignment = alignWords(short, long);
  return {
    short,
    long,
    swapped,
    alignment,
    figures: figures(short, long),
    substitutions: substitutionsOf(short, long, alignment, table),
    opposites: oppositesOf(short, long, alignment, table),
  };
}

/** Words left over on both sides between the same two aligned neighbours. */
function substitutionsOf(
  short: Reading,
  long: Reading,
  { ofShort, ofLong }: Alignment,
  table: Lexicon,
): Substitution[] {
  const found: Substitution[] = [];
  const count = short.words.length;
  for (let s = 0; s < count; s += 1) {
    if (ofShort[s] !== -1) continue;
    let before = s - 1;
    while (before >= 0 && ofShort[before] === -1) before -= 1;
    let after = s + 1;
    while (after < count && ofShort[after] === -1) after += 1;
    const left = before >= 0 ? (ofShort[before] as number) : -1;
    const right = after < count ? (ofShort[after] as number) : -1;
    const mine = short.words[s] as Word;
    const places: number[] = [];
    if (left >= 0)
      for (
        let l = left + 1;
        l < long.words.length && l <= left + (s - before) + 1 && ofLong[l] === -1;
        l += 1
      )
        places.push(l);
    if (right >= 0)
      for (let l = right - 1; l >= 0 && l >= right - (after - s) - 1 && ofLong[l] === -1; l -= 1)
        if (!places.includes(l)) places.push(l);
    for (const l of places) {
      const other = long.words[l] as Word;
      const kind = kindOf(mine, other, table);
      if (kind) found.push({ s: mine, l: other, kind });
    }
  }
  return found;
}

function kindOf(a: Word, b: Word, table: Lexicon): Substitution["kind"] | null {
  if (table.opposites(a.base, b.base)) return "opposite";
  if (a.number || b.number) return a.number && b.number ? "number" : null;
  if (a.name && b.name) return "name";
  if (a.name !== b.name) return null;
  return a.entry.broader.some((sense) => b.entry.broader.includes(sense)) ? "sibling" : "word";
}

/** Pairs of opposite words anywhere in the claims, where neither side has both. */
function oppositesOf(short: Reading, long: Reading, { ofShort }: Alignment, table: Lexicon): Substitution[] {
  const found: Substitution[] = [];
  short.words.forEach((word, s) => {
    const strength = ofShort[s] === -1;
    if (!strength) return;
    for (const other of table.turns(word.base)) {
      for (const candidate of long.words) {
        if (candidate.base === other) found.push({ s: word, l: candidate, kind: "opposite" });
      }
    }
  });
  return found;
}

const FITS = ["equal", "within", "overlap", "apart", "none"] as const;
const QUANTITY_KINDS = ["day", "year", "rank", "other"] as const;

/** Names of the dense features, in order. */
export const FEATURES: readonly string[] = [
  "cover short",
  "cover long",
  "cover exact",
  "cover plain short",
  "cover plain long",
  "missing short",
  "missing long",
  "missing weight short",
  "missing weight long",
  "rarest missing short",
  "second missing short",
  "rarest missing long",
  "rarest shared",
  "second shared",
  "shared weight",
  "words short",
  "words long",
  "length ratio",
  "names short",
  "names long",
  "names shared",
  "names missing short",
  "names missing long",
  "share of names",
  "cover matter short",
  "cover matter long",
  "matter shared",
  "rarest matter shared",
  "matter missing short",
  "matter missing long",
  "dice",
  "cover exact long",
  "weak ties",
  "pairs in order",
  "bigrams",
  "compact",
  "run",
  "first at",
  "question short",
  "question long",
  "capitals short",
  "capitals long",
  "subject shared",
  "end shared",
  "start same",
  "sub opposite",
  "sub name",
  "sub number",
  "sub sibling",
  "sub word",
  "opposites",
  "figures",
  "figures long",
  ...FITS.map((fit) => `fit ${fit}`),
  ...FITS.map((fit) => `best ${fit}`),
  ...QUANTITY_KINDS.flatMap((kind) => [`${kind} fits`, `${kind} apart`]),
  "apart same unit",
  "apart near",
  "apart bounded",
  "fits bounded",
  "worst ratio",
  "bare number missing",
  "bounds short",
  "bounds long",
  "counts clash",
  ...MARKS.flatMap((mark) => [`${mark} short`, `${mark} long near`, `${mark} long far`, `${mark} differ`]),
  "negations odd",
  "negation beside shared",
  "negated missing",
  "turned",
  "turned odd",
];
const AT = new Map(FEATURES.map((name, i) => [name, i]));

/** The dense features of a comparison. */
export function dense(comparison: Comparison): Float64Array {
  const out = new Float64Array(FEATURES.length);
  const put = (name: string, value: number) => {
    out[AT.get(name) as number] = value;
  };
  words(comparison, put);
  quantities(comparison, put);
  shades(comparison, put);
  return out;
}

type Put = (name: string, value: number) => void;

function words({ short, long, alignment, substitutions, opposites }: Comparison, put: Put): void {
  const { pairs, ofShort, ofLong, strengthShort, strengthLong } = alignment;
  const [n, m] = [short.words.length, long.words.length];
  let [covered, exact, plain, names, namesShared, missing] = [0, 0, 0, 0, 0, 0];
  const lost: number[] = [];
  const kept: number[] = [];
  short.words.forEach((word, s) => {
    const strength = strengthShort[s] as number;
    covered += strength * word.entry.rarity;
    plain += strength;
    if (strength >= 0.95) exact += word.entry.rarity;
    if (word.name) {
      names += 1;
      if (strength > 0) namesShared += 1;
    }
    if (strength === 0) {
      missing += 1;
      lost.push(word.entry.rarity);
    } else if (strength >= 0.7) kept.push(word.entry.rarity);
  });
  let [coveredLong, plainLong, namesLong, namesMissingLong, missingLong, rarestLong] = [0, 0, 0, 0, 0, 0];
  long.words.forEach((word, l) => {
    const strength = strengthLong[l] as number;
    coveredLong += strength * word.entry.rarity;
    plainLong += strength;
    if (word.name) namesLong += 1;
    if (strength === 0) {
      missingLong += 1;
      rarestLong = Math.max(rarestLong, word.entry.rarity);
      if (word.name) namesMissingLong += 1;
    }
  });
  lost.sort((a, b) => b - a);
  kept.sort((a, b) => b - a);
  put("cover short", short.weight > 0 ? covered / short.weight : 0);
  put("cover long", long.weight > 0 ? coveredLong / long.weight : 0);
  put("cover exact", short.weight > 0 ? exact / short.weight : 0);
  put("cover plain short", n > 0 ? plain / n : 0);
  put("cover plain long", m > 0 ? plainLong / m : 0);
  put("missing short", missing);
  put("missing long", missingLong);
  put("missing weight short", short.weight - covered);
  put("missing weight long", long.weight - coveredLong);
  put("rarest missing short", lost[0] ?? 0);
  put("second missing short", lost[1] ?? 0);
  put("rarest missing long", rarestLong);
  put("rarest shared", kept[0] ?? 0);
  put("second shared", kept[1] ?? 0);
  put("shared weight", covered);
  put("words short", n);
  put("words long", m);
  put("length ratio", m > 0 ? n / m : 0);
  put("names short", names);
  put("names long", namesLong);
  put("names shared", namesShared);
  put("names missing short", names - namesShared);
  put("names missing long", namesMissingLong);
  put(
    "share of names",
    "cover matter short",
    "cover matter long",
    "matter shared",
    "rarest matter shared",
    "matter missing short",
    "matter missing long",
    "dice",
    "cover exact long",
    names > 0 ? namesShared / names : -1,
  );
  const matterOf = (claim: Reading, strength: Float64Array) => {
    let [all, held, shared, rarest, lost] = [0, 0, 0, 0, 0];
    claim.words.forEach((word, i) => {
      if (word.name) return;
      all += word.entry.rarity;
      held += (strength[i] as number) * word.entry.rarity;
      if ((strength[i] as number) >= 0.7) {
        shared += 1;
        rarest = Math.max(rarest, word.entry.rarity);
      } else lost += 1;
    });
    return { cover: all > 0 ? held / all : -1, shared, rarest, lost };
  };
  const [matterShort, matterLong] = [matterOf(short, strengthShort), matterOf(long, strengthLong)];
  put("cover matter short", matterShort.cover);
  put("cover matter long", matterLong.cover);
  put("matter shared", matterShort.shared);
  put("rarest matter shared", matterShort.rarest);
  put("matter missing short", matterShort.lost);
  put("matter missing long", matterLong.lost);
  put("dice", n + m > 0 ? (plain + plainLong) / (n + m) : 0);
  put("cover exact long", long.weight > 0 ? exact / long.weight : 0);
  put("weak ties", pairs.filter((pair) => pair.strength < 0.95).length);
  let [inOrder, steps, bigrams, run, longest] = [0, 0, 0, 0, 0];
  let [low, high] = [m, -1];
  let last = -1;
  for (let s = 0; s < n; s += 1) {
    const l = ofShort[s] as number;
    if (l < 0) {
      run = 0;
      continue;
    }
    low = Math.min(low, l);
    high = Math.max(high, l);
    if (last >= 0) {
      steps += 1;
      if (l > last) inOrder += 1;
    }
    if (s > 0 && ofShort[s - 1] === l - 1) {
      bigrams += 1;
      run += 1;
    } else run = 1;
    longest = Math.max(longest, run);
    last = l;
  }
  put("pairs in order", steps > 0 ? inOrder / steps : -1);
  put("bigrams", n > 1 ? bigrams / (n - 1) : 0);
  put("compact", high >= 0 ? pairs.length / (high - low + 1) : 0);
  put("run", longest);
  put("first at", m > 0 && high >= 0 ? low / m : 1);
  put("question short", short.question ? 1 : 0);
  put("question long", long.question ? 1 : 0);
  put("capitals short", short.capitals);
  put("capitals long", long.capitals);
  put("subject shared", ofShort[0] === undefined || ofShort[0] < 0 ? 0 : 1);
  put("end shared", n > 0 && (ofShort[n - 1] as number) >= 0 ? 1 : 0);
  put("start same", m > 0 && (ofLong[0] as number) >= 0 ? 1 : 0);
  for (const kind of ["opposite", "name", "number", "sibling", "word"] as const) {
    put(`sub ${kind}`, substitutions.filter((sub) => sub.kind === kind).length);
  }
  put("opposites", opposites.length);
}

function quantities({ short, long, figures: found }: Comparison, put: Put): void {
  put("figures", found.length);
  put("figures long", long.quantities.length);
  const bounded = (q: { low: number | null; high: number | null }) =>
    q.low === null || q.high === null || q.low !== q.high;
  let [sameUnit, near, apartBounded, fitsBounded, worst, clashes] = [0, 0, 0, 0, 0, 0];
  for (const fit of FITS) {
    put(`fit ${fit}`, found.filter((figure) => figure.fit === fit).length);
    put(`best ${fit}`, found.filter((figure) => figure.best === fit).length);
  }
  for (const kind of QUANTITY_KINDS) {
    const mine = found.filter(({ mine: { unit } }) =>
      kind === "other" ? unit !== "day" && unit !== "year" && unit !== "rank" : unit === kind,
    );
    put(`${kind} fits`, mine.filter(({ fit }) => fit === "equal" || fit === "within").length);
    put(`${kind} apart`, mine.filter(({ fit }) => fit === "apart").length);
  }
  for (const { mine, fit, best, rival, sameUnit: same, near: shared } of found) {
    const open = bounded(mine) || (rival !== null && bounded(rival));
    if (fit === "apart") {
      if (same) sameUnit += 1;
      near = Math.max(near, shared);
      if (open) apartBounded += 1;
      if (best === "apart") clashes += 1;
      if (rival && mine.value > 0 && rival.value > 0)
        worst = Math.max(worst, Math.abs(Math.log(mine.value / rival.value)));
    } else if (open && (fit === "within" || fit === "equal")) fitsBounded += 1;
  }
  put("apart same unit", sameUnit);
  put("apart near", near);
  put("apart bounded", apartBounded);
  put("fits bounded", fitsBounded);
  put("worst ratio", worst);
  put("counts clash", clashes);
  const figuresLong = new Set(long.words.filter((word) => word.number).map((word) => word.lower));
  put(
    "bare number missing",
    short.words.filter((word) => word.number && !figuresLong.has(word.lower)).length,
  );
  put("bounds short", short.quantities.filter(bounded).length);
  put("bounds long", long.quantities.filter(bounded).length);
}

/** How far from the aligned stretch of the longer claim a shade still belongs to it, in words. */
const REACH = 5;

function shades({ short, long, alignment, opposites }: Comparison, put: Put): void {
  let [low, high] = [Infinity, -Infinity];
  for (const { l } of alignment.pairs) {
    const at = long.words[l]?.at ?? 0;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  const near = (at: number) => at >= low - REACH && at <= high + REACH;
  let negations = 0;
  for (const mark of MARKS) {
    let [mine, close, far] = [0, 0, 0];
    for (const shade of short.shades) if (shade.mark === mark) mine += 1;
    for (const shade of long.shades) {
      if (shade.mark !== mark) continue;
      if (near(shade.at)) close += 1;
      else far += 1;
    }
    put(`${mark} short`, mine);
    put(`${mark} long near`, close);
    put(`${mark} long far`, far);
    put(`${mark} differ`, mine > 0 !== close > 0 ? 1 : 0);
    if (mark === "not") negations = Math.abs(mine - close) % 2;
  }
  put("negations odd", negations);
  const { ofShort, ofLong } = alignment;
  const after = (claim: Reading, at: number) => claim.words.findIndex((word) => word.at > at);
  let [beside, negatedMissing] = [0, 0];
  const sides: readonly (readonly [Reading, Int16Array, Reading])[] = [
    [short, ofShort, long],
    [long, ofLong, short],
  ];
  for (const [claim, counterpart, other] of sides) {
    for (const shade of claim.shades) {
      if (shade.mark !== "not") continue;
      const next = after(claim, shade.at);
      const its = next < 0 ? -1 : (counterpart[next] as number);
      if (its < 0) {
        if (claim === short) negatedMissing += 1;
        continue;
      }
      const at = other.words[its]?.at ?? 0;
      if (!other.shades.some((s) => s.mark === "not" && s.at < at && s.at >= at - 4)) beside += 1;
    }
  }
  put("negation beside shared", beside);
  put("negated missing", negatedMissing);
  const against = (claim: Reading, all: boolean): Mark[] =>
    claim.shades
      .filter(
        ({ mark, at }) =>
          (mark === "not" || mark === "fake" || mark === "deny" || mark === "doubt") && (all || near(at)),
      )
      .map(({ mark }) => mark);
  const [one, two] = [against(short, true).length, against(long, false).length];
  put("turned", one > 0 !== two > 0 ? 1 : 0);
  put("turned odd", (one + two + opposites.length) % 2);
}
