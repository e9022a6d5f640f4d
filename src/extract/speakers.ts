import type { Speaker } from "../model/attribution.ts";
import {
  AFTER_HEAD,
  BODY,
  BOT,
  CALENDAR,
  CARRIER,
  KIND,
  LEADS,
  NAMED_BODY,
  NAMED_PAPER,
  ONE,
  ORG,
  OWNED,
  PAPER,
  PLURAL,
  PRESS,
  ROLE,
  RUN,
  THE_BODY,
} from "./nouns.ts";
import { untitled } from "./title.ts";
import { isOutlet } from "./via/names.ts";

/** What bears a name. */
export type Bearer = "person" | "organization";

/** What to look for in place of a source's own words. */
export interface Called {
  readonly words: string;
  /** True where a common noun heads them: "Lind's campaign" is not Lind. */
  readonly noun: boolean;
  /** What the name that heads them is known to be. */
  readonly kind?: Bearer | null;
}

/** A name in capitals alone, as transcripts and headings have it. */
const SHOUTED = /^[\p{Lu}\p{M}.’' -]{3,}$/u;

const capitalised = (low: string) => low.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (c) => c.toUpperCase());

/** Resolves the words of sources in the order of one article. */
export class Speakers {
  readonly #full = new Map<string, string>();
  readonly #short = new Map<string, string>();
  readonly #text: string;
  readonly #things = new Set<string>();
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
    for (const match of text.matchAll(
      /((?:\p{Lu}[\p{L}&.-]*\s(?:(?:of|for|and|the)\s)*){1,6})\((\p{Lu}{2,6})\)/gu,
    )) {
      const long = (match[1] ?? "").trim().replace(/^The\s/, "");
      if (match[2]) this.#short.set(long, match[2]);
    }
    // "NORVIK, May 4 (Northwind) - …": the wire that sent it.
    for (const [, wire = ""] of text.matchAll(/^[^\n(]{0,60}\((\p{Lu}[\p{L} ]{1,30})\)\s*[-–—]/gmu))
      this.#things.add(wire);
    for (const match of text.matchAll(/\b\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}’'-]+){1,2}/gu)) {
      const name = untitled(match[0].replace(/[’']s$/, ""));
      const surname = name.split(" ").at(-1) ?? name;
      // "Skerry Lines, which runs the ferry": no person is a "which".
      const thing = /^, (?:which|whose parent)\b/.test(text.slice(match.index + match[0].length));
      if (thing) this.#things.add(name);
      if (name.includes(" ") && !thing && !ORG.test(name) && !LEADS.test(name) && !this.#full.has(surname))
        this.#full.set(surname, name);
    }
  }

  /** The speaker behind the words of a source that stands at `at`; `called` is what to look for where that is known better. */
  resolve(words: string, at: number, called: Called = { words, noun: false }): Speaker | null {
    const known = called.words.replace(/\s+/g, " ").trim();
    const found = this.#find(known, at, called);
    const speaker =
      found?.kind === "unnamed" && found.name === known && known.toLowerCase() === words.toLowerCase()
        ? { ...found, name: words }
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

  /** The first name before `at` that is not where something is, nor a person's, a day's or a month's. */
  #named(at: number): string | null {
    for (const match of this.#text
      .slice(0, at)
      .matchAll(/(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}&-]*(?:\s\p{Lu}[\p{L}&-]+)*/gu)) {
      const name = match[0].replace(/^(?:The|An?|Its?)\s/, "");
      const before = this.#text.slice(Math.max(0, match.index - 24), match.index);
      if (/\b(?:in|at|of|from|near|on|to|by|By)\s(?:[\w-]+\s)?$/.test(before) || LEADS.test(name)) continue;
      if (this.#full.has(name.split(" ").at(-1) ?? name) || CALENDAR.test(name)) continue;
      return name;
    }
    return null;
  }

  #find(words: string, at: number, { noun, kind = null }: Called): Speaker | null {
    const low = words.toLowerCase();
    const shouted = SHOUTED.test(words) ? this.#full.get(capitalised(low).split(" ").at(-1) ?? "") : null;
    if (shouted) return speaker(shouted, "person");
    if (/^(he|she|him|her)$/.test(low))
      return this.#person ?? (this.#last?.kind === "role" ? this.#last : null);
    if (/^(they|we|it|i|who)$/.test(low)) {
      return low === "it" && this.#org ? speaker(this.#org, "organization") : this.#last;
    }
    if (/^the (?:newspaper|paper|outlet|magazine|broadcaster)$/.test(low) && this.#press)
      return speaker(this.#press, "organization");
    if (THE_BODY.test(low)) {
      const body = this.#org ?? this.#named(at) ?? this.#press ?? words.slice(4);
      return speaker(body, "organization");
    }
    const again = /^the ([a-z]+)$/i.exec(low)?.[1];
    if (again && this.#unnamed && new RegExp(`\\b${again}\\b`, "i").test(this.#unnamed.name))
      return this.#unnamed;
    const names = [...words.matchAll(RUN)].map((m) =>
      m[0].replace(/[’']s?$/, "").replace(/^(?:The|An|A|One|Another|Some|Several)\s+/, ""),
    );
    const proper = names.filter(
      (name) =>
        !/^(?:The|An|A|One|Another|Some|Several|Two|Three|Many|Most|Other|But|Neither|Both|Each|None|Nobody|Everyone)$/.test(
          name,
        ),
    );
    const carried = CARRIER.exec(words);
    if (carried) return this.#carrier(carried[1] ?? "", carried[2] ?? "");
    const copied = words.replace(/^(?:the|an?)\s(?:[\w-]+\s)?copy\sof\s/i, "");
    const head = copied.replace(AFTER_HEAD, "");
    if (head !== words && isPaper(head)) return speaker(head.replace(/^(?:the|an?)\s/i, ""), "document");
    const body = NAMED_BODY.test(words.replace(/,.*$/, ""));
    const thing = body || noun || kind === "organization";
    const person = thing ? undefined : proper.map((n) => this.#personOf(n)).find((n) => n !== null);
    if (PLURAL.test(words) || ONE.test(words)) {
      if (!person && (!/spokes|representative/i.test(words) || PLURAL.test(words)))
        return speaker(words, "unnamed");
    }
    const role = ROLE.exec(words);
    if (role && !person) {
      if (proper.length === 0) {
        if (/^(the|that|this|a second)\s/i.test(words)) {
          const known = this.#roles.get(lastWord(words)) ?? this.#role;
          if (known && sameRole(known.name, words)) return known;
        }
        return speaker(
          words.replace(/^(?:the|an?)\s/i, ""),
          "role",
          this.#org && /^the\s/i.test(words) ? this.#org : null,
        );
      }
      const behalf = this.#orgOf((proper[0] ?? "").replace(ROLE, "").trim()) || null;
      const title = role[0].toLowerCase();
      return speaker(behalf ? `${behalf} ${title}` : title, "role", behalf);
    }
    if (person) return speaker(person, "person");
    if (BOT.test(words)) return speaker(proper.at(-1) ?? words.replace(/^(?:the|an?)\s/i, ""), "software");
    if (isPaper(words)) return speaker(words.replace(/^(?:the|an?)\s/i, ""), "document");
    const first = proper[0];
    if (noun && first) return this.#common(words, first);
    // "Two sailors from Norvik": Norvik is not who speaks.
    const plain = words.replace(/,?\s(?:from|at|in|with|of|for|on|who|whose|that)\s.*$/s, "");
    if (first && plain !== words && !/\p{Lu}/u.test(plain) && !new RegExp(`\\b(?:${BODY})\\b`).test(plain))
      return speaker(words, "unnamed");
    const one = untitled(first ?? "");
    if (
      kind === "person" &&
      first &&
      !/\s/.test(one) &&
      !ORG.test(one) &&
      !isOutlet(one) &&
      !this.#short.has(one) &&
      !this.#things.has(one)
    )
      return speaker(one, "person");
    if (first) return speaker(this.#orgOf(first), "organization");
    return words ? speaker(words, "unnamed") : null;
  }

  /** What a common noun heads is called by that noun, not by the name that tells which. */
  #common(words: string, name: string): Speaker {
    const [phrase = words] = words.split(/,|\s(?:who|whose|which|that|from|at|in|with|for|on)\s/);
    const bare = phrase.replace(/^(?:the|an?)\s/i, "").replace(/[’']s?(?=\s)/g, "");
    const person = this.#personOf(name);
    if (OWNED.test(bare)) return speaker(bare, "organization");
    if (person === null && new RegExp(`\\b(?:${BODY})\\b`).test(phrase))
      return speaker(this.#orgOf(name), "organization");
    return speaker(words, "unnamed");
  }

  /** "A spokesperson for Jane Roe" speaks for her, and "a spokesperson for the council" as "a council spokesperson" does. */
  #carrier(role: string, words: string): Speaker {
    const behalf = this.#orgOf(words.replace(/^(?:the|an?)\s/i, "").replace(/[’']s$/, ""));
    return speaker(`${behalf} ${role.toLowerCase()}`, "role", behalf);
  }

  /** The full name of the person that `name` names, by surname too. */
  #personOf(name: string): string | null {
    const bare = untitled(name);
    if (ORG.test(bare) || /\b(of|for)\b/.test(bare) || this.#short.has(bare) || this.#things.has(bare))
      return null;
    const parts = bare.split(" ").filter((part) => !ROLE.test(part));
    const last = parts.at(-1) ?? bare;
    const full = this.#full.get(last);
    if (parts.length === 1) return full ?? (bare === name ? null : bare);
    if (full?.endsWith(bare) || bare.includes(full ?? "\0")) return full ?? bare;
    return parts.length <= 4 && !/^\p{Lu}+$/u.test(last) ? parts.slice(-3).join(" ") : null;
  }

  #orgOf(name: string): string {
    const bare = name.replace(KIND, "");
    return this.#short.get(bare) ?? bare;
  }
}

const isPaper = (words: string): boolean => PAPER.test(words) && !NAMED_PAPER.test(words);

const lastWord = (words: string): string => words.toLowerCase().split(" ").at(-1) ?? "";

function sameRole(known: string, words: string): boolean {
  const carrier = /spokes|representative/i;
  return carrier.test(words) ? carrier.test(known) : words.toLowerCase().includes(lastWord(known));
}

function speaker(name: string, kind: Speaker["kind"], behalf: string | null = null): Speaker {
  return { name, kind, behalf };
}
