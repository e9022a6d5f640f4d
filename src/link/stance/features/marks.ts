import { base } from "../../../text/words/base.ts";
import { sign } from "../../claim/words/signs.ts";

const rows = {
  /** Grammar's own negations. */
  not: "not n't never no nor neither none nobody nothing without cannot nope hardly barely scarcely",
  /** It is not real. */
  fake: `hoax fake false falsely bogus satire satirical fabricated fabrication debunk debunked debunks debunking myth untrue fictional fiction forgery
    prank spoof phony doctored erroneous erroneously misinformation dupe duped dupes joke misleading wrong wrongly mistaken incorrect inaccurate
    baseless unfounded lie lies nonsense photoshopped bunk impostor imposter impersonator fooled tricked exaggerated rubbish nope bust busted scam sham crock malarkey tall foiled photoshop staged trick tricks hoaxer hoaxes hoaxed
    fakes faked faking faker parody unreal nonexistent falsehood falsified invented inventing misled mislead mistakenly misreported bs baloney fraud
    fraudulent untruth disinformation propaganda unsubstantiated discredits discredit disproof refutation debunker impostors misunderstanding misunderstood discredited disproved disproves disproven`,
  /** Somebody says that it is not so. */
  deny: `deny denies denied denying denial refute refutes refuted reject rejects rejected dismiss dismisses dismissed rebuff rebuffs rubbishes
    dispute disputes disputed contradict contradicts contradicted quash quashes disavow retract retracts retracted retraction apologize apologizes
    apologizes apologises apology corrects correction contrary squash squashes squashed shuts rejects rebut rebuts rebutted disproved
    discounts discount downplay downplays downplayed insists insist insisted denounces denounce slams disowns disavows repudiates renounces scotch
    scotches scotched rebuke rebukes despite although`,
  /** It may not be so. */
  doubt: `doubt doubts doubted doubtful unlikely skeptic skeptical sceptical skepticism questions questioned questionable unconfirmed unclear
    unverified dubious suspicious inconclusive wary caution cautious caveat implausible improbable skeptics sceptics uncertain uncertainty`,
  /** Somebody says that it is so. */
  claim:
    "claim claims claimed report reports reported reportedly rumor rumors rumored rumour rumours allege alleges allegedly viral purports according alleged supposed supposedly purported so-called",
  /** It is so. */
  sure: "confirm confirms confirmed prove proves proved proven verify verified official officially admit admits true real really indeed yes proof evidence",
  /** The speaker leaves it open. */
  hedge: `may might could perhaps possibly probably likely apparently appears appear seems seem suggests suggest suggested believed believe
    if potentially would maybe expected plan plans planned planning hope hopes set`,
  more: "more over above exceed exceeds exceeded exceeding higher greater larger increase increased rose rise most highest plus surpassed top",
  less: "less fewer under below lower smaller decrease decreased fell drop dropped least lowest nearly almost",
  whole: "all every only always entire entirely completely sole solely exclusively both each fully total",
  some: "some several many part partly partially sometimes often various mostly mainly few",
  early: "before prior until previously earlier former formerly ago",
  late: "after since later following afterwards now currently still",
} as const;

/** Kinds of words that shade a claim. */
export type Mark = keyof typeof rows;

export const MARKS = Object.keys(rows) as Mark[];

const BY_WORD = new Map<string, Mark>();
for (const mark of MARKS)
  for (const word of rows[mark].split(/\s+/)) if (!BY_WORD.has(word)) BY_WORD.set(word, mark);

/** Wordings of several words, matched on the lower-cased text. */
const PHRASES: readonly (readonly [mark: Mark, signs: number, pattern: RegExp])[] = [
  [
    "deny",
    sign(/\b(?:down|rest|straight|rule|hit|clear)/iu),
    /\b(?:sho(?:o|t)ts?|shot) down\b|\b(?:put|laid|lay) to rest\b|\bknock\w* down\b|\bset\w* the record straight\b|\brule[sd]? out\b|\bhits? back\b|\bclears? (?:up|the air)\b|\bset things straight\b/g,
  ],
  [
    "fake",
    sign(/\b(?:made|fact|truth|worry|believe|panic|calm|relax|april|fell)/iu),
    /\bmade[- ]up\b|\bfact[- ]check\b|\bno truth\b|\bdon[’']?t (?:worry|believe|panic)\b|\bcalm down\b|\brelax\b|\bapril fool\w*\b|\bfell for\b/g,
  ],
  [
    "doubt",
    sign(/\b(?:evidence|proof|sign|indication|fast|cast|raise)/iu),
    /\bno (?:evidence|proof|sign|indication)\b|\bnot so fast\b|\bcasts? doubt\b|\braises? (?:doubts?|questions?)\b/g,
  ],
];

/** The mark of a lower-cased word, if it has one. */
export function markOf(lower: string): Mark | null {
  const found = BY_WORD.get(lower);
  if (found) return found;
  return lower.endsWith("n't") || lower.endsWith("n’t") ? "not" : null;
}

const OF_PHRASES = PHRASES.reduce((all, [, signs]) => all | signs, 0);
const NO_MARKS: readonly { mark: Mark; start: number; end: number }[] = [];

/** The marks of the phrases in a text, with their places in its small letters; `signs` are those of its words. */
export function phraseMarks(
  text: string,
  signs: number,
): readonly { mark: Mark; start: number; end: number }[] {
  if ((signs & OF_PHRASES) === 0) return NO_MARKS;
  const found: { mark: Mark; start: number; end: number }[] = [];
  const lower = text.toLowerCase();
  for (const [mark, its, pattern] of PHRASES) {
    if ((signs & its) === 0) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(lower); match; match = pattern.exec(lower))
      found.push({ mark, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Names that newspapers use for one thing. */
const ALIASES = new Map<string, string>();
for (const row of [
  "america u.s us usa u.s.a american americans states",
  "britain uk u.k british gb",
  "isis isil daesh",
  "eu e.u european",
  "un u.n",
  "china chinese",
  "france french",
  "germany german",
  "spain spanish",
  "russia russian russians",
  "mexico mexican",
  "canada canadian canadians",
  "australia australian aussie aussies",
  "israel israeli",
  "ireland irish",
  "netherlands dutch",
  "wales welsh",
  "scotland scottish",
  "england english",
  "poland polish",
  "turkey turkish",
  "sweden swedish",
  "denmark danish",
  "norway norwegian",
  "finland finnish",
  "greece greek",
  "iraq iraqi",
  "syria syrian",
  "lebanon lebanese",
  "thailand thai",
  "nyc n.y.c",
]) {
  const [first = "", ...others] = row.split(" ");
  for (const other of others) ALIASES.set(other, base(first));
}

/** The base form of a name under its best-known spelling. */
export function alias(lower: string, capital: boolean): string | null {
  if (!capital) return null;
  return ALIASES.get(lower.replace(/\.$/, "").replace(/['’]s$/, "")) ?? null;
}
