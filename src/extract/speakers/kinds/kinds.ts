import { Traits } from "../../learned/numbers/odds.ts";
import type { View } from "../../learned/sight/view.ts";
import { endsCompany } from "../bodies/companies.ts";
import { isKnownLow } from "../bodies/known.ts";
import type { Bearer } from "../called.ts";
import { HER_TITLES, HIS_TITLES, hasGiven, MEN, WOMEN } from "../names/given.ts";
import { hasArticle, isJoined, PARTICLES, withoutArticle } from "../names/particles.ts";
import { isSomeone, isTitleAt, PERSON, SEVERAL } from "../persons/someone.ts";
import { BODIES, EITHER, MADE, MADE_OF, MAKERS, mayBeBody, OWNED, PUBLIC, SEAT } from "./clues.ts";
import { isServed, isSpelled, ledBy } from "./led.ts";
import { BITS, oddsOf } from "./likely.ts";
import { GIVEN, takenUp } from "./taken.ts";
import { addTraits, type Run, runsIn } from "./traits.ts";

/** Evidence for a person counts up, for an organization down; the tagger's is the mean of what it says of each mention. */
const TAGGED = 1;
const TOLD = 3;
/** A spokesman is a body's more often than a person's, and a person who has one is told of otherwise too. */
const SPOKEN_FOR = 2;
/** How much the odds that the traits of a name give count, and how great they may be: what is told outright stands against them. */
const LIKELY = 0.5;
const MOST = 4;

/** Where a body has its seat, or its shares are traded. */
const SEATED = new RegExp(`-(?:${SEAT})$`);

const traits = new Traits(BITS);

/** Whether the names of a text are those of persons or of organizations, by all that it says of each. */
export class Kinds {
  private readonly view: View;
  private readonly tags = new Map<string, { sum: number; count: number }>();
  private readonly told = new Map<string, number>();
  /** Last words of names that stand with more words somewhere. */
  private readonly long = new Set<string>();
  /** First words by which a longer name is taken up again, and its last words. */
  private readonly whole = new Map<string, string>();

  constructor(view: View) {
    this.view = view;
    const runs = runsIn(view);
    for (let i = 1; i < view.size; i += 1)
      if (view.pos[i - 1] === "NNP" && view.pos[i] === "NNP" && view.sentence[i - 1] === view.sentence[i])
        this.long.add(view.word[i] ?? "");
    this.shorten(runs);
    const names = new Map<string, Run[]>();
    for (const run of runs) {
      const { from, to } = run;
      const last = this.nameOf(to);
      const same = names.get(last);
      if (same) same.push(run);
      else names.set(last, [run]);
      const tag = this.tags.get(last) ?? { sum: 0, count: 0 };
      // "Gerrit van den | Berg": what a small word joins to a given name is no other's.
      const joined = isJoined(view, from);
      tag.sum += joined || view.ner[from] === "PERSON" ? TAGGED : -TAGGED;
      tag.count += 1;
      this.tags.set(last, tag);
      this.tell(last, joined ? GIVEN : this.evidence(from, to));
    }
    for (const [name, same] of names) {
      traits.begin();
      for (const { from, to } of same) addTraits(view, from, to, traits);
      this.tell(name, LIKELY * Math.max(-MOST, Math.min(MOST, oddsOf(traits.places))));
    }
    this.untagged();
  }

  /** What the name that ends with the token is; null where the text does not tell. */
  at(token: number): Bearer | null {
    const name = this.nameOf(token);
    const { sum, count } = this.tags.get(name) ?? { sum: 0, count: 1 };
    const score = sum / count + (this.told.get(name) ?? 0);
    return score > 0 ? "person" : score < 0 ? "organization" : null;
  }

  /** What stands beside a name tells of it where the tagger saw none: "cloud provider | Nimbus". */
  private untagged(): void {
    const { size, ner, pos, word } = this.view;
    for (let i = 0; i < size; i += 1) {
      if (ner[i] === "PERSON" || ner[i] === "ORGANIZATION") continue;
      // "Norrick shares fell": where a sentence begins the tagger may take the name for an adjective.
      if (
        pos[i] === "JJ" &&
        pos[i + 1] === "NNS" &&
        OWNED.has(word[i + 1] ?? "") &&
        this.tags.has(word[i] ?? "")
      )
        this.tell(this.nameOf(i), -TOLD);
      if (pos[i] !== "NNP") continue;
      if (pos[i + 1]?.startsWith("NNP") || word[i] === undefined) continue;
      if (this.tags.has(this.nameOf(i))) this.tell(this.nameOf(i), this.evidence(i, i));
      else if (this.owns(i) || ledBy(this.view, i) < 0) this.tell(this.nameOf(i), -TOLD);
    }
  }

