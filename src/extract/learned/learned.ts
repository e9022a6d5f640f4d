import { readFileSync } from "node:fs";
import type { Finding, Reported } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import { apartFromTerms } from "../../text/unnamed.ts";
import { assertionsOf } from "../assertions/assertions.ts";
import { pointed } from "../assertions/pointed.ts";
import { bounded } from "../bounded.ts";
import { isForetold, isOfItself, withoutTerms } from "../own.ts";
import { quotesOf } from "../quotes/quotes.ts";
import { inOrder, unresolved, within } from "../rules/rules.ts";
import { calledSo } from "../speakers/beside.ts";
import { Kinds } from "../speakers/kinds/kinds.ts";
import { withKinds, withTitled } from "../speakers/names/tagged.ts";
import { about, ownersOf } from "../speakers/owners.ts";
import { People } from "../speakers/persons/people.ts";
import { calledBy, personAt, speaks } from "../speakers/source.ts";
import { Speakers } from "../speakers/speakers.ts";
import { Joint } from "../speakers/together.ts";
import { readSyntax } from "../syntax/analyse.ts";
import type { Analyser } from "../syntax/types.ts";
import { untold } from "../untold/untold.ts";
import { combined } from "../wiring/combine.ts";
import { relayedAmong } from "../wiring/inner/relayed.ts";
import { written } from "../wiring/reading.ts";
import { wired } from "../wiring/steps.ts";
import { tell } from "./findings/tell.ts";
import { type Model, readModel } from "./model.ts";
import { parsed } from "./parsed.ts";
import { attributed } from "./read.ts";
import { covered, topOf } from "./sight/hints.ts";
import { nameEnd, type View, viewOf } from "./sight/view.ts";
import { tellingOf, tells } from "./telling/telling.ts";

let loaded: { analyser: Analyser; model: Model } | null = null;

/** The models that lie beside the sources, read once. */
function models(): { analyser: Analyser; model: Model } {
  const read = (name: string) => readFileSync(new URL(`../../../models/${name}`, import.meta.url));
  loaded ??= { analyser: readSyntax(read("syntax.bin")), model: readModel(read("attribution.bin")) };
  return loaded;
}

/** Everything attributed in a text, by models learned from annotated news; the rules of grammar give evidence. */
export function learnedFindings(text: string, document: Document): Reported[] {
  const { analyser, model } = models();
  const quotes = quotesOf(text, document);
  const words = written(text, document, quotes, within);
  const places = words.quotes;
  const ruled = unresolved(text, document, quotes, places);
  const view = viewOf(document, parsed(text, document, analyser), quotes, ruled, model.senses);
  const told = attributed(view, model)
    .filter(({ proposal }) => speaks(view, proposal))
    .map((scored) => withoutTerms(text, tell(words, view, scored)))
    .filter((finding) => finding.content.length > 0 && !isOfItself(text, finding, words.sentences));
  const speakers = new Speakers(text);
  const titled = withTitled(text, view);
  const kinds = new Kinds(titled);
  const names = withKinds(text, titled, (token) => kinds.at(token));
  const sure = combined(
    text,
    document,
    told,
    ruled,
    (rule) => isCue(view, rule) && !isForetold(text, rule) && !isOfItself(text, rule, words.sentences),
  );
  const found = bounded(document.sentences, wired({ ...words, view, names }, sure));
  const known = {
    people: new People(text, names, speaking(text, names, kinds, found), spokenOf(names, found)),
    kinds,
  };
  const called = (words: readonly Span[]) => calledBy(text, names, known, words);
  const grounds = {
    text,
    view,
    quotes: places,
    standsFor: (words: readonly Span[]) => meant(text, words, called),
  };
  const joint = new Joint({ text, view: names, called, told: (...asked) => speakers.told(...asked) });
  const relayed = relayedAmong(found);
  const telling = tellingOf(text, view, model.rates);
  // What a rule or a step finds is a statement by its form.
  const modelled = new Set(told.map(({ cue }) => cue[0]?.start));
  let before: Reported | undefined;
  return inOrder(found).flatMap((given) => {
    // "A clerk, who asked not to be named because he fears for his post": no post speaks.
    const source = ownersOf(text, view, given);
    const words = called(source);
    const body = about(text, view, kinds, given);
    const asked = [
      apartFromTerms(wordsOf(text, source)),
      given.source[0]?.start ?? 0,
      body === null ? words : { ...words, about: body },
    ] as const;
    // "Lind said a nurse had told her": it is Lind who goes on.
    const inner = relayed.has(given);
    const one = inner ? speakers.told(...asked) : speakers.resolve(...asked, given.cue[0]?.start);
    const { speaker, also } = joint.read(given, one);
    // Whoever only does something may still be who speaks next: “The singer released an album. … she said”.
    const unlikely = modelled.has(given.cue[0]?.start) && !tells(telling, given);
    if (unlikely || untold(text, view, telling.matter, given)) return [];
    const finding = spoken(given, speaker, also);
    const pointing = pointed(text, document.sentences, finding, before);
    finding.assertions = pointing ? [pointing] : assertionsOf(grounds, finding, speaker);
    if (!inner) before = finding;
    return [finding];
  });
}

/** A finding with who says it, before what it asserts is told. */
function spoken(
  { source, cue, content, via, manner, act, polarity, confidence }: Finding,
  speaker: Reported["speaker"],
  also: Reported["also"],
): Reported & { assertions: Reported["assertions"] } {
  const assertions: Reported["assertions"] = [];
  return also
    ? { source, cue, content, via, manner, act, polarity, speaker, confidence, also, assertions }
    : { source, cue, content, via, manner, act, polarity, speaker, confidence, assertions };
}

/** Whom or what a pronoun stands for; null where nothing fits. */
function meant(
  text: string,
  words: readonly Span[],
  called: (words: readonly Span[]) => { readonly words: string },
) {
  const name = called(words).words;
  return name.toLowerCase() === wordsOf(text, words).toLowerCase() ? null : name;
}

/** False where a noun was read as the verb that is spelt so: "18 states", "Friday's tweets". */
function isCue(view: View, { cue }: Finding): boolean {
  const tokens = covered(view, cue);
  return tokens.length !== 1 || !view.pos[tokens[0] ?? 0]?.startsWith("NN");
}

/** The tokens that those who speak are named or meant by. */
function speaking(text: string, view: View, kinds: Kinds, findings: readonly Finding[]): Set<number> {
  return new Set(
    findings.flatMap(({ source }) => {
      const tokens = covered(view, source);
      // "Another passenger, who gave her name as | Ines".
      const top = calledSo(wordsOf(text, source)) ? (tokens.at(-1) ?? -1) : topOf(view, tokens);
      return top < 0 ? [] : [top, personAt(view, kinds, top, tokens)?.to ?? top];
    }),
  );
}

/** The names in what somebody says, by the one word that tells who says it. */
function spokenOf(view: View, findings: readonly Finding[]): Map<number, string[][]> {
  return new Map(
    findings.flatMap(({ source, content, manner }) => {
      const [token, ...more] = covered(view, source);
      // Where they are not quoted it is the writer who names somebody: "Lind would win, she said".
      if (manner === "indirect" || token === undefined || more.length > 0 || view.pos[token] !== "PRP")
        return [];
      const names: string[][] = [];
      for (const i of covered(view, content)) {
        const end = view.ner[i - 1] === "PERSON" ? i : nameEnd(view, i, "PERSON");
        if (end > i) names.push(view.word.slice(i, end));
      }
      return names.length > 0 ? [[token, names] as const] : [];
    }),
  );
}
