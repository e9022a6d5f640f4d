import { nameEnd, type View } from "../../learned/sight/view.ts";
import type { Phrase } from "../antecedents.ts";
import { HER_TITLES, HIS_TITLES, MEN, WOMEN } from "../names/given.ts";
import { calmed, loudName } from "../names/loud.ts";
import { rankOf } from "../names/ranks.ts";
import { beforeTitles } from "../names/tagged.ts";
import { subjectAhead } from "./ahead.ts";
import { Bearers } from "./bearers.ts";
import { describedAt, subjectBefore } from "./described.ts";
import { takesUp } from "./epithets.ts";
import { genderOf, likeliestOf } from "./known-as.ts";
import { Others } from "./others.ts";
import type { Gender, Person } from "./person.ts";
import { isLonger, isNamed, mostOf, NOBODY, pronounAt, weightOf } from "./person.ts";
import { isAnswer, isBoundBy, roleOf } from "./roles.ts";
import { areMany } from "./someone.ts";

interface Mention {
  readonly person: Person;
  readonly at: number;
  readonly weight: number;
}

/** For a token, names as their words in lower case. */
export type SpokenOf = ReadonlyMap<number, readonly (readonly string[])[]>;

/** A mention counts so much less a sentence further back; beyond so many sentences it counts no more. */
const FADING = 0.25;
const FAR = 10;
/** No more mentions than this are looked back at. */
const MOST = 100;
/** What a mention weighs within another quotation, and in the question that somebody was asked. */
const [QUOTED, ASKED] = [0.2, 0.1];
/** What it adds to have spoken last. */
const SPOKE = 1;

/** The people of a text, and who each "he" and "she" is, by how lately and how prominently each was spoken of. */
export class People {
  private readonly view: View;
  private readonly mentions: Mention[] = [];
  private readonly bearers = new Bearers();
  private readonly resolved = new Map<number, Person>();
  private readonly named = new Map<number, Person>();
  /** For pronouns of those who have no name, the noun by which they were told. */
  private readonly described = new Map<number, string>();
  /** Those who spoke and have no name, by the last noun for each. */
  private readonly nameless = new Map<string, Person>();
  /** For pronouns that find nobody else, whom a sentence before told of in passing. */
  private readonly subjects = new Map<number, Phrase>();
  private readonly since = new Map<number, number>();
  private readonly spokenOf: SpokenOf;
  /** Where a name begins that a tabloid sets in capitals, -1 for none. */
  private readonly loud: number;

  /**
   * `text` names as it writes them; `sources` are the tokens of those who speak; `spokenOf` tells, for the pronoun that somebody
   * speaks by, the names in what is said: whoever speaks names somebody else.
   */
  constructor(text: string, view: View, sources: ReadonlySet<number>, spokenOf: SpokenOf = new Map()) {
    this.view = view;
    this.spokenOf = spokenOf;
    this.loud = loudName(text, view)[0] ?? -1;
    const others = new Others(view);
    const isBorne = (last: string) => this.bearers.has(last);
    for (let i = 0; i < view.size; i += 1) {
      const end = view.ner[i] === "PERSON" ? nameEnd(view, i, "PERSON") : i;
      if (end > i) {
        if (!areMany(view, i, end) && !others.has(i, end, isBorne)) this.name(text, i, end, sources);
        i = end - 1;
        continue;
      }
      if (sources.has(i)) {
        if (takesUp(view, i)) this.takeUp(i, sources);
        const nobody = this.unnamed(i);
        if (nobody) this.mention(nobody, i, sources);
      }
      const gender = pronounAt(view, i);
      if (!gender) continue;
      const person = this.ahead(i, gender) ?? this.likeliest(i, gender);
      if (!person) {
        const subject = subjectBefore(view, i, gender, this.subjects);
        // Where somebody was named since, they may be meant.
        if (subject && (this.mentions.at(-1)?.at ?? -1) < subject.to) this.subjects.set(i, subject);
        continue;
      }
      if (person.name === "") {
        this.described.set(i, person.last);
        this.mention(person, i, sources);
        continue;
      }
      this.resolved.set(i, person);
      this.since.set(i, person.latest);
      // "Ost was firm. “He never slept,” she said": whoever goes on speaks of another.
      if (!this.isOfSpeaker(i, person)) person.gender ??= gender;
      this.mention(person, i, sources);
    }
  }

  /** Whom "the 26-year-old", "the Dane" or "the Norland senator" stands for: who was spoken of most of late, above all in such words. */
  private takeUp(noun: number, sources: ReadonlySet<number>): void {
    const scores = this.scored(noun, genderOf(this.view, noun));
    const person = likeliestOf(this.view, noun, this.named, scores);
    if (!person || person.name === "") return;
    this.resolved.set(noun, person);
    this.mention(person, noun, sources);
  }

  /** The name of whom a pronoun stands for, or a noun that takes somebody up; null where nobody fits. */
  at(token: number): string | null {
    return this.resolved.get(token)?.name ?? null;
  }

  /** The noun by which somebody without a name was told for whom a pronoun stands; null where it stands for nobody of that kind. */
  noun(token: number): string | null {
    return this.described.get(token) ?? null;
  }

  /** The words for somebody without a name whom a pronoun takes up that finds nobody else: "a librarian called. | She |". */
  subject(token: number): Phrase | null {
    return this.subjects.get(token) ?? null;
  }

  /** The token at which whom a pronoun stands for was last spoken of before it; -1 where nobody fits. */
  before(token: number): number {
    return this.since.get(token) ?? -1;
  }

