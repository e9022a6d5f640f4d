import type { Comparison, Put } from "../compare.ts";
import type { Reading } from "../read.ts";

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

/** Sets the features of shared, missing and replaced words. */
export function wordFeatures(
  { short, long, alignment, substitutions, opposites }: Comparison,
  put: Put,
): void {
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
  put("share of names", names > 0 ? namesShared / names : -1);
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
  let [opposite, name, number, sibling, word] = [0, 0, 0, 0, 0];
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
