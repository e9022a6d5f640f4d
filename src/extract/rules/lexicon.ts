import type { Act, Polarity } from "../../model/attribution.ts";

/** What may follow a cue: anything said, only a clause or quote, an object as well, or first a recipient. */
export type Frame = "say" | "clause" | "object" | "tell";
export type Form = "base" | "present" | "past" | "ing";

export interface Cue {
  readonly lemma: string;
  readonly frame: Frame;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly form: Form;
}

const GROUPS: readonly (readonly [Frame, Act, Polarity, string])[] = [
  ["say", "statement", "asserts", "say insist"],
  [
    "clause",
    "statement",
    "asserts",
    "write tweet joke quip reply respond conclude continue recall add argue assert claim maintain note observe remark state explain stress emphasize emphasise indicate report " +
      "find reveal declare comment boast complain concede contend caution estimate imply mention point reiterate " +
      "repeat show signal disclose testify tout agree predict post swear elaborate counter highlight underline " +
      "underscore pledge ask question wonder",
  ],
  ["clause", "statement", "hedges", "suggest allege speculate"],
  [
    "object",
    "statement",
    "asserts",
    "confirm announce acknowledge admit attribute blame describe clarify detail discuss praise accuse criticize " +
      "criticise condemn slam blast defend urge call cite warn characterize characterise portray denounce demand",
  ],
  ["object", "statement", "denies", "deny dispute reject refute rebut dismiss contradict"],
  ["tell", "statement", "asserts", "tell inform assure remind notify advise"],
  ["clause", "belief", "asserts", "think believe feel know consider realize suspect doubt fear worry"],
  ["tell", "intention", "asserts", "promise"],
  ["clause", "intention", "asserts", "vow threaten hope plan want intend expect propose"],
];

const IRREGULAR: Readonly<Record<string, string>> = {
  say: "said",
  write: "wrote",
  tell: "told",
  find: "found",
  show: "showed",
  think: "thought",
  feel: "felt",
  know: "knew",
  swear: "swore",
};

/** Past participles that differ from the past: "has written". */
const PARTICIPLES: Readonly<Record<string, string>> = { written: "write", shown: "show", known: "know" };

export const CUES: ReadonlyMap<string, Cue> = lexicon();

function lexicon(): Map<string, Cue> {
  const all = new Map<string, Cue>();
  for (const [frame, act, polarity, lemmas] of GROUPS) {
    for (const lemma of lemmas.split(" ")) {
      const put = (word: string, form: Form) => all.set(word, { lemma, frame, act, polarity, form });
      const stem = lemma.replace(/e$/, "");
      const doubled = /^(admit|rebut|plan)$/.test(lemma) ? lemma + lemma.slice(-1) : stem;
      const y = /[^aeo]y$/.test(lemma) ? lemma.slice(0, -1) : null;
      put(lemma, "base");
      put(y ? `${y}ies` : /(s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, "present");
      put(IRREGULAR[lemma] ?? (y ? `${y}ied` : `${doubled}ed`), "past");
      put(`${doubled}ing`, "ing");
    }
  }
  for (const [word, lemma] of Object.entries(PARTICIPLES)) {
    const cue = all.get(lemma);
    if (cue) all.set(word, { ...cue, form: "past" });
  }
  return all;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that may stand between a subject and its verb. */
export const AUX = set(
  "has have had did does do would will could can may might also later then further repeatedly publicly previously " +
    "recently already again still not never now just once only even first earlier reportedly apparently allegedly " +
    "instead simply explicitly openly flatly strongly firmly initially quickly always often have been who which " +
    "subsequently separately additionally additionally both all went on to continued is are was were n't",
);
export const BE = set("is are was were be been being am 's 're got");
export const NEGATIONS = set("not never didn't doesn't don't didn’t doesn’t don’t hasn't hasn’t");
/** Words at which a subject, looked for leftwards, stops. */
export const BARRIERS = set(
  "that when while as after before because since if although though but whether where until unless so than yet " +
    "then however how why what is are was were am",
);
/** Words at which a noun phrase, looked for rightwards, stops. */
export const PHRASE_ENDS = set(
  "that when while after before because since if although though but whether where until who which is are was " +
    "were has have had will would said told says in on during at last earlier later this late yesterday today " +
    "via through as by and",
);
export const DAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later last this",
);
export const PREPOSITIONS = set("in on at during via through after before about from by for with over");
export const CLAUSE_HEADS = set("that whether how why if what who when where which");
export const DETERMINERS = set(
  "the a an his her their its our my your this that these those some any no such of in for from to with by on",
);
/** Subjects that hold no view of their own. */
export const IMPERSONAL = set("this that which view fact evidence move decision result what there");
/** Verbs by whose negation one holds the contrary: who does not believe that it rained believes that it did not. */
const HOLDING = set(
  "accept agree approve back believe buy consider expect favor favour feel imagine intend like plan recognise recognize " +
    "recommend see support suppose think want wish",
);

/** What somebody holds of content when the verb with this lemma is negated: who did not say, or did not deny, took no stand. */
export const unsaid = (lemma: string, polarity: Polarity): Polarity =>
  polarity !== "denies" && HOLDING.has(lemma) ? "denies" : "declines";

/** Nouns for what somebody said that another denies or confirms, as one group of a pattern. */
export const CLAIM_NOUNS =
  "claim|charge|report|account|allegation|accusation|suggestion|assertion|description|estimate|figure|number|total|version|verdict|view";
/** The same without an article. */
export const CLAIMS_ALONE = "something|claims|charges|allegations|accusations";
