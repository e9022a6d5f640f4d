import type { Span } from "../../../model/span.ts";
import { cut } from "../words/cut.ts";
import { sign } from "../words/signs.ts";

/** Whom or what a claim blames or clears: +1 blamed, -1 cleared, 0 not spoken of. */
export interface Cause extends Span {
  readonly kind: "human" | "machine" | "equipment";
  readonly sign: 1 | -1;
}

const MACHINE = "(?:A\\.?I\\.?|artificial intelligence|chatbots?|bots?|algorithms?|autopilot)";
const ERROR = "(?:errors?|mistakes?|malfunctions?|faults?|failures?|slips?|bugs?|glitch(?:es)?)";
/** What a program is called, behind what it is. */
const CALLED = "(?:,? (?:called|named|known as|dubbed) [\\w .-]{2,24}?)?,?";
/** A program by what it is alone, with what it is called: "the tram's control software, known as Pilot,". */
const SOFTWARE =
  "\\b(?:the|an?|its|their|our|this|that|[\\w-]+[’']s?)\\b (?:[\\w-]+ ){0,2}(?:software|algorithm|machine|autopilot|(?:self-driving|automated|autonomous|automatic) (?:[\\w-]+ )?system)" +
  CALLED;
/** What a program does that goes wrong by itself. */
const WENT_WRONG =
  "(?:(?:decided|chose|chosen|opted) to|(?:acted|moved) (?:by itself|on its own|alone)|failed|malfunctioned|misread|misjudged|misidentified|ignored|overrode|overridden|erred|crashed|caused|triggered|(?:was|were|is|are)(?: not|n[’']t)? (?:at fault|to blame|responsible|behind)|did(?: not|n[’']t) (?:behave|work|act|respond|react|brake|stop|see|recogni[sz]e|detect))";
const THINGS =
  "(?:technical|mechanical|electrical|equipment|hardware|computer|system|systems|signal|signalling|signaling|instrument|engine|brakes?|motor|sensor)";
/** A program under a plainer name, with whose it is and what it is called: "the coding assistant, called Kiro,". */
const PROGRAM =
  "\\b(?:the|an?|its|their)\\b (?:[\\w-]+ ){0,2}(?:assistant|agent|tool|software|program|script|bot)" +
  "(?: (?:built|made|developed|run|used|sold) by (?:[\\w-]+ ){0,2}[\\w-]+)?" +
  CALLED;
/** What a program does to a program: "brought down the service", "took the whole site offline". */
const TOOK_DOWN =
  "(?:shut down|(?:took|taken|brought|knocked|tore|torn) (?:down|out|offline)|(?:took|taken|brought|knocked|tore|torn) (?:[\\w’'-]+ ){0,3}(?:services?|systems?|sites?|websites?|networks?|servers?|environments?|deployments?|databases?|platforms?|apps?) (?:down|out|offline))";
const BARE_AFTER = "(?:agents?|tools?|systems?|assistants?|software|models?|coding)";

/** Wordings that blame (or, after a "not", clear) people. */
const HUMAN = new RegExp(
  `\\b(?:users?|human|humans|operators?|manual|engineers?’?|staff|pilot|driver|crew|technicians?’?|maintenance|configuration)[’']?s?[  -]${ERROR}\\b|\\bmis-?configur\\w+|\\bmistakes? by (?:a |an |the )?(?:engineers?|employees?|staff|users?)\\b`,
  "giu",
);

