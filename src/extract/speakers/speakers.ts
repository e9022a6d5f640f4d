import type { Speaker } from "../../model/attribution.ts";
import { apartFromTerms } from "../../text/unnamed.ts";
import { ASKS } from "../wiring/layout.ts";
import { apposed, counselled, forceBefore, isFormer, servant, shopBefore } from "./beside.ts";
import { bodyCalled, headPhrase, isBodyNoun, namedBefore } from "./bodies/bodies.ts";
import { machineNamed, machinesIn } from "./bodies/machines.ts";
import {
  ADDRESS,
  BEHIND_BODY,
  BOT,
  CARRIER,
  CARRIERS,
  DOING,
  HEADS,
  NAMED_BODY,
  NAMED_CARRIER,
  OF_BODIES,
  ONE,
  PEOPLES,
  PLURAL,
  PRESS,
  ROLE,
  ROLE_HEAD,
  SAYS_BODY,
  SPEAKS_FOR,
  THE_BODY,
} from "./bodies/nouns.ts";
import { officer } from "./bodies/offices.ts";
import { paperBefore, paperCalled } from "./bodies/papers.ts";
import type { Called } from "./called.ts";
import { common, shouted } from "./common.ts";
import { Named, personAtEnd, properIn } from "./persons/named.ts";
import { FROM } from "./persons/tagged.ts";
import { untitled } from "./persons/title.ts";
import { goesOn } from "./pronouns.ts";
import { isBody, isPaper, isQuoted, isThe, lastWord, SHOUTED, sameRole, speaker, WRITERS } from "./words.ts";

