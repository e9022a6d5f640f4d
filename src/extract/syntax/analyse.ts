import { Atoms, EDGE } from "./atoms.ts";
import { EntityTagger } from "./entities.ts";
import { Lemmas, type Told } from "./lemma.ts";
import { Parser } from "./parse.ts";
import type { Scorer } from "./score.ts";
import { StepWeights } from "./steps.ts";
import { type Lexicon, Tagger } from "./tag.ts";
import type { Analyser, Parsed, Token, Word } from "./types.ts";
import { type Inventory, PackedLexicon, PackReader, SparseWeights } from "./weights.ts";

/** The first word of a model file: what it is and how it is written. */
export const FORMAT = "stemma-syntax-2";

/** The parts of which an analyser is made. */
export interface Parts {
  readonly inventory: Inventory;
  readonly irregular: ReadonlyMap<string, string>;
  readonly tagLexicon: Lexicon;
  readonly nameLexicon: Lexicon;
  readonly tags: Scorer;
  readonly names: Scorer;
  readonly steps: Scorer;
  readonly labels: Scorer;
}

/** Reads a packed model. */
export function readSyntax(bytes: Uint8Array): Analyser {
  const pack = new PackReader(bytes);
  if (pack.text() !== FORMAT) throw new TypeError(`not a model of the kind ${FORMAT}`);
  const { tags, kinds, labels, irregular } = JSON.parse(pack.text()) as Inventory & {
    irregular: [string, string][];
  };
  return new Analysis({
    inventory: { tags, kinds, labels },
    irregular: new Map(irregular),
    tagLexicon: new PackedLexicon(pack),
    nameLexicon: new PackedLexicon(pack),
    tags: new SparseWeights(pack),
    names: new SparseWeights(pack),
    steps: new StepWeights(pack),
    labels: new SparseWeights(pack),
  });
}

/** So many sentences are tagged, then named, then parsed. */
const BATCH = 64;

/** What is known of one sentence while it is read. */
class Scratch {
  readonly atoms = new Atoms();
  tags = new Int32Array(0);
  names = new Int32Array(0);

  fill(tokens: readonly Token[]): void {
    const size = tokens.length + 2 * EDGE;
    if (this.tags.length < size) {
      this.tags = new Int32Array(size * 2);
      this.names = new Int32Array(size * 2);
    }
    this.tags.fill(0, 0, size);
    this.names.fill(0, 0, size);
    this.atoms.fill(tokens);
  }
}

/**
 * Tags, names and parses sentences. Many are tagged before any is named, and so on: the weights of one part stay near
 * the processor, which those of all parts together would not.
 */
export class Analysis implements Analyser {
  private readonly inventory: Inventory;
  private readonly lemmas: Lemmas;
  private readonly tagger: Tagger;
  private readonly namer: EntityTagger;
  private readonly parser: Parser;
  private readonly kinds: readonly string[];
  private readonly scratches: Scratch[] = [];

  constructor({ inventory, irregular, tagLexicon, nameLexicon, tags, names, steps, labels }: Parts) {
    this.inventory = inventory;
    this.lemmas = new Lemmas(irregular);
    this.tagger = new Tagger(tags, tagLexicon, inventory.tags.length);
    this.namer = new EntityTagger(names, nameLexicon, inventory.kinds.length);
    this.parser = new Parser(steps, labels, inventory);
    this.kinds = ["O", ...inventory.kinds.flatMap((kind) => [kind, kind, kind, kind])];
  }

  analyse(tokens: readonly Token[]): Parsed {
    return this.batch([tokens])[0] as Parsed;
  }

  analyseAll(sentences: readonly (readonly Token[])[]): Parsed[] {
    const out: Parsed[] = [];
    for (let from = 0; from < sentences.length; from += BATCH)
      out.push(...this.batch(sentences.slice(from, from + BATCH)));
    return out;
  }

  private batch(sentences: readonly (readonly Token[])[]): Parsed[] {
    const { scratches } = this;
    while (scratches.length < sentences.length) scratches.push(new Scratch());
    const used = scratches.slice(0, sentences.length);
    used.forEach((scratch, k) => {
      scratch.fill(sentences[k] as readonly Token[]);
    });
    for (const { atoms, tags } of used) this.tagger.tag(atoms, tags);
    for (const { atoms, tags, names } of used) this.namer.tag(atoms, tags, names);
    return used.map((scratch, k) => {
      this.parser.parse(scratch.atoms, scratch.tags, scratch.names);
      return this.told(sentences[k] as readonly Token[], scratch);
    });
  }

  /** What the parser has just found, in words. */
  private told(tokens: readonly Token[], { tags, names, atoms }: Scratch): Parsed {
    const { inventory, kinds, lemmas } = this;
    const { state } = this.parser;
    const size = tokens.length;
    const [pos, ner, label, lemma] = [strings(size), strings(size), strings(size), strings(size)];
    const words = new Array<Word>(size);
    const head = new Array<number>(size);
    for (let i = 0; i < size; i++) {
      const tag = inventory.tags[tags[i + EDGE] as number] ?? "";
      pos[i] = tag;
      ner[i] = kinds[names[i + EDGE] as number] ?? "O";
      head[i] = state.head[i] as number;
      label[i] = inventory.labels[state.label[i] as number] ?? "dep";
      const word = lemmas.of((tokens[i] as Token).form, tag, atoms.lemmas[i] as Told[]);
      lemma[i] = word.lemma;
      words[i] = word;
    }
    return { pos, ner, head, label, lemma, words };
  }
}

const strings = (size: number) => new Array<string>(size);
