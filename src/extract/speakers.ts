import type { Speaker } from "../model/attribution.ts";

const ROLE =
  /\b(spokes(?:person|man|woman)|representative|official|executive|officer|lawyer|attorney|analyst|minister|president|director|manager|chief|secretary|mayor|governor|researcher|engineer|founder|chair(?:man|woman)?|professor|doctor|police|reporter|editor|author|economist|expert)\b/i;
const PLURAL =
  /^(?:(?:some|many|several|most|other|two|three|four|multiple|unnamed|anonymous|senior|former|a few|current|industry|the|these)\s+)*(?:[\w’'.-]+\s+){0,3}?(sources|people|officials|experts|critics|analysts|residents|witnesses|others|some|many|employees|workers|engineers|researchers|scientists|investigators|lawyers|supporters|opponents|observers|economists|insiders|users|customers|authorities|executives|advocates)\b/i;
const ONE =
  /^(?:an?|one|another)\s+(?:\S+\s+){0,4}?(source|person|official|insider|employee|engineer|executive|analyst|witness|expert)\b/i;
const PAPER =
  /\b(report|study|survey|poll|memo|letter|filing|lawsuit|complaint|document|documents|paper|statement|data|figures|records|article|blog|post|indictment)$/i;
const BOT = /\b(chatbot|bot|ChatGPT|Copilot|Gemini|Siri|Alexa|assistant|software|algorithm)$/i;
const ORG =
  /\b(Inc|Corp|Ltd|LLC|Co|Company|Times|Post|Journal|News|University|Department|Ministry|Party|House|Senate|Congress|Committee|Agency|Bank|Group|Union|Council|Court|Commission|Association|Institute|Foundation|Services|Press|Office|Bureau|Center|Centre|Fund|Systems|Technologies|Airlines|Police|Administration|Campaign|Team|Mail|Herald|Guardian|Network|Light|Labs?)\b/;
const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sir|Prof|President|Senator|Governor|Secretary|Professor|Judge|Minister|Mayor|Chancellor|King|Queen|Pope|Prime Minister)\.?\s+/;
const RUN =
  /\p{Lu}[\p{L}\p{M}\d’'&-]*(?:\.(?=\s\p{Lu}))?(?:\s(?:\p{Lu}[\p{L}\p{M}\d’'&-]*|of|for|the(?=\s\p{Lu}))(?:\.(?=\s\p{Lu}))?)*/gu;

const LEADS =
  /^(?:The|An?|One|Another|Some|Several|Two|Three|Many|Most|Other|But|And|In|On|At|As|For|If|When|While|After|Before|Its?|His|Her|Their|This|That|These|Those|According|However|Meanwhile|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Resolves the words of sources in the order of one article. */
export class Speakers {
  readonly #full = new Map<string, string>();
  readonly #short = new Map<string, string>();
  #person: Speaker | null = null;
  #role: Speaker | null = null;
  #org: string | null = null;
  #last: Speaker | null = null;

  constructor(text: string) {
    for (const match of text.matchAll(
      /((?:\p{Lu}[\p{L}&.-]*\s(?:(?:of|for|and|the)\s)*){1,6})\((\p{Lu}{2,6})\)/gu,
    )) {
      const long = (match[1] ?? "").trim().replace(/^The\s/, "");
      if (match[2]) this.#short.set(long, match[2]);
    }
    for (const match of text.matchAll(/\b\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}’'-]+){1,2}/gu)) {
      const name = match[0].replace(/[’']s$/, "").replace(TITLE, "");
      const surname = name.split(" ").at(-1) ?? name;
      if (name.includes(" ") && !ORG.test(name) && !LEADS.test(name) && !this.#full.has(surname))
        this.#full.set(surname, name);
    }
  }

  /** The speaker behind the words of a source. */
  resolve(words: string): Speaker | null {
    const speaker = this.#find(words.replace(/\s+/g, " ").trim());
    if (speaker) {
      this.#last = speaker;
      if (speaker.kind === "person") this.#person = speaker;
      if (speaker.kind === "role") this.#role = speaker;
      if (speaker.kind === "organization") this.#org = speaker.name;
      if (speaker.behalf) this.#org = speaker.behalf;
    }
    return speaker;
  }

  #find(words: string): Speaker | null {
    const low = words.toLowerCase();
    if (/^(he|she|him|her)$/.test(low))
      return this.#person ?? (this.#last?.kind === "role" ? this.#last : null);
    if (/^(they|we|it|i|who)$/.test(low)) {
      return low === "it" && this.#org ? speaker(this.#org, "organization") : this.#last;
    }
    if (/^the (company|firm|group|agency|organization|organisation|newspaper|outlet|firm)$/.test(low)) {
      return this.#org ? speaker(this.#org, "organization") : speaker(words.slice(4), "organization");
    }
    const names = [...words.matchAll(RUN)].map((m) =>
      m[0].replace(/[’']s?$/, "").replace(/^(?:The|An|A|One|Another|Some|Several)\s+/, ""),
    );
    const proper = names.filter(
      (name) => !/^(?:The|An|A|One|Another|Some|Several|Two|Three|Many|Most|Other|But)$/.test(name),
    );
    const person = proper.map((n) => this.#personOf(n)).find((n) => n !== null);
    if (PLURAL.test(words) || ONE.test(words)) {
      if (!person && (!/spokes|representative/i.test(words) || PLURAL.test(words)))
        return speaker(words, "unnamed");
    }
    const role = ROLE.exec(words);
    if (role && !person) {
      if (proper.length === 0) {
        const known = /^(the|that|this|a second)\s/i.test(words) && this.#role;
        if (known && sameRole(known.name, words)) return known;
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
    if (PAPER.test(words)) return speaker(words.replace(/^(?:the|an?)\s/i, ""), "document");
    const first = proper[0];
    if (first) return speaker(this.#orgOf(first), "organization");
    return words ? speaker(words, "unnamed") : null;
  }

  /** The full name of the person that `name` names, by surname too. */
  #personOf(name: string): string | null {
    const bare = name.replace(TITLE, "");
    if (ORG.test(bare) || /\b(of|for)\b/.test(bare) || this.#short.has(bare)) return null;
    const parts = bare.split(" ").filter((part) => !ROLE.test(part));
    const last = parts.at(-1) ?? bare;
    const full = this.#full.get(last);
    if (parts.length === 1) return full ?? (bare === name ? null : bare);
    if (full?.endsWith(bare) || bare.includes(full ?? "\0")) return full ?? bare;
    return parts.length <= 4 && !/^\p{Lu}+$/u.test(last) ? parts.slice(-3).join(" ") : null;
  }

  #orgOf(name: string): string {
    return this.#short.get(name) ?? name;
  }
}

function sameRole(known: string, words: string): boolean {
  const carrier = /spokes|representative/i;
  return carrier.test(words)
    ? carrier.test(known)
    : words.toLowerCase().includes(known.toLowerCase().split(" ").at(-1) ?? "\0");
}

function speaker(name: string, kind: Speaker["kind"], behalf: string | null = null): Speaker {
  return { name, kind, behalf };
}