  private nameOf(token: number): string {
    const word = this.view.word[token] ?? "";
    return this.whole.get(word) ?? word;
  }

  private tell(name: string, evidence: number): void {
    this.told.set(name, (this.told.get(name) ?? 0) + evidence);
  }

  /** An organization is taken up again by the first word of its name, a person by the last. */
  private shorten(runs: readonly Run[]): void {
    const { word, pos } = this.view;
    const isName = (i: number) => pos[i]?.startsWith("NNP") === true;
    const alone = new Set(word.filter((_, i) => isName(i) && !isName(i - 1) && !isName(i + 1)));
    for (const { from, to } of [...runs, ...this.companies()]) {
      const [first, last] = [word[from] as string, word[to] as string];
      // "Tawil" is Nasser al-Tawil.
      if (hasArticle(last)) this.whole.set(withoutArticle(last), last);
      if (from === to || alone.has(last) || !alone.has(first) || WOMEN.has(first) || MEN.has(first)) continue;
      // "Joost | van Eerden |": no name is taken up by a small word.
      if (this.whole.has(first) || PARTICLES.has(first)) continue;
      this.tell(last, -GIVEN);
      this.whole.set(first, last);
    }
  }

  /** Names that the tagger passed over whole and that end as a company's does: "Kaveri | Biologics". */
  private companies(): Run[] {
    const { size, ner, pos, word, sentence } = this.view;
    const isPassed = (i: number) => pos[i]?.startsWith("NNP") && !/^(?:PERSON|ORG)/.test(ner[i] ?? "");
    const found: Run[] = [];
    for (let to = 1; to < size; to += 1) {
      if (!pos[to]?.startsWith("NNP") || !endsCompany(word[to] ?? "") || !isPassed(to)) continue;
      let from = to;
      while (sentence[from - 1] === sentence[to] && isPassed(from - 1)) from -= 1;
      if (from < to) found.push({ from, to });
    }
    return found;
  }

  private evidence(from: number, to: number): number {
    const { word } = this.view;
    const [before, after] = [word[from - 1] ?? "", word[to + 1] ?? ""];
    const first = to > from ? (word[from] as string) : "";
    let score = 0;
    const { pos, meaning } = this.view;
    const isTitled = HER_TITLES.has(before) || HIS_TITLES.has(before);
    if (isTitled) score += TOLD;
    // "Democrat Emily Lind": a given name need not stand first.
    if (hasGiven(word, from, to)) score += GIVEN;
    if (BODIES.has(before) || BODIES.has(first) || word[from - 2] === "online") score -= TOLD;
    // "Magistrate Emily Lind": an office that the tagger took for a part of the name.
    else if (isTitleAt(this.view, from, to)) score += TOLD;
    // "Danish glossy | Billedet" is none of these, but "the ransomware gang | Pale Heron" is several.
    else if (pos[from - 1] === "NN" && meaning[from - 1]?.field === SEVERAL) score -= GIVEN;
    // "Transport minister Sakai Emiko"; "singers Lind and Berg" are two.
    // A "grain trader" may be a firm.
    else if (meaning[from - 1]?.field === PERSON && !before.endsWith("s") && !mayBeBody(before))
      score += GIVEN;
    if (
      !isTitled &&
      isKnownLow(word.slice(from, to + 1).join(" ")) &&
      (to > from || !this.long.has(word[to] ?? ""))
    )
      score -= 2 * TOLD;
    // "Ola Berg Productions" is named after him; "Anna Maria Solar" is a person.
    const begins = to > from && hasGiven(word, from, from + 1);
    if (to > from && !(begins && (to === from + 1 || hasGiven(word, from + 1, from + 2)))) {
      if (endsCompany(word[to] ?? "")) score -= TOLD;
      else if (MADE_OF.has(word[to] ?? "") && !begins) score -= GIVEN;
    }
    if (after.startsWith("spokes") && /^spokes(?:person|man|woman)$/.test(after)) score -= SPOKEN_FOR;
    score += TOLD * ledBy(this.view, from) - 2 * TOLD * Number(isSpelled(this.view, from, to));
    const what = word[from - 2] ?? "";
    if (before === "itself" || (before === "by" && MADE.has(what))) score -= TOLD;
    // "Under the rules of the Union, Berg said": who says it follows, and is no name of what stands before.
    const follows = pos[to + 1] === "VBD" || pos[to + 1] === "VBZ";
    const named =
      before === "," &&
      !follows &&
      (BODIES.has(what) || MAKERS.has(what) || (PUBLIC.has(what) && this.view.label[to] === "appos"));
    // "The director, Emil Berg," is who holds the office.
    if (before === "," && to > from && this.isPersonal(from - 2)) score += GIVEN;
    if (named) score += to > from && isServed(this.view, from - 2) ? GIVEN : -TOLD;
    // "A clerk at Norrick": where somebody works is no person.
    if (before === "at" && from === to && after !== "'s" && after !== "’s" && isSomeone(this.view, from - 2))
      score -= TOLD;
    if (after === ",") {
      const noun = this.beside(to);
      const seated = noun > 0 && word.slice(to + 2, noun).some((one) => SEATED.test(one));
      if (BODIES.has(word[noun] ?? "") || PUBLIC.has(word[noun] ?? "")) score -= TOLD;
      // "Tallgrass, the Texas-based developer": of a person one says where they live.
      else if (MAKERS.has(word[noun] ?? "") || (seated && EITHER.has(word[noun] ?? "")))
        score -= seated ? TOLD : GIVEN;
      // "Berg, a planetary scientist".
      else if (before !== "the" && this.isPersonal(noun)) score += GIVEN;
      const next = word[to + 2] ?? "";
      if (next === "which") score -= TOLD;
      // "Two engineers at the operator, Norrick, who asked": that is who they are.
      if ((next === "who" && !named) || /^\d\d$/.test(next)) score += TOLD;
    }
    if (this.owns(to)) score -= TOLD;
    if (from === to && !this.long.has(word[to] ?? "") && (this.isTakenUp(to) || after === "reported"))
      score -= SPOKEN_FOR;
    return score + takenUp(this.view, to, this.long.has(word[to] ?? ""));
  }

