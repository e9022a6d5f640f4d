import { stem } from "../../../text/words/stem.ts";

/**
 * Nouns for what verbs and adjectives tell whose stems are others than theirs: "an explosion", "a tank exploded". From WordNet's
 * derivations of the first senses, what news tell of; each row is the verb or adjective and its nouns.
 */
const ROWS = `abolish abolition;abstain abstention;acquit acquittal;admit admission;agree agreement;analyse analysis;apologise apology;
apologize apology;approve approval;argue argument;arrive arrival;bankrupt bankruptcy;betray betrayal;block blockage;bribe bribery;
burgle burglary;bury burial;choose choice;close closure;collide collision;comply compliance;concede concession;
conclude conclusion;conspire conspiracy;create creation;criticise criticism;criticize criticism;decide decision;defer deferral;
defy defiance;demolish demolition;deny denial;depart departure;deploy deployment;destroy destruction;disclose disclosure;
discover discovery;disqualify disqualification;dissolve dissolution;divert diversion;emit emission;erode erosion;expand expansion;
expel expulsion;explain explanation;explode explosion;expose exposure;extend extension;fail failure;forge forgery;
guilty guilt;infect infection;innocent innocence;intervene intervention;introduce introduction;
intrude intrusion;invade invasion;leak leakage;marry marriage;merge merger;modify modification;
negotiate negotiation;occupy occupation;pay payment;permit permission;propose proposal;
pursue pursuit;ratify ratification;rebel rebellion;recover recovery;reduce reduction;refuse refusal;remove removal;
repeat repetition;respond response;resume resumption;rob robbery;seize seizure;sell sale;solve solution;steal theft;
submit submission;subsidise subsidy;subsidize subsidy;suspend suspension;testify testimony;transmit transmission;treat treatment;
violate violation;withdraw withdrawal`;

/** The stem of such a noun to that of its verb or adjective, where the two are others. */
export const DERIVED: ReadonlyMap<string, string> = new Map(
  ROWS.replace(/\n/g, "")
    .split(";")
    .flatMap((row) => {
      const [first = "", ...nouns] = row.split(" ").map(stem);
      return nouns.filter((noun) => noun !== first).map((noun) => [noun, first] as const);
    }),
);
