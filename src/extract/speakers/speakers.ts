import type { Speaker } from "../../model/attribution.ts";
import { apartFromTerms } from "../../text/unnamed.ts";
import { ASKS } from "../layout.ts";
import { bodyCalled, headPhrase, isBodyNoun, namedBefore } from "./bodies.ts";
import { machineCalled, machinesIn } from "./machines.ts";
import { Named, personAtEnd, properIn } from "./named.ts";
import {
  ADDRESS,
  BOT,
  CARRIER,
  DOING,
  NAMED_BODY,
  NAMED_CARRIER,
  OF_BODIES,
  ONE,
  OWNED,
  PEOPLES,
  PLURAL,
  PRESS,
  ROLE,
  ROLE_HEAD,
  SAYS_BODY,
  SPEAKS_FOR,
  THE_BODY,
} from "./nouns.ts";
import { officer } from "./offices.ts";
import { paperBefore, paperCalled } from "./papers.ts";
import { untitled } from "./title.ts";
import { isBody, isPaper, isQuoted, isThe, lastWord, sameRole, speaker } from "./words.ts";

/** What bears a name. */
export type Bearer = "person" | "organization";

/** What to look for in place of a source's own words. */
export interface Called {
  readonly words: string;
  /** True where a common noun heads them: "Lind's campaign" is not Lind. */
  readonly noun: boolean;
  /** What the name that heads them is known to be. */
  readonly kind?: Bearer | null;
  /** True where the words are a person's name and all of it. */
  readonly whole?: boolean;
}

/** A name in capitals alone, as transcripts and headings have it. */
const SHOUTED = /^[\p{Lu}\p{M}.’' -]{3,}$/u;

/** Whoever writes or is written to. */
const WRITERS = /^(?:i|we|you|me|us|my|our|your)$/;
const capitalised = (low: string) => low.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (c) => c.toUpperCase());