  /** True of a name with what only bodies have behind it: "Norrick's | shares", "Norrick | shares", "Norrick's | head of sales". */
  private owns(to: number): boolean {
    const { word, label, head } = this.view;
    if (label[to] === "compound" && head[to] === to + 1 && OWNED.has(word[to + 1] ?? "")) return true;
    if (word[to + 1] !== "'s" && word[to + 1] !== "’s") return false;
    const [next = "", of = ""] = [word[to + 2], word[to + 3]];
    // "Lind's management team": singers and players have one as well.
    if (next === "management" && /^(?:team|company|agency)$/.test(of)) return false;
    return OWNED.has(next) || (next === "chief" && of !== "of") || (next === "head" && of === "of");
  }

  /** True of a noun for one person, as an office is, that may not be a firm's as well. */
  private isPersonal(noun: number): boolean {
    const { pos, word } = this.view;
    const what = word[noun] ?? "";
    return pos[noun] === "NN" && isSomeone(this.view, noun) && !mayBeBody(what);
  }

  /** True of a subject that the next sentence takes up as a body: "Delmar said so. The company …", "… Its shares fell." */
  private isTakenUp(to: number): boolean {
    const { word, label, sentence, from } = this.view;
    const next = from[(sentence[to] ?? 0) + 1];
    if (next === undefined || label[to] !== "nsubj") return false;
    const noun = word[next + 1] ?? "";
    return word[next] === "the" ? BODIES.has(noun) : word[next] === "its" && OWNED.has(noun);
  }

  /** The noun that tells what a name is behind a comma: "Tunnelco, the | operator", "Solarix, a leading | provider"; -1 for none. */
  private beside(to: number): number {
    const { word, pos, label, head, sentence } = this.view;
    if (!/^(?:an?|another|the|one)$/.test(word[to + 2] ?? "")) return -1;
    let at = to + 3;
    while (
      at < to + 8 &&
      sentence[at] === sentence[to] &&
      (BODIES.has(word[at] ?? "") || /^(?:JJ|VB[GN]|CD|NNP?S?$|HYPH)/.test(pos[at] ?? ""))
    )
      at += 1;
    // "According to Berg, the company has failed": the company is what has failed.
    // Nor is "the admiral's answer" what a name before it is.
    const other = /^[’']s?$/.test(word[at] ?? "") || (label[at - 1] === "nsubj" && (head[at - 1] ?? -1) > at);
    return other ? -1 : at - 1;
  }
}
