import { NUMBERS, type Word } from "./types.ts";

const VOWEL = /[aeiouy]/;

/** A form as one part of speech, by whose list of lemmas. */
export interface Told extends Word {
  readonly by: Lemmas;
}

let told = 0;

/** Lemmas: the few that are irregular by a list, the rest by the endings of English. */
export class Lemmas {
  private readonly irregular: ReadonlyMap<string, string>;

  constructor(irregular: ReadonlyMap<string, string>) {
    this.irregular = irregular;
  }

  /**
   * A form that bears a part of speech, with its lemma. `known` is what was told of the form before, hardly ever of more than
   * three parts of speech, and takes up what is told now.
   */
  of(form: string, pos: string, known: Told[]): Word {
    for (let k = 0; k < known.length; k++) {
      const told = known[k] as Told;
      if (told.pos === pos && told.by === this) return told;
    }
    const word = { form, pos, lemma: this.lemma(form, pos), number: told++ % NUMBERS, by: this };
    known.push(word);
    return word;
  }

  /** Names keep their spelling. */
  private lemma(form: string, pos: string): string {
    if (pos === "NNP" || pos === "NNPS" || pos === "CD") return form;
    const lower = form.toLowerCase();
    return this.irregular.get(`${lower} ${pos}`) ?? regular(lower, pos);
  }
}

/** The lemma by rule alone. */
export function regular(lower: string, pos: string): string {
  if (pos === "NNS" || pos === "VBZ") return singular(lower);
  if (pos === "VBG") return stem(lower, "ing");
  if (pos === "VBD" || pos === "VBN")
    return lower.endsWith("ied") ? `${lower.slice(0, -3)}y` : stem(lower, "ed");
  return lower;
}

function singular(word: string): string {
  if (!word.endsWith("s") || word.endsWith("ss")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function stem(word: string, ending: string): string {
  if (!word.endsWith(ending)) return word;
  const base = word.slice(0, -ending.length);
  if (!VOWEL.test(base)) return word;
  if (/([bdgmnprt])\1$/.test(base)) return base.slice(0, -1);
  if (/(?:[^aeiou][aeiou][^aeiouwxyl]|[cgsuvz]|[^aeo]l[^dlt]|[bcdgkpt]l)$/.test(base) && needsE(base))
    return `${base}e`;
  return base;
}

function needsE(base: string): boolean {
  if (/(?:ss|ng|en|er|on|it|or|op|el|et|in|ow|ish)$/.test(base) && base.length > 4) return false;
  return true;
}