  /** Whom the text names most before the token, the first of several: who is interviewed. */
  mostBefore(token: number): string | null {
    const times = new Map<Person, number>();
    for (const [at, person] of this.named) if (at < token) times.set(person, (times.get(person) ?? 0) + 1);
    return mostOf(times)?.name ?? null;
  }

  /** The whole name of the person whose name ends with the token. */
  nameAt(token: number): string | null {
    return this.named.get(token)?.name ?? null;
  }

  /** Somebody who speaks and has no name, "a nurse on the ward", with "the nurse" who takes them up; null for all others. */
  private unnamed(noun: number): Person | null {
    const told = describedAt(this.view, noun);
    if (!told) return null;
    const known = told.again ? this.nameless.get(told.last) : undefined;
    if (known || told.again) return known ?? null;
    const person: Person = { ...NOBODY, last: told.last, gender: told.gender };
    this.nameless.set(told.last, person);
    return person;
  }

  private name(text: string, from: number, end: number, sources: ReadonlySet<number>): void {
    const { word } = this.view;
    let to = end - 1;
    while (to > from && /^(?:jr|sr|ii|iii|iv)\.?$/.test(word[to] as string)) to -= 1;
    const first = to > from ? (word[from] as string) : null;
    const title = word[from - 1] ?? "";
    const told: Gender = HER_TITLES.has(title) ? "she" : HIS_TITLES.has(title) ? "he" : null;
    const spelt = text.slice(this.view.start[from], this.view.end[to]);
    const written = from === this.loud ? calmed(spelt) : spelt;
    const words = word.slice(from, to + 1);
    const rank = this.rankBefore(from, to);
    // "Gurvinder | Singh": what the tagger left out of the name may be its beginning.
    const begun =
      beforeTitles(this.view, from) === from - 1 &&
      this.view.pos[from - 1] === "NNP" &&
      this.view.sentence[from - 1] === this.view.sentence[from];
    const { bearers } = this;
    const person = bearers.known(words, told, rank, begun && rank === null) ?? bearers.added(written, words);
    person.rank = rank ?? person.rank;
    if (first !== null && (person.first === null || isLonger(words, person.words))) {
      person.first = first;
      person.name = written;
      person.words = words;
      bearers.call(first, person);
    }
    this.named.set(end - 1, person);
    person.named += 1;
    const given = person.first ?? "";
    person.gender ??= told ?? (WOMEN.has(given) ? "she" : MEN.has(given) ? "he" : null);
    this.mention(person, to, sources, from);
  }

  /** The rank before a surname, which the tagger may take for a part of the name. */
  private rankBefore(from: number, to: number): string | null {
    for (let i = to - 1; i >= from - 1; i -= 1) {
      const rank = rankOf(this.view.word[i] ?? "");
      if (rank !== undefined) return rank;
    }
    return null;
  }

  private mention(person: Person, at: number, sources: ReadonlySet<number>, from = at): void {
    const role = roleOf(this.view, from, at);
    const spoke = role !== "nmod:poss" && sources.has(at);
    this.mentions.push({ person, at, weight: weightOf(role) + (spoke ? SPOKE : 0) });
    person.latest = at;
    person.spoke = spoke;
  }

  /** True of a pronoun in a quotation for somebody who spoke right before it, whose own words it may be. */
  private isOfSpeaker(pronoun: number, person: Person): boolean {
    const { quote } = this.view;
    return person.spoke && (quote[pronoun] ?? -1) >= 0 && quote[person.latest] !== quote[pronoun];
  }

  /** True of a pronoun for whom the subject acts on: "a voter told | her". */
  private isActedOn(pronoun: number, subject: number): boolean {
    const { head, label } = this.view;
    return head[pronoun] === head[subject] && /^[di]obj/.test(label[pronoun] ?? "");
  }

  /** The subject that a sentence comes to behind a clause with the pronoun, where they are known. */
  private ahead(pronoun: number, gender: Gender): Person | null {
    const name = subjectAhead(this.view, pronoun);
    if (!name) return null;
    const words = this.view.word.slice(name.from, name.to + 1);
    const person = this.bearers.known(words, null, this.rankBefore(name.from, name.to), false);
    return person && (person.gender === null || person.gender === gender) ? person : null;
  }

  /** Who of those spoken of before is likeliest meant. */
  private likeliest(at: number, gender: Gender): Person | null {
    return mostOf(this.scored(at, gender));
  }

  /** How likely each of those spoken of before is meant. */
  private scored(at: number, gender: Gender): Map<Person, number> {
    const { sentence, quote } = this.view;
    const others = this.spokenOf.get(at);
    const scores = new Map<Person, number>();
    const acted = new Set<Person>();
    const first = Math.max(0, this.mentions.length - MOST);
    for (let k = this.mentions.length - 1; k >= first; k -= 1) {
      const one = this.mentions[k] as Mention;
      const far = (sentence[at] as number) - (sentence[one.at] as number);
      if (far > FAR) break;
      if (one.person.gender !== null && gender !== null && one.person.gender !== gender) continue;
      if (others?.some((words) => isNamed(one.person, words))) continue;
      if (far === 0 && isBoundBy(this.view, at, one.at)) acted.add(one.person);
      // Who has no name is meant where nobody was spoken of since: "a voter told Lind …, she replied".
      if (one.person.name === "" && (k < this.mentions.length - 1 || this.isActedOn(at, one.at))) continue;
      const bound = (quote[one.at] as number) >= 0 && quote[one.at] !== quote[at];
      const asked = far === 0 && isAnswer(this.view, at);
      const score = one.weight * FADING ** far * (bound ? QUOTED : 1) * (asked ? ASKED : 1);
      scores.set(one.person, (scores.get(one.person) ?? 0) + score);
    }
    for (const person of acted) scores.delete(person);
    return scores;
  }
}
