import type { Speaker } from "../../model/attribution.ts";
import { apposed, isEpithet } from "./beside.ts";
import { headPhrase, isBodyNoun, namedBefore } from "./bodies/bodies.ts";
import { Firms } from "./bodies/firms.ts";
import { machinesIn } from "./bodies/machines.ts";
import { OF_BODIES, PRESS, ROLE, SPEAKS_FOR } from "./bodies/nouns.ts";
import { Officers } from "./bodies/offices.ts";
import { isStudy, Papers } from "./bodies/papers.ts";
import type { Called } from "./called.ts";
import { common, nameless, writer } from "./common.ts";
import { definiteOf } from "./definite.ts";
import { mayBearName } from "./kinds/clues.ts";
import { suits } from "./names/given.ts";
import { Named } from "./names/named.ts";
import { agedIn } from "./persons/epithets.ts";
import { phraseOf } from "./phrase.ts";
import { goesOn, itGoesOn, NEAR } from "./pronouns.ts";
import { holder, lettered, named, ofItself, ofOffice, ownerIn, servant } from "./served.ts";
import { type Article, byForm, byName } from "./worded.ts";
import {
  bareOffice,
  carriersIn,
  firstOf,
  inService,
  isCalled,
  lastWord,
  office,
  sameRole,
  speaker,
  WRITERS,
} from "./words.ts";

/** Pronouns of one person. */
const PRONOUNS: ReadonlySet<string> = new Set("he she him her his".split(" "));

