import { Traits } from "../../extract/learned/numbers/odds.ts";
import type { Senses } from "../../extract/learned/sight/senses.ts";
import { type View, viewOf } from "../../extract/learned/sight/view.ts";
import { quotesOf } from "../../extract/quotes/quotes.ts";
import { BITS } from "../../extract/speakers/kinds/likely.ts";
import { addTraits, runsIn } from "../../extract/speakers/kinds/traits.ts";
import { segment } from "../../segment/segment.ts";
import { fitLogistic, type Logistic, type SparseRow, softmax } from "../learn/logistic.ts";
import { frequent, packedOdds } from "../learn/odds.ts";
import type { SilverArticle } from "../syntax/silver.ts";

/** How long and how finely to learn; told on the model's card. */
const OPTIONS = { classes: 2, size: 2 ** BITS, epochs: 10, rate: 0.3, decay: 0.0003, seed: 1 };
/** Traits of fewer names tell nothing. */
const LEAST = 4;
/** Names of which less than so much are of one kind are left out. */
const CLEAR = 0.8;

/** A name of one article, by its last word. */
interface Named {
  readonly traits: Traits;
  persons: number;
  bodies: number;
}

/** Every name of persons and bodies of an article, with its traits, as another program tells them. */
function namesIn(view: View): Named[] {
  const names = new Map<string, Named>();
  for (const { from, to } of runsIn(view)) {
    const last = view.word[to] ?? "";
    const named = names.get(last) ?? { traits: new Traits(BITS), persons: 0, bodies: 0 };
    addTraits(view, from, to, named.traits);
    named[view.ner[from] === "PERSON" ? "persons" : "bodies"] += 1;
    names.set(last, named);
  }
  return [...names.values()];
}

/** Rows to learn from, a name of an article each: 1 for a person. */
function rowsOf(articles: readonly SilverArticle[], senses: Senses): SparseRow[] {
  return articles.flatMap(({ text, sentences }) => {
    const document = segment(text);
    const view = viewOf(document, sentences, quotesOf(text, document), [], senses);
    return namesIn(view).flatMap(({ traits, persons, bodies }) => {
      const share = persons / (persons + bodies);
      if (share < CLEAR && share > 1 - CLEAR) return [];
      return [{ features: traits.places, label: share > 0.5 ? 1 : 0, weight: 1 }];
    });
  });
}

/** How many names there are, and of how many the kind is told rightly. */
export interface Told {
  readonly names: number;
  readonly right: number;
}

/** Learns what names of persons and of bodies are like, and packs it; the same articles give the same bytes. */
export function trainKinds(
  articles: readonly SilverArticle[],
  others: readonly SilverArticle[],
  senses: Senses,
): { readonly bytes: Uint8Array; readonly names: number; readonly held: Told } {
  const rows = rowsOf(articles, senses);
  const model = fitLogistic(rows, { ...OPTIONS, allowed: frequent(rows, LEAST) });
  return {
    bytes: packedOdds(model, BITS),
    names: rows.length,
    held: measured(model, rowsOf(others, senses)),
  };
}

function measured(model: Logistic, rows: readonly SparseRow[]): Told {
  const odds = new Float64Array(model.classes);
  const right = rows.filter(({ features, label }) => (softmax(model, features, odds)[label] ?? 0) > 0.5);
  return { names: rows.length, right: right.length };
}
