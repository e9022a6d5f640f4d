/** So many forms are remembered, none longer than this: texts may hold more than memory should. */
const [MOST, LONGEST] = [100_000, 40];

const VOWEL = /[aeiouy]/;

interface Told {
  readonly pos: string;
  readonly lemma: string;
}

/** Lemmas: the few that are irregular by a list, the rest by the endings of English. */
export class Lemmas {
  private readonly irregular: ReadonlyMap<string, string>;
  /** What was told before of a form, part of speech by part of speech: hardly ever more than three. */
  private readonly known = new Map<string, Told[]>();

  constructor(irregular: ReadonlyMap<string, string>) {
    this.irregular = irregular;
  }

  /** The lemma of a form that bears a part of speech; names keep their spelling. */
  of(form: string, pos: string): string {
    if (pos === "NNP" || pos === "NNPS" || pos === "CD") return form;
    const known = this.known.get(form);
    if (known !== undefined) for (const told of known) if (told.pos === pos) return told.lemma;
    const lower = form.toLowerCase();
    const lemma = this.irregular.get(`${lower} ${pos}`) ?? regular(lower, pos);
    if (known !== undefined) known.push({ pos, lemma });
    else if (this.known.size < MOST && form.length < LONGEST) this.known.set(form, [{ pos, lemma }]);
    return lemma;
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
