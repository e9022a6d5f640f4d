import type { Span } from "./span.ts";

export const MANNERS = ["direct", "indirect", "mixed"] as const;
export type Manner = (typeof MANNERS)[number];

export const ACTS = ["statement", "belief", "intention"] as const;
export type Act = (typeof ACTS)[number];

export const POLARITIES = ["asserts", "denies", "hedges", "declines"] as const;
export type Polarity = (typeof POLARITIES)[number];

export const AGENT_KINDS = ["person", "organization", "role", "unnamed", "document", "software"] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

/** Who speaks, as resolved: "He" has become the person, "the spokesperson" the role with whom it speaks for. */
export interface Speaker {
  readonly name: string;
  readonly kind: AgentKind;
  /** The organization on whose behalf a role speaks. */
  readonly behalf: string | null;
}

/** A speaker with an identity; `id` is a digest of kind, name and behalf. */
export interface Agent extends Speaker {
  readonly id: string;
}

/** One of those who speak together with another, and the words for them within the source. */
export type Fellow<S extends Speaker = Speaker> = S & { readonly source: readonly Span[] };

/** Who says it together, the first first; nobody where nobody is named. */
export const everyOne = <A extends Speaker>(said: {
  readonly agent: A | null;
  readonly also?: readonly A[] | undefined;
}): readonly A[] => (said.agent ? [said.agent, ...(said.also ?? [])] : []);

/** What an extractor finds: source + cue + content and via, after the PARC and PolNeAR scheme. Spans may be discontinuous. */
export interface Finding {
  /** Empty when nobody is named. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Whom it was told to or who carried it. */
  readonly via: readonly Span[];
  readonly manner: Manner;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly speaker: Speaker | null;
  /** Who else says it, where the source joins several: "Lind and Okafor". */
  readonly also?: readonly Fellow[];
  /** 0 to 1. */
  readonly confidence: number;
}

export const MODALITIES = ["possible", "likely", "necessary", "future", "conditional"] as const;
export type Modality = (typeof MODALITIES)[number];

/** What an assertion says of what: its subject, and how its verb puts it. */
export interface Predication {
  /** The words for what it speaks of; empty where none stand there. */
  readonly subject: readonly Span[];
  /** Whom or what those words stand for where they are a pronoun; null where that cannot be told. */
  readonly about: string | null;
  readonly negated: boolean;
  /** How sure or how near it is put by an auxiliary or adverb ("may", "must", "will"); null where it is simply said. */
  readonly modality: Modality | null;
}

/** One thing that is asserted by the content of an attribution; content of several clauses has several. */
export interface Assertion extends Predication {
  /** Its words; a subject that it shares with the one before stands apart from the rest. */
  readonly content: readonly Span[];
  readonly manner: Manner;
}

/** One assertion of a finding as a revision has it. */
export interface Said extends Predication {
  /** The same for all that is asserted in one breath; null where it is one thing alone. */
  readonly breath: string | null;
}

/** A finding with all that its content asserts, in order: nothing where it only names whom was heard, or that somebody was asked. */
export interface Reported extends Finding {
  readonly assertions: readonly Assertion[];
}

/** One assertion of a finding as recorded in one revision: `content` is what it alone says. */
export interface Attribution extends Omit<Finding, "speaker" | "also"> {
  readonly id: string;
  readonly revision: string;
  readonly agent: Agent | null;
  /** Who else says it; absent where nobody does, or where the extractor did not look for them. */
  readonly also?: readonly Fellow<Agent>[];
  /** Null where the extractor that found it told none. */
  readonly predication: Said | null;
  /** `name@version` of the extractor that found it. */
  readonly extractor: string;
}