/** The end of the first sentence of a text; a headline has no stop, and letters have several. */
const openingOf = (text: string): number =>
  /[.!?](?<!\.\p{L}.)[”"’]?(?=\s|$)/u.exec(text)?.index ?? text.length;

/** Resolves the words of sources in the order of one article. */
export class Speakers {
  readonly #named: Named;
  readonly #article: Article;
  #carriers: ReadonlySet<string> | null = null;
  readonly #papers = new Papers();
  readonly #text: string;
  readonly #firms: Firms;
  readonly #officers: Officers;
  #person: Speaker | null = null;
  #role: Speaker | null = null;
  /** By the last word of their names, "spokesperson" or "lawyer". */
  readonly #roles = new Map<string, Speaker>();
  #org: string | null = null;
  #one: string | null = null;
  #press: string | null = null;
  #unnamed: Speaker | null = null;
  #last: Speaker | null = null;
  /** Where who spoke last did, in whatever words. */
  #lastAt = -1;
  /** Where the sentence ends that the text opens by. */
  readonly #opening: number;

  constructor(text: string) {
    this.#text = text;
    this.#opening = openingOf(text);
    this.#named = new Named(text);
    this.#firms = new Firms(text, this.#named);
    this.#officers = new Officers(text);
    this.#article = { named: this.#named, machines: machinesIn(text), text };
  }

  /**
   * The speaker behind the words of a source that stands at `at`; `called` is what to look for where that is known better,
   * `cue` where it is said that they speak.
   */
  resolve(words: string, at: number, called: Called = { words, noun: false }, cue = at): Speaker | null {
    const told = this.told(words, at, called);
    if (!told) return null;
    const speaker = this.#firms.inFull(told, at);
    this.#last = speaker;
    this.#lastAt = Math.max(at, cue);
    if (speaker.kind === "person") this.#person = speaker;
    if (speaker.kind === "unnamed") this.#unnamed = speaker;
    if (speaker.kind === "role") this.#role = speaker;
    if (speaker.kind === "role") this.#roles.set(lastWord(speaker.name), speaker);
    if (speaker.kind === "organization" && this.#isPress(speaker.name)) this.#press = speaker.name;
    else this.#org = speaker.behalf ?? (speaker.kind === "organization" ? speaker.name : this.#org);
    if (this.#org === (speaker.behalf ?? speaker.name)) this.#firms.spoke(this.#org, this.#lastAt);
    return speaker;
  }

  #isPress(name: string): boolean {
    if (PRESS.test(name)) return true;
    this.#carriers ??= carriersIn(this.#text);
    return this.#carriers.has(name);
  }

  /** The speaker behind some words as they stand now, of whom what comes later knows nothing. */
  told(words: string, at: number, called: Called): Speaker | null {
    // "Ni** My**": a name of which a part is hidden.
    if (words.includes("**")) return speaker(words, "person");
    const known = firstOf(called.words);
    const found =
      apposed(inService(words)) ?? this.#still(firstOf(words), at, called) ?? this.#find(known, at, called);
    return found?.kind === "unnamed" && found.name === known
      ? nameless(known, words, called.told === true)
      : found;
  }

  #find(words: string, at: number, called: Called): Speaker | null {
    const { noun, kind = null, someone = false } = called;
    const formed = byForm(this.#article, words, at, called);
    if (formed !== undefined) return formed;
    const low = words.toLowerCase();
    const meant = low.startsWith("th") ? this.#meant(words, at, called.salient) : undefined;
    const again = meant === undefined ? this.#pronoun(low, at) : meant;
    if (again !== undefined) return again;
    // "The spokesman": who spoke without a name goes before one who was named.
    const last = lastWord(words);
    const bare = this.#roles.has(last) && SPEAKS_FOR.test(last);
    const first = at <= this.#opening ? this.#officers.atFirst(words) : null;
    const borne = bare
      ? null
      : (this.#officers.before(at, words) ?? first ?? this.#officers.inHeadline(words));
    if (borne) return speaker(this.#named.person(borne) ?? borne, "person");
    if (called.salient) return this.#named.known(called.salient);
    const phrase = phraseOf(words);
    const { lettered: letters, servant: serving, carrier, client, paper, proper, namesBody } = phrase;
    const body = called.one ? null : phrase.body;
    const [name] = proper;
    if (phrase.held !== null) return speaker(phrase.held, "role");
    if (letters) return lettered(letters, words, this.#org, (one) => this.#bodyOf(one, at));
    if (serving) return servant(serving, words, (name) => this.#named.person(name));
    const whom = carrier && (carrier.whom ?? this.#org);
    if (carrier && whom) return this.#carrier(carrier.role, whom, at);
    if (phrase.former) return phrase.former;
    if (client !== null) return this.#carrier("counsel", client, at);
    const written = phrase.paperBefore ?? (body === null ? paper : null);
    if (written !== null) return this.#papers.told(written, words, this.#text.slice(0, at));
    if (body !== null && phrase.isOne) this.#one = body;
    if (body !== null)
      return speaker((phrase.isOne ? null : namedBefore(this.#text, at, body)) ?? body, "organization");
    if (phrase.isPeople || (phrase.mayBeDoing && !this.#named.isNamed(words)))
      return speaker(words, "unnamed");
    const thing = namesBody || noun || kind === "organization";
    const person =
      phrase.person ??
      (namesBody ? null : this.#named.atEnd(phrase.head)) ??
      (thing ? undefined : proper.map((n) => this.#named.person(n)).find((n) => n !== null));
    // "Rival Pelagic Container", "Tour promoter Bigtop Live": bodies are called so as well.
    if (person && kind === "organization" && mayBearName(words, person))
      return speaker(this.#named.organization(person), "organization");
    if (person) return speaker(this.#named.addressed(person, called), "person");
    if (phrase.isUnnamed) return speaker(words, "unnamed");
    const held = someone ? holder(words) : null;
    if (held) return office(held.role, held.whose === null ? this.#org : this.#bodyOf(held.whose, at));
    if (phrase.role !== undefined) return this.#office(words, phrase.role, at, name, called.about);
    if (phrase.isBot) return speaker(proper.at(-1) ?? words.replace(/^(?:the|an?)\s/i, ""), "software");
    if (phrase.isPaper) return speaker(words.replace(/^(?:the|an?)\s/i, ""), "document");
    if (phrase.isOneOfMany) return speaker(words, "unnamed");
    if (noun && name) return common(this.#named, words, name);
    return byName(this.#named, words, phrase, kind === "person");
  }

  /** Whom a pronoun stands for, by who spoke before; undefined for other words. */
  #pronoun(low: string, at: number): Speaker | null | undefined {
    if (PRONOUNS.has(low)) {
      if (this.#person && suits(this.#person.name, low)) return this.#person;
      return this.#last?.kind === "role" ? this.#last : null;
    }
    if (WRITERS.has(low)) return writer(this.#named, this.#text, low, at);
    if (low === "it" && this.#org) return speaker(this.#org, "organization");
    return low === "they" || low === "it" || low === "who" ? this.#last : undefined;
  }

  /** Whom words that begin by "the", "this" or "that" take up, by what they are: "the 26-year-old", "the paper", "the firm". */
  #meant(words: string, at: number, salient: string | undefined): Speaker | undefined {
    const { low, isFromSomewhere, age, isOutlet, theirs, isBody, noun: again } = definiteOf(words);
    if (isFromSomewhere && this.#officers.before(at, words) === null)
      return salient ? this.#named.known(salient) : (this.#person ?? speaker(words, "unnamed"));
    const aged = age === undefined ? null : agedIn(this.#text, at, age, this.#named, salient);
    if (aged !== null) return speaker(this.#named.person(aged) ?? aged, "person");
    if (low === "the paper" && !this.#press && isStudy(this.#text.slice(0, at)))
      return this.#papers.told("paper", words, this.#text.slice(0, at));
    if (this.#press && isOutlet) return speaker(this.#press, "organization");
    if (theirs !== undefined) return speaker(theirs, "organization");
    const taken = this.#firms.taken(words, at);
    if (taken !== null) return speaker(taken, "organization");
    if (isBody) return speaker(this.#press ?? words.slice(4), "organization");
    if (again && this.#unnamed && isCalled(this.#unnamed, again)) return this.#unnamed;
    return again && this.#one?.endsWith(` ${again}`) ? speaker(this.#one, "organization") : undefined;
  }

  /** "A spokeswoman said …" and then "she added": who spoke last without a name, where nobody with a name was spoken of since. */
  #still(words: string, at: number, called: Called): Speaker | null {
    const { since = -1, kind, someone = false, it, described, salient } = called;
    const last = this.#last;
    if (described !== undefined && this.#unnamed && isCalled(this.#unnamed, described)) return this.#unnamed;
    // "The vice president of the union said so. He added": who spoke last is called so at greater length.
    if (called.one && last?.name.startsWith(`${bareOffice(called.words)} `)) return last;
    const known = salient ? this.#named.known(salient) : last?.kind === "person" ? last : null;
    const spoke = { someone, since: salient ? at : this.#lastAt };
    if (known && !(salient && words.endsWith("-old")) && isEpithet(this.#text, words, at, spoke))
      return known;
    if (last && it && at - this.#lastAt <= NEAR && itGoesOn(last, this.#lastAt, it)) return last;
    if (!last || (since < 0 && kind) || since > this.#lastAt || at - this.#lastAt > NEAR) return null;
    return goesOn(last, words) ? last : null;
  }

  /** Somebody told by an office alone: "the council leader", "a company spokesman", "Berg's lawyer". */
  #office(words: string, role: string, at: number, given?: string, about?: string): Speaker {
    const title = role.toLowerCase();
    const name = ownerIn(words, title, given);
    if (name === null) return speaker(words, "unnamed");
    const certain = /^(?:the|that|this|a second)\s/i.test(words);
    const [, owner = ""] = /^(?:the\s)?([^,]+)[’']s?\s/iu.exec(headPhrase(words)) ?? [];
    // "Lind's party's | chair" is not Lind's.
    if (/[’']s?\s/.test(owner)) return office(title, owner.replace(/[’']s?(?=\s)/g, ""));
    const before = headPhrase(words).slice(0, -role.length).trim();
    const whose = owner || before.replace(/^(?:the|an?|its|their|our)\s/i, "");
    if (SPEAKS_FOR.test(title) && (isBodyNoun(whose) || (owner && !/\p{Lu}/u.test(owner)))) {
      const holder = this.#officers.before(at, `the ${whose}`);
      const behalf = (holder && this.#named.person(holder)) ?? this.#bodyOf(whose, at);
      return office(title, behalf);
    }
    if (name === undefined) {
      const known = certain ? (this.#roles.get(lastWord(words)) ?? this.#role) : null;
      if (known && sameRole(known.name, words)) return known;
      const taken = /^(?:the|its|their)\s/i.test(words) && OF_BODIES.test(title) ? this.#org : null;
      const own = about && ofItself(about, at - this.#lastAt > NEAR ? null : this.#last);
      return own ? office(title, own) : speaker(bareOffice(words), "role", taken);
    }
    const whole = ofOffice(name, title);
    if (whole === null) return speaker(words.replace(/^the\s/i, ""), "role");
    return office(title, this.#named.organization(whole.replace(ROLE, "").trim()) || null);
  }

  /** The body that a noun before another names: "a | company | spokesman", "a | hospital | spokesman". */
  #bodyOf(called: string, at: number): string {
    return this.#firms.taken(`the ${called}`, at) ?? namedBefore(this.#text, at, called) ?? called;
  }

  /** "A spokesperson for Jane Roe" speaks for her, and "a spokesperson for the council" as "a council spokesperson" does. */
  #carrier(role: string, words: string, at: number): Speaker {
    const bare = named(words);
    const behalf = /\p{Lu}/u.test(bare) ? this.#named.organization(bare) : this.#bodyOf(bare, at);
    return office(role.toLowerCase(), behalf);
  }
}