/** No further behind its speaker does a pronoun go on with somebody who has no name. */
const NEAR = 600;

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
  /** Where who spoke last did, in whatever words. */
  #lastAt = -1;

  constructor(text: string) {
    this.#text = text;
    this.#named = new Named(text);
    this.#machines = machinesIn(text);
  }

  /**
   * The speaker behind the words of a source that stands at `at`; `called` is what to look for where that is known better,
   * `cue` where it is said that they speak.
   */
  resolve(words: string, at: number, called: Called = { words, noun: false }, cue = at): Speaker | null {
    const known = called.words
      .replace(/\s+/g, " ")
      .replace(/^(?:neither\s)?(.+?)\snor\s.*$/i, "$1")
      .trim();
    const found = apposed(words) ?? this.#still(words, at, called) ?? this.#find(known, at, called);
    const speaker =
      found?.kind === "unnamed" && found.name === known
        ? { ...found, name: apartFromTerms(known.toLowerCase() === words.toLowerCase() ? words : known) }
        : found;
    if (speaker) {
      this.#last = speaker;
      this.#lastAt = Math.max(at, cue);
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
    const loud = SHOUTED.test(words) ? shouted(this.#named, low) : null;
    if (loud) return loud;
    const machine = machineNamed(this.#machines, words);
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
    if (low.startsWith("the ") && FROM.test(low.slice(4))) return this.#person ?? speaker(words, "unnamed");
    if (WRITERS.test(low)) return this.#writer(low, at);
    if (/^(?:they|it|who)$/.test(low))
      return low === "it" && this.#org ? speaker(this.#org, "organization") : this.#last;
    if (/^the (?:newspaper|paper|outlet|magazine|broadcaster)$/.test(low) && this.#press)
      return speaker(this.#press, "organization");
    const taken = forceBefore(this.#text, at, low) ?? shopBefore(this.#text, at, low);
    if (taken !== null) return speaker(taken, "organization");
    if (THE_BODY.test(low)) return speaker(this.#again(at) ?? this.#press ?? words.slice(4), "organization");
    const again = /^[Tt]he (\p{Ll}+)$/u.exec(words)?.[1];
    if (again && this.#unnamed && new RegExp(`\\b${again}$`, "i").test(headPhrase(this.#unnamed.name)))
      return this.#unnamed;
    const borne = officer(this.#text, at, words);
    const bearer = borne && (this.#named.person(borne) ?? borne);
    if (bearer) return speaker(bearer, "person");
    const proper = properIn(words);
    const served = NAMED_CARRIER.exec(words);
    if (served) return this.#carrier(served[2] ?? "", (served[1] ?? "").trim(), at);
    const carried = CARRIER.exec(words);
    if (carried) return this.#carrier(carried[1] ?? "", carried[2] ?? "", at);
    const [, servants, of, owner, owned] = CARRIERS.exec(words) ?? [];
    const whose = of ?? owner ?? (owned && /^its\s/i.test(words) ? this.#org : null);
    if (whose && !/\p{Ll}+s$/u.test(owner ?? ""))
      return this.#carrier(
        (servants ?? owned ?? "").replace(/people$/, "person").replace(/s$/, ""),
        whose,
        at,
      );
    if (isFormer(words)) return speaker(words, "unnamed");
    const counsel = counselled(words);
    if (counsel !== null) return this.#carrier("counsel", counsel, at);
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
    const serves = servant(words);
    if (serves) {
      const whom = serves.whom && (this.#named.person(serves.whom) ?? serves.whom);
      return speaker(whom ? `${whom} ${serves.role}` : words, "role", whom);
    }
    const role = ROLE_HEAD.exec(headPhrase(words))?.[0] ?? HEADS.exec(headPhrase(words))?.[1];
    if (role !== undefined) return this.#office(words, role, at, first);
    if (BOT.test(words)) return speaker(proper.at(-1) ?? words.replace(/^(?:the|an?)\s/i, ""), "software");
    // "Defenders of the budget" are none, "an average of polls" is.
    if (isPaper(words) && !/(?:[^e]ers|ors|ists|ants|ees)$/.test(headPhrase(words)))
      return speaker(words.replace(/^(?:the|an?)\s/i, ""), "document");
    // "A Swiss company" is one of many.
    if (/^(?:an?|another|one)\s/i.test(words) && /\s\p{Ll}+$/u.test(headPhrase(words)))
      return speaker(words, "unnamed");
    if (noun && first) return common(this.#named, words, first);
    // "Two sailors from Norvik": Norvik is not who speaks.
    const plain = words.replace(/,?\s(?:from|at|in|with|of|for|on|who|whose|that)\s.*$/s, "");
    if (first && plain !== words && !/\p{Lu}/u.test(plain) && !SAYS_BODY.test(plain))
      return speaker(words, "unnamed");
    const one = untitled(first ?? "");
    if (kind === "person" && first && !body && !/\s/.test(one) && !isBody(one) && !this.#named.isThing(one))
      return speaker(this.#named.begunBy(one) ?? one, "person");
    // "The U.S. Antarctic Survey".
    const dotted = /^the\s((?:\p{Lu}\.){2,}\s\p{Lu}[^,]*?)(?:[’']s?)?$/iu.exec(words)?.[1];
    const own = dotted ?? (body ? (BEHIND_BODY.exec(words)?.[1] ?? first) : first);
    if (own) return speaker(this.#named.organization(own), "organization");
    return words ? speaker(words, "unnamed") : null;
  }

  /** "A spokeswoman said …" and then "she added": who spoke last without a name, where nobody with a name was spoken of since. */
  #still(words: string, at: number, { since = -1, kind }: Called): Speaker | null {
    const last = this.#last;
    if (!last || (since < 0 && kind) || since > this.#lastAt || at - this.#lastAt > NEAR) return null;
    return goesOn(last, words) ? last : null;
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

  /** "A spokesperson for Jane Roe" speaks for her, and "a spokesperson for the council" as "a council spokesperson" does. */
  #carrier(role: string, words: string, at: number): Speaker {
    const bare = words
      .replace(/^(?:the|an?)\s/i, "")
      // "The singer | Emily Lind", "the train operator | SeaLink".
      .replace(/^(?:(?!of\s|for\s|in\s|and\s)\p{Ll}[\p{Ll}-]*\s){1,3}(?=\p{Lu})/u, "")
      .replace(/[’']s$/, "");
    const behalf = /\p{Lu}/u.test(bare) ? this.#named.organization(bare) : this.#bodyOf(bare, at);
    return speaker(`${behalf} ${role.toLowerCase()}`, "role", behalf);
  }
}
