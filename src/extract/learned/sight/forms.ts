import { NUMBERS, type Word } from "../../syntax/types.ts";
import { hashOf } from "../numbers/hash.ts";
import { type Meaning, meaningOf, type Senses } from "./senses.ts";

/** A word in lower case and its hash. */
interface Low {
  readonly low: string;
  readonly hash: number;
}

/** A word as one part of speech. */
export interface Use {
  readonly word: Low;
  readonly pos: string;
  /** The lemma as it was given; where none was, the word itself. */
  readonly given: string | undefined;
  readonly lemma: Low;
  /** The hash of the part of speech. */
  readonly tag: number;
  readonly meaning: Meaning | undefined;
}

/** A word as it is spelt, with the uses of it that were met: hardly ever more than three. */
export interface Form extends Low {
  readonly uses: Use[];
}

/** A use of a word as the parser has it. */
interface Met {
  readonly word: Word;
  readonly use: Use;
}

/** So many words are remembered, none longer than this: texts may hold more than memory should. */
const [MOST, LONGEST] = [200_000, 40];
const FORMS = new WeakMap<Senses, Forms>();

/** The one memory of words with these senses. */
export function formsOf(senses: Senses): Forms {
  const forms = FORMS.get(senses) ?? new Forms(senses);
  FORMS.set(senses, forms);
  return forms;
}

/** What is found out of a word is remembered with it, so that a token takes one look-up. */
export class Forms {
  private readonly senses: Senses;
  private readonly known = new Map<string, Form>();
  /** By the words' numbers. */
  private readonly met = new Array<Met | undefined>(NUMBERS);

  constructor(senses: Senses) {
    this.senses = senses;
  }

  /** The use that a word is of; to find it by its number takes no look-up. */
  useOf(word: Word): Use {
    const met = this.met[word.number];
    if (met?.word === word) return met.use;
    const use = this.use(this.of(word.form), word.pos, word.lemma);
    this.met[word.number] = { word, use };
    return use;
  }

  of(word: string): Form {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const low = word.toLowerCase();
    const form = { low, hash: hashOf(low), uses: [] };
    if (this.known.size < MOST && word.length < LONGEST) this.known.set(word, form);
    return form;
  }

  /** The use of a form as a part of speech with a lemma. */
  use(form: Form, pos: string, given: string | undefined): Use {
    for (const use of form.uses) if (use.pos === pos && use.given === given) return use;
    const lemma = given === undefined || given === form.low ? form : this.of(given);
    const meaning = meaningOf(this.senses, lemma.low, pos);
    const use = { word: form, pos, given, lemma, tag: hashOf(pos), meaning };
    form.uses.push(use);
    return use;
  }
}
