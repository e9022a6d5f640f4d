import { readFileSync } from "node:fs";
import type { Finding, Reported } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import { apartFromTerms } from "../../text/unnamed.ts";
import { assertionsOf } from "../assertions/assertions.ts";
import { pointed } from "../assertions/pointed.ts";
import { leadOf } from "../lead.ts";
import { isForetold, isOfItself, withoutTerms } from "../own.ts";
import { placed, quotesOf } from "../quotes/quotes.ts";
import { inOrder, unresolved, within } from "../rules/rules.ts";
import { calledSo } from "../speakers/beside.ts";
import { Kinds } from "../speakers/bodies/kinds.ts";
import { about, ownersOf } from "../speakers/owners.ts";
import { People } from "../speakers/persons/people.ts";
import { isOne } from "../speakers/persons/someone.ts";
import { withKinds, withTitled } from "../speakers/persons/tagged.ts";
import { calledBy, personAt, speaks, topOf } from "../speakers/source.ts";
import { Speakers } from "../speakers/speakers.ts";
import { Joint } from "../speakers/together.ts";
import { readSyntax } from "../syntax/analyse.ts";
import { tokenize } from "../syntax/tokenize.ts";
import type { Analysed, Analyser } from "../syntax/types.ts";
import { carried } from "../via/carried.ts";
import { withAdvised } from "../wiring/added/advised.ts";
import { withAmongst } from "../wiring/added/amongst.ts";
import { withApposed } from "../wiring/added/apposed.ts";
import { eachApart } from "../wiring/added/asked.ts";
import { withClauses } from "../wiring/added/clauses.ts";
import { withClosing } from "../wiring/added/closing.ts";
import { withColons } from "../wiring/added/colons.ts";
import { withDenied } from "../wiring/added/denied.ts";
import { inTurn } from "../wiring/added/dialogue.ts";
import { withForeseen } from "../wiring/added/foreseen.ts";
import { withLast } from "../wiring/added/last.ts";
import { withLaidOut } from "../wiring/added/layout.ts";
import { withMissed } from "../wiring/added/missed.ts";
import { withNouns } from "../wiring/added/nouns.ts";
import { withOrphans } from "../wiring/added/orphans.ts";
import { relayedAmong, withRelayed } from "../wiring/added/relayed.ts";
import { withSilent } from "../wiring/added/silent.ts";
import { withTailed } from "../wiring/added/tailed.ts";
import { combined } from "../wiring/combine.ts";
import { withAppositives } from "../wiring/parts/appositive.ts";
import { withQuoted } from "../wiring/parts/behind.ts";
import { withCompared } from "../wiring/parts/compared.ts";
import { edged } from "../wiring/parts/edges.ts";
import { ended } from "../wiring/parts/ended.ts";
import { withFronted } from "../wiring/parts/fronted.ts";
import { unheaded } from "../wiring/parts/headings.ts";
import { uttered } from "../wiring/parts/idle.ts";
import { upToMain } from "../wiring/parts/main.ts";
import { withMatter } from "../wiring/parts/matters.ts";
import { moved } from "../wiring/parts/moved.ts";
import { withNobody } from "../wiring/parts/nobody.ts";
import { withSeen } from "../wiring/parts/seen.ts";
import { withoutSent } from "../wiring/parts/sent.ts";
import { ofShare } from "../wiring/parts/shares.ts";
import { withFirst, withSubjects } from "../wiring/parts/subjects.ts";
import { goneOn, placedRight } from "../wiring/parts/tails.ts";
import { withTerms } from "../wiring/parts/terms.ts";
import { withoutWhen } from "../wiring/parts/when.ts";
import { withPolarity } from "../wiring/stands/polarity.ts";
import { once } from "./findings/once.ts";
import { tell } from "./findings/tell.ts";
import { unbroken } from "./findings/unbroken.ts";
import { type Model, readModel } from "./model.ts";
import { attributed } from "./read.ts";
import { covered } from "./sight/hints.ts";
import { nameEnd, type View, viewOf } from "./sight/view.ts";

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
  const places = placed(quotes);
  const ruled = unresolved(text, document, quotes, places);
  const view = viewOf(document, parsed(text, document, analyser), quotes, ruled, model.senses);
  const told = attributed(view, model)
    .filter(({ proposal }) => speaks(view, proposal))
    .map((scored) => withoutTerms(text, tell(text, view, places, scored)))
    .filter((finding) => finding.content.length > 0 && !isOfItself(text, finding));
  const speakers = new Speakers(text);
  const sure = combined(
    text,
    document,
    told,
    ruled,
    (rule) => isCue(view, rule) && !isForetold(text, rule) && !isOfItself(text, rule),
  ).map((finding) => ended(text, finding, places));
  const quoted = withQuoted(text, view, places, sure);
  const whole = unbroken(text, quoted, places).map((finding) => once(text, finding, document));
  const headed = whole.flatMap((finding) => {
    const own = unheaded(text, finding);
    const told = own && uttered(text, own);
    return (told && edged(text, told)) ?? [];
  });
  const led = withFronted(
    text,
    view,
    withoutSent(text, view, places, headed).map((finding) =>
      withoutWhen(text, withFirst(text, view, finding)),
    ),
  );
  const tailed = withTailed(text, document, withSeen(text, led));
  const termed = withTerms(text, document, eachApart(text, document, places, tailed));
  const right = goneOn(text, withCompared(text, document, termed)).map((finding) =>
    upToMain(text, view, ofShare(text, moved(text, placedRight(text, finding)))),
  );
  const split = withAmongst(text, document, withClauses(text, document, places, right, within));
  const apart = withColons(text, split);
  const borne = carried(text, document, withLaidOut(text, document, apart), within);
  const missed = withDenied(
    text,
    document,
    withAdvised(text, document, withMissed(text, document, withLast(text, document, borne), within)),
  );
  const whose = withSubjects(text, view, withNouns(text, document, withForeseen(text, document, missed)));
  const closed = withClosing(text, document, view, withApposed(text, document, whose));
  const passed = withAppositives(text, withSilent(text, document, closed));
  const titled = withTitled(text, view);
  const kinds = new Kinds(titled);
  const names = withKinds(text, titled, (token) => kinds.at(token));
  const turns = inTurn(text, document, passed);
  const parented = withOrphans(text, names, quotes, turns, (noun) => isOne(names, noun));
  const named = withNobody(text, document, parented).map((finding) => withMatter(text, finding));
  const found = withRelayed(text, document, places, named, within).map((finding) =>
    withPolarity(text, finding),
  );
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
  let before: Reported | undefined;
  return inOrder(found).map((given) => {
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
    const finding = spoken(given, speaker, also);
    const pointing = pointed(text, document.sentences, finding, before);
    finding.assertions = pointing ? [pointing] : assertionsOf(grounds, finding, speaker);
    if (!inner) before = finding;
    return finding;
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
  return tokens.length !== 1 || !/^NN/.test(view.pos[tokens[0] ?? 0] ?? "");
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

/** No sentence is read in one go beyond so many tokens; news has none half as long. */
const LONGEST = 500;

function parsed(text: string, document: Document, analyser: Analyser): Analysed[] {
  const pieces = document.sentences.flatMap((sentence) => {
    const tokens = tokenize(text, sentence.start + leadOf(text, sentence), sentence.end);
    if (tokens.length <= LONGEST) return [tokens];
    const parts: (typeof tokens)[] = [];
    for (let from = 0; from < tokens.length; from += LONGEST) parts.push(tokens.slice(from, from + LONGEST));
    return parts;
  });
  return analyser.analyseAll(pieces).map(({ pos, ner, head, label, lemma }, k) => {
    const tokens = pieces[k] ?? [];
    return { tokens, pos, ner, head, label, lemma };
  });
}