/** Resolves the words of sources in the order of one article. */
export class Speakers {
  readonly #named: Named;
  readonly #machines: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #text: string;
  #person: Speaker | null = null;
  #role: Speaker | null = null;
  /** By the last word of their names, "spokesperson" or "lawyer". */
  readonly #roles = new Map<string, Speaker>();
  #org: string | null = null;
  #press: string | null = null;
  #unnamed: Speaker | null = null;
  #last: Speaker | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#named = new Named(text);
    this.#machines = machinesIn(text);
  }

  /** The speaker behind the words of a source that stands at `at`; `called` is what to look for where that is known better. */
  resolve(words: string, at: number, called: Called = { words, noun: false }): Speaker | null {
    const known = called.words.replace(/\s+/g, " ").trim();
    const found = this.#find(known, at, called);
    const speaker =
      found?.kind === "unnamed" && found.name === known
        ? { ...found, name: apartFromTerms(known.toLowerCase() === words.toLowerCase() ? words : known) }
        : found;
    if (speaker) {
      this.#last = speaker;
      if (speaker.kind === "person") this.#person = speaker;
      if (speaker.kind === "unnamed") this.#unnamed = speaker;
      if (speaker.kind === "role") {
        this.#role = speaker;
        this.#roles.set(lastWord(speaker.name), speaker);
      }
      if (speaker.kind === "organization" && PRESS.test(speaker.name)) this.#press = speaker.name;
      else if (speaker.kind === "organization") this.#org = speaker.name;
      if (speaker.behalf) this.#org = speaker.behalf;
    }
    return speaker;
  }

  #find(words: string, at: number, { noun, kind = null, whole = false }: Called): Speaker | null {
    const low = words.toLowerCase();
    const shouted = SHOUTED.test(words) ? this.#shouted(low) : null;
    if (shouted) return shouted;
    const machine = this.#machine(words);
    if (machine) return machine;
    if (ASKS.test(words) && /^[:.]/.test(this.#text.slice(at + words.length)))
      return low === "q" ? null : speaker(low, "role");
    const answers = low === "a" && /^A[:.]\s/.test(this.#text.slice(at)) ? this.#named.first() : null;
    if (answers) return speaker(answers, "person");
    const initials = /^\p{Lu}{2,3}$/u.test(words) && this.#text[at + words.length] === ":";
    const short = initials ? this.#named.initialled(words) : null;
    if (short) return speaker(short, "person");
    if (ADDRESS.test(words)) return speaker(words, "organization");
    if (whole && /\s/.test(words) && !isBody(words) && !/^Team\s/.test(words))
      return speaker(this.#named.whole(words), "person");
    if (/^(?:he|she|him|her)$/.test(low))
      return this.#person ?? (this.#last?.kind === "role" ? this.#last : null);
    if (WRITERS.test(low)) return this.#writer(low, at);
    if (/^(?:they|it|who)$/.test(low))
      return low === "it" && this.#org ? speaker(this.#org, "organization") : this.#last;
    if (/^the (?:newspaper|paper|outlet|magazine|broadcaster)$/.test(low) && this.#press)
      return speaker(this.#press, "organization");
    if (THE_BODY.test(low)) return speaker(this.#again(at) ?? this.#press ?? words.slice(4), "organization");
    const again = /^[Tt]he (\p{Ll}+)$/u.exec(words)?.[1];
    if (again && this.#unnamed && new RegExp(`\\b${again}\\b`, "i").test(this.#unnamed.name))
      return this.#unnamed;
    const borne = officer(this.#text, at, words);
    const bearer = borne && this.#named.person(borne);
    if (bearer) return speaker(bearer, "person");
    const proper = properIn(words);
    const served = NAMED_CARRIER.exec(words);
    if (served) return this.#carrier(served[2] ?? "", (served[1] ?? "").trim(), at);
    const carried = CARRIER.exec(words);
    if (carried) return this.#carrier(carried[1] ?? "", carried[2] ?? "", at);
    const before = paperBefore(words);
    if (before !== null) return speaker(before, "document");
    const called = bodyCalled(words);
    if (called !== null)
      return speaker(
        (words === headPhrase(words) ? namedBefore(this.#text, at, called) : null) ?? called,
        "organization",
      );
    const paper = paperCalled(words);
    if (paper !== null) return speaker(paper, "document");
    if (PEOPLES.test(headPhrase(words)) || (DOING.test(words) && !this.#named.isNamed(words)))
      return speaker(words, "unnamed");
    const [first] = proper;
    const body = NAMED_BODY.test(words.replace(/,.*$/, "")) || (first !== undefined && isThe(words, first));
    const thing = body || noun || kind === "organization";
    const person =
      personAtEnd(words) ??
      (body ? null : this.#named.atEnd(headPhrase(words))) ??
      (thing ? undefined : proper.map((n) => this.#named.person(n)).find((n) => n !== null));
    if ((PLURAL.test(words) || ONE.test(words)) && !person) {
      if (!/spokes|representative/i.test(words) || PLURAL.test(words)) return speaker(words, "unnamed");
    }
    if (person) return speaker(this.#named.person(person) ?? person, "person");
    const role = ROLE_HEAD.exec(headPhrase(words))?.[0];
    if (role !== undefined) return this.#office(words, role, at, first);
    if (BOT.test(words)) return speaker(proper.at(-1) ?? words.replace(/^(?:the|an?)\s/i, ""), "software");
    // "Defenders of the budget" are none, "an average of polls" is.
    if (isPaper(words) && !/(?:[^e]ers|ors|ists|ants|ees)$/.test(headPhrase(words)))
      return speaker(words.replace(/^(?:the|an?)\s/i, ""), "document");
    // "A Swiss company" is one of many.
    if (/^(?:an?|another|one)\s/i.test(words) && /\s\p{Ll}+$/u.test(headPhrase(words)))
      return speaker(words, "unnamed");
    if (noun && first) return this.#common(words, first);
    // "Two sailors from Norvik": Norvik is not who speaks.
    const plain = words.replace(/,?\s(?:from|at|in|with|of|for|on|who|whose|that)\s.*$/s, "");
    if (first && plain !== words && !/\p{Lu}/u.test(plain) && !SAYS_BODY.test(plain))
      return speaker(words, "unnamed");
    const one = untitled(first ?? "");
    if (kind === "person" && first && !body && !/\s/.test(one) && !isBody(one) && !this.#named.isThing(one))
      return speaker(one, "person");
    if (first) return speaker(this.#named.organization(first), "organization");
    return words ? speaker(words, "unnamed") : null;
  }

  /** A program by its name, or by the noun that takes it up. */
  #machine(words: string): Speaker | null {
    if (this.#machines.size === 0) return null;
    const name = words.split(",", 1)[0] ?? "";
    // "The bot BarnOwl, which answers customers".
    const called = [...this.#machines.keys()].find((one) => name === one || name.endsWith(` ${one}`));
    const known = called ?? machineCalled(this.#machines, words);
    return known === null ? null : speaker(known, "software");
  }

  /** "ROSA VANG", "MAYOR VANG": by the full name where the text tells it. */
  #shouted(low: string): Speaker | null {
    const name = untitled(capitalised(low));
    const full = this.#named.full(name.split(" ").at(-1) ?? "");
    if (full) return speaker(full, "person");
    return name.includes(" ") && personAtEnd(`as ${name}`) ? speaker(name, "person") : null;
  }

  /** "I" is the author outside of quotations; within, and for "we" and "you", a text seldom tells who is meant. */
  #writer(low: string, at: number): Speaker | null {
    const { author } = this.#named;
    return low === "i" && author !== null && !isQuoted(this.#text, at) ? speaker(author, "person") : null;
  }

  /** The body that "the company" takes up. */
  #again(at: number): string | null {
    return this.#org ?? this.#named.before(at);
  }

  /** Somebody told by an office alone: "the council leader", "a company spokesman", "Berg's lawyer". */
  #office(words: string, role: string, at: number, name: string | undefined): Speaker {
    const title = role.toLowerCase();
    const certain = /^(?:the|that|this|a second)\s/i.test(words);
    const [, owner = ""] = /^(?:the\s)?([^,]+?)[’']s?\s/iu.exec(headPhrase(words)) ?? [];
    const before = headPhrase(words).slice(0, -role.length).trim();
    const whose = owner || before.replace(/^(?:the|an?|its|their|our)\s/i, "");
    if (SPEAKS_FOR.test(title) && (isBodyNoun(whose) || (owner && !/\p{Lu}/u.test(owner)))) {
      const holder = officer(this.#text, at, `the ${whose}`);
      const behalf = (holder && this.#named.person(holder)) ?? this.#bodyOf(whose, at);
      return speaker(`${behalf} ${title}`, "role", behalf);
    }
    if (name === undefined) {
      const known = certain ? (this.#roles.get(lastWord(words)) ?? this.#role) : null;
      if (known && sameRole(known.name, words)) return known;
      const behalf = /^(?:the|its|their)\s/i.test(words) && OF_BODIES.test(title) ? this.#org : null;
      return speaker(words.replace(/^(?:the|an?)\s/i, ""), "role", behalf);
    }
    const behalf = this.#named.organization(name.replace(ROLE, "").trim()) || null;
    return speaker(behalf ? `${behalf} ${title}` : title, "role", behalf);
  }

  /** The body that a noun before another names: "a | company | spokesman", "a | hospital | spokesman". */
  #bodyOf(called: string, at: number): string {
    if (THE_BODY.test(`the ${called}`)) return this.#again(at) ?? called;
    return namedBefore(this.#text, at, called) ?? called;
  }

  /** What a common noun heads is called by that noun, not by the name that tells which. */
  #common(words: string, name: string): Speaker {
    const [phrase = words] = words.split(/,|\s(?:who|whose|which|that|from|at|in|with|for|on)\s/);
    const bare = phrase.replace(/^(?:the|an?)\s/i, "").replace(/[’']s?(?=\s)/g, "");
    const person = this.#named.person(name);
    if (OWNED.test(bare)) return speaker(bare, "organization");
    if (person === null && SAYS_BODY.test(phrase))
      return speaker(this.#named.organization(name), "organization");
    return speaker(words, "unnamed");
  }

  /** "A spokesperson for Jane Roe" speaks for her, and "a spokesperson for the council" as "a council spokesperson" does. */
  #carrier(role: string, words: string, at: number): Speaker {
    const bare = words.replace(/^(?:the|an?)\s/i, "").replace(/[’']s$/, "");
    const behalf = /\p{Lu}/u.test(bare) ? this.#named.organization(bare) : this.#bodyOf(bare, at);
    return speaker(`${behalf} ${role.toLowerCase()}`, "role", behalf);
  }
}
