import type { Comparison, Put } from "../compare.ts";
import type { Reading, Word } from "../read.ts";

/** Names of the features of shared, missing and replaced words. */
export const WORD_FEATURES: readonly string[] = [
  ...(
    "cover short|cover long|cover exact|cover plain short|cover plain long|missing short|missing long|" +
    "missing weight short|missing weight long|rarest missing short|second missing short|" +
    "rarest missing long|rarest shared|second shared|shared weight|words short|words long|length ratio|" +
    "names short|names long|names shared|names missing short|names missing long|share of names|" +
    "cover matter short|cover matter long|matter shared|rarest matter shared|matter missing short|" +
    "matter missing long|dice|cover exact long|weak ties|pairs in order|bigrams|compact|run|first at|" +
    "question short|question long|capitals short|capitals long|subject shared|end shared|start same|" +
    "sub opposite|sub name|sub number|sub sibling|sub word|opposites|grammar short|grammar long|stops"
  ).split("|"),
];

/** The two greatest of what was noted, nought where less was. */
interface Rarest {
  first: number;
  second: number;
}

function note(into: Rarest, rarity: number): void {
  if (rarity > into.first) {
    into.second = into.first;
    into.first = rarity;
  } else if (rarity > into.second) into.second = rarity;
}

/** How much of what a claim says of no name the other has. */
function matterOf({ words }: Reading, strengths: Float64Array) {
  let all = 0;
  let held = 0;
  let shared = 0;
  let rarest = 0;
  let lost = 0;
  for (let i = 0; i < words.length; i += 1) {
    const { name, entry } = words[i] as Word;
    if (name) continue;
    const strength = strengths[i] as number;
    all += entry.rarity;
    held += strength * entry.rarity;
    if (strength >= 0.7) {
      shared += 1;
      rarest = Math.max(rarest, entry.rarity);
    } else lost += 1;
  }
  return { cover: all > 0 ? held / all : -1, shared, rarest, lost };
}

/** Sets the features of shared, missing and replaced words. */
export function wordFeatures(
  { short, long, alignment, substitutions, opposites }: Comparison,
  put: Put,
): void {
  const { pairs, ofShort, ofLong, strengthShort, strengthLong } = alignment;
  const n = short.words.length;
  const m = long.words.length;
  let covered = 0;
  let exact = 0;
  let plain = 0;
  let names = 0;
  let namesShared = 0;
  let missing = 0;
  const lost: Rarest = { first: 0, second: 0 };
  const kept: Rarest = { first: 0, second: 0 };
  for (let s = 0; s < n; s += 1) {
    const { name, entry } = short.words[s] as Word;
    const { rarity } = entry;
    const strength = strengthShort[s] as number;
    covered += strength * rarity;
    plain += strength;
    if (strength >= 0.95) exact += rarity;
    if (name) {
      names += 1;
      if (strength > 0) namesShared += 1;
    }
    if (strength === 0) {
      missing += 1;
      note(lost, rarity);
    } else if (strength >= 0.7) note(kept, rarity);
  }
  let coveredLong = 0;
  let plainLong = 0;
  let namesLong = 0;
  let namesMissingLong = 0;
  let missingLong = 0;
  let rarestLong = 0;
  for (let l = 0; l < m; l += 1) {
    const { name, entry } = long.words[l] as Word;
    const { rarity } = entry;
    const strength = strengthLong[l] as number;
    coveredLong += strength * rarity;
    plainLong += strength;
    if (name) namesLong += 1;
    if (strength === 0) {
      missingLong += 1;
      rarestLong = Math.max(rarestLong, rarity);
      if (name) namesMissingLong += 1;
    }
  }
  put("cover short", short.weight > 0 ? covered / short.weight : 0);
  put("cover long", long.weight > 0 ? coveredLong / long.weight : 0);
  put("cover exact", short.weight > 0 ? exact / short.weight : 0);
  put("cover plain short", n > 0 ? plain / n : 0);
  put("cover plain long", m > 0 ? plainLong / m : 0);
  put("missing short", missing);
  put("missing long", missingLong);
  put("missing weight short", short.weight - covered);
  put("missing weight long", long.weight - coveredLong);
  put("rarest missing short", lost.first);
  put("second missing short", lost.second);
  put("rarest missing long", rarestLong);
  put("rarest shared", kept.first);
  put("second shared", kept.second);
  put("shared weight", covered);
  put("words short", n);
  put("words long", m);
  put("length ratio", m > 0 ? n / m : 0);
  put("names short", names);
  put("names long", namesLong);
  put("names shared", namesShared);
  put("names missing short", names - namesShared);
  put("names missing long", namesMissingLong);
  put("share of names", names > 0 ? namesShared / names : -1);
  const matterShort = matterOf(short, strengthShort);
  const matterLong = matterOf(long, strengthLong);
  put("cover matter short", matterShort.cover);
  put("cover matter long", matterLong.cover);
  put("matter shared", matterShort.shared);
  put("rarest matter shared", matterShort.rarest);
  put("matter missing short", matterShort.lost);
  put("matter missing long", matterLong.lost);
  put("dice", n + m > 0 ? (plain + plainLong) / (n + m) : 0);
  put("cover exact long", long.weight > 0 ? exact / long.weight : 0);
  put("weak ties", pairs.filter((pair) => pair.strength < 0.95).length);
  let inOrder = 0;
  let steps = 0;
  let bigrams = 0;
  let run = 0;
  let longest = 0;
  let low = m;
  let high = -1;
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
  let opposite = 0;
  let name = 0;
  let number = 0;
  let sibling = 0;
  let word = 0;
  for (const { kind } of substitutions) {
    if (kind === "opposite") opposite += 1;
    else if (kind === "name") name += 1;
    else if (kind === "number") number += 1;
    else if (kind === "sibling") sibling += 1;
    else word += 1;
  }
  put("sub opposite", opposite);
  put("sub name", name);
  put("sub number", number);
  put("sub sibling", sibling);
  put("sub word", word);
  put("opposites", opposites.length);
  put("grammar short", short.grammar);
  put("grammar long", long.grammar);
  put("stops", (short.stopped ? 1 : 0) + (long.stopped ? 1 : 0));
}