// Words of the wordings below, so that each is looked for only where it may be.
const OF_ERROR = sign(/\b(?:error|mistake|malfunction|fault|failure|slip|bug|glitch|mis-?configur)/iu);
// "A.I" without its second stop is cut into an "A" and an "I".
const OF_AI = sign(/\b(?:ai\b|a\.i\b|i\b|artificial|chatbot|bot|algorithm|autopilot)/iu);
const OF_PROGRAM = sign(/\b(?:assistant|agent|tool|software|program|script|bot)/iu);
const OF_SOFTWARE = sign(/\b(?:software|algorithm|machine|autopilot|system)/iu);
const OF_COMPUTER = sign(/\b(?:machine|computer|robot)/iu);
const OF_BLAME = sign(/\b(?:caused|due|because|blam|fault|work|result)/iu);
/** What goes wrong by itself. */
const OF_ACT = sign(
  /\b(?:decided|chose|chosen|opted|acted|moved|failed|malfunctioned|misread|misjudged|misidentified|ignored|overrode|overridden|erred|crashed|caused|triggered|fault|blame|responsible|behind|did)/iu,
);
const OF_NOT = sign(/\b(?:not|never|rather|instead|nor)\b|n[’']t\b/iu);

/** Wordings in which a machine errs, acts by itself or is what caused it, each with the signs of words of which it has one. */
const ACTING = (
  [
    // "AI malfunction", "AI agent error"
    [OF_ERROR, `\\b${MACHINE}(?: ${BARE_AFTER}){0,2}[’']?s? ${ERROR}`],
    // "the AI deleted the environment", "an AI agent had chosen to"
    [
      OF_AI,
      `\\b${MACHINE}(?: ${BARE_AFTER}){0,2},? [“"]?(?:had |has |then |itself |autonomously |wrongly ){0,2}(?:deleted|recreated|destroyed|wiped|removed|erased|caused|triggered|broke|decided|chose|opted|made|took|crashed|erred|${TOOK_DOWN}|(?:acted|moved) (?:by itself|on its own|alone)|did(?: (?:it|this|that|so))?(?=[,.;”"’]|$)|was (?:to blame|responsible|behind)|were (?:to blame|responsible|behind))`,
    ],
    // "the coding assistant, called Kiro, had decided to delete": only a program deletes an environment
    [
      OF_PROGRAM,
      `${PROGRAM} [“"]?(?:had |has |then |itself |autonomously |wrongly |by itself |on its own ){0,3}(?:(?:decided|chose|chosen|opted) (?:[\\w’'-]+ ){0,8}?to )?(?:delete[ds]?|recreated?|wiped?|eras(?:e|ed)|overwr(?:ote|ite)|destroy(?:ed)?|${TOOK_DOWN})\\b`,
    ],
    // "the tool had caused an interruption"
    [
      OF_PROGRAM,
      `\\b(?:the|an?|its|their)\\b (?:[\\w-]+ ){0,2}(?:tool|bot|script)${CALLED} (?:had |has |have |then ){0,2}(?:caused|triggered|broken?|acted (?:by itself|on its own|alone))\\b`,
    ],
    // "an AI agent, was allowed to resolve a problem on its own"
    [
      OF_AI,
      `\\b${MACHINE}(?: ${BARE_AFTER}){0,2},? [“"]?(?:was|were|is|had been) (?:allowed|permitted|let|left|trusted|told|asked|given)\\b`,
    ],
    // "let the AI delete", "permitted the AI system to execute", "led the AI to"
    [
      OF_AI,
      `\\b(?:let|lets|letting|allow\\w*|permit\\w*|led|leading|leads|left|gave)\\b[^.;]{0,30}?\\b${MACHINE}(?: ${BARE_AFTER}){0,2}\\b`,
    ],
    // "the tram's software decided to go", "its control software was at fault"
    [
      OF_SOFTWARE,
      `${SOFTWARE} [“"]?(?:had |has |have |may |might |then |itself |simply |wrongly |later ){0,3}${WENT_WRONG}`,
      OF_ACT,
    ],
    // "a software bug", "faulty software", "a fault in the software"
    [
      OF_SOFTWARE,
      `\\bsoftware ${ERROR}|\\b(?:faulty|buggy|defective|flawed) (?:[\\w-]+ )?software\\b|\\b${ERROR} (?:in|of|with) (?:[\\w’'-]+ ){0,3}software\\b`,
    ],
    // "caused by AI", "blamed the AI tool"
    [
      OF_BLAME,
      `\\b(?:caused by|due to|because of|blam\\w+|fault of|the work of|result of)\\b (?:an? |the |its |\\w+ ){0,3}(?:${MACHINE}|software)\\b`,
    ],
  ] as readonly (readonly [number, string, number?])[]
).map(([signs, source, and = -1]) => ({ signs, and, pattern: new RegExp(source, "giu") }));

/** Wordings that blame things, neither people nor programs: "a mechanical failure", "a fault in the signalling system". */
const EQUIPMENT = new RegExp(
  `\\b${THINGS} ${ERROR}|\\b(?:faults?|failures?|malfunctions?) (?:in|of) (?:(?:the|its|their|an?) )?(?:[\\w’'-]+ ){0,2}(?:systems?|equipment|engines?|brakes?|instruments?|signals?|sensors?)\\b`,
  "giu",
);

/** A machine named straight after a "not": "human error, not AI". */
const CLEARED = new RegExp(
  `\\b(?:not|never|rather than|instead of|nor|wasn[’']t|weren[’']t|isn[’']t)\\b (?:by |to |of |due to |because of |the |its |an? |any |from )*(?:${MACHINE}|(?:[\\w-]+ )?software|machine)\\b`,
  "giu",
);
/** "A person, not a machine": plainer words only where one is set against the other. */
const SET_ASIDE =
  /(?:[,—–] ?|\band |\bbut )(?:not|rather than|instead of) (?:by |to |of |due to |because of |from )?(?:an? |the |any )?(?:machines?|computers?|robots?)\b/giu;
/** What stands before a cause that is excluded. */
const NOT =
  /(?:\b(?:not|never|no|nor|rather than|instead of|without|denie[sd]|denying|wasn[’']t|weren[’']t|isn[’']t|didn[’']t)|\bdid not)(?: [\w’'-]+){0,3} ?$/i;

/** Words of which each wording for a machine has one, so that most claims need not be searched for them. */
const OF_MACHINES =
  /\b(?:A\.?I\b|artificial|chatbot|bot|algorithm|autopilot|system|machine|computer|robot|assistant|agent|tool|software|program|script)/i;
/** The same of the wordings for people and things. */
const OF_ERRORS = /\b(?:error|mistake|malfunction|fault|failure|slip|bug|glitch|mis-?configur)/i;

const NONE: readonly Cause[] = [];

/** The causes that a claim asserts or excludes, in order; `signs` are those of its words. */
export function causes(text: string, signs: number = cut(text).signs): readonly Cause[] {
  const ofMachines =
    (signs & (OF_AI | OF_PROGRAM | OF_SOFTWARE | OF_COMPUTER)) !== 0 && OF_MACHINES.test(text);
  const ofErrors = (signs & OF_ERROR) !== 0 && OF_ERRORS.test(text);
  if (!ofMachines && !ofErrors) return NONE;
  const found: Cause[] = [];
  if (ofErrors) find(found, "human", HUMAN, text);
  if (ofMachines) {
    if (signs & OF_NOT && signs & (OF_AI | OF_SOFTWARE)) find(found, "machine", CLEARED, text, -1);
    if (signs & OF_NOT && signs & OF_COMPUTER) find(found, "machine", SET_ASIDE, text, -1);
    for (const { signs: its, and, pattern } of ACTING)
      if ((signs & its) !== 0 && (signs & and) !== 0) find(found, "machine", pattern, text);
  }
  if (ofErrors) find(found, "equipment", EQUIPMENT, text);
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** Adds what a wording finds and no other of its kind has found. */
function find(found: Cause[], kind: Cause["kind"], pattern: RegExp, text: string, fixed?: -1): void {
  // `matchAll` makes an expression of its own for each text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((cause) => cause.kind === kind && cause.start < end && start < cause.end)) continue;
    const excluded =
      NOT.test(text.slice(Math.max(0, start - 40), start)) || /(?<!\bdid )\bnot\b/i.test(match[0]);
    found.push({ kind, sign: fixed ?? (excluded ? -1 : 1), start, end });
  }
}
