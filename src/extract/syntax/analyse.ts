import { Atoms, EDGE } from "./atoms.ts";
import { EntityTagger } from "./entities.ts";
import { Lemmas } from "./lemma.ts";
import { Parser } from "./parse.ts";
import type { Scorer } from "./score.ts";
import { StepWeights } from "./steps.ts";
import { type Lexicon, Tagger } from "./tag.ts";
import type { Analyser, Parsed, Token } from "./types.ts";
import { type Inventory, PackedLexicon, PackReader, SparseWeights } from "./weights.ts";

/** The first word of a model file: what it is and how it is written. */
export const FORMAT = "stemma-syntax-1";

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

/** Tags, names and parses sentences one at a time with the same scratch room. */
export class Analysis implements Analyser {
  private readonly inventory: Inventory;
  private readonly lemmas: Lemmas;
  private readonly tagger: Tagger;
  private readonly namer: EntityTagger;
  private readonly parser: Parser;
  private readonly atoms = new Atoms();
  private readonly kinds: readonly string[];
  private tags = new Int32Array(256);
  private names = new Int32Array(256);

  constructor({ inventory, irregular, tagLexicon, nameLexicon, tags, names, steps, labels }: Parts) {
    this.inventory = inventory;
    this.lemmas = new Lemmas(irregular);
    this.tagger = new Tagger(tags, tagLexicon, inventory.tags.length);
    this.namer = new EntityTagger(names, nameLexicon, inventory.kinds.length);
    this.parser = new Parser(steps, labels, inventory);
    this.kinds = ["O", ...inventory.kinds.flatMap((kind) => [kind, kind, kind, kind])];
  }

  analyse(tokens: readonly Token[]): Parsed {
    const count = tokens.length;
    const size = count + 2 * EDGE;
    if (this.tags.length < size) {
      this.tags = new Int32Array(size * 2);
      this.names = new Int32Array(size * 2);
    }
    const { atoms, tags, names, inventory } = this;
    tags.fill(0, 0, size);
    names.fill(0, 0, size);
    atoms.fill(tokens);
    this.tagger.tag(atoms, tags);
    this.namer.tag(atoms, tags, names);
    this.parser.parse(atoms, tags, names);
    const { state } = this.parser;
    const pos: string[] = [];
    const ner: string[] = [];
    const head: number[] = [];
    const label: string[] = [];
    const lemma: string[] = [];
    for (let i = 0; i < count; i++) {
      const tag = inventory.tags[tags[i + EDGE] as number] ?? "";
      pos.push(tag);
      ner.push(this.kinds[names[i + EDGE] as number] ?? "O");
      head.push(state.head[i] as number);
      label.push(inventory.labels[state.label[i] as number] ?? "dep");
      lemma.push(this.lemmas.of((tokens[i] as Token).form, tag));
    }
    return { pos, ner, head, label, lemma };
  }
}
