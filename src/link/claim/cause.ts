import type { Span } from "../../model/span.ts";

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

/** Wordings in which a machine errs, acts by itself or is what caused it. */
const ACTING = [
  // "AI malfunction", "AI agent error"
  `\\b${MACHINE}(?: ${BARE_AFTER}){0,2}[’']?s? ${ERROR}`,
  // "the AI deleted the environment", "an AI agent had chosen to"
  `\\b${MACHINE}(?: ${BARE_AFTER}){0,2},? [“"]?(?:had |has |then |itself |autonomously |wrongly ){0,2}(?:deleted|recreated|destroyed|wiped|removed|erased|caused|triggered|broke|decided|chose|opted|made|took|crashed|erred|${TOOK_DOWN}|(?:acted|moved) (?:by itself|on its own|alone)|did(?: (?:it|this|that|so))?(?=[,.;”"’]|$)|was (?:to blame|responsible|behind)|were (?:to blame|responsible|behind))`,
  // "the coding assistant, called Kiro, had decided to delete": only a program deletes an environment
  `${PROGRAM} [“"]?(?:had |has |then |itself |autonomously |wrongly |by itself |on its own ){0,3}(?:(?:decided|chose|chosen|opted) (?:[\\w’'-]+ ){0,8}?to )?(?:delete[ds]?|recreated?|wiped?|eras(?:e|ed)|overwr(?:ote|ite)|destroy(?:ed)?|${TOOK_DOWN})\\b`,
  // "the tool had caused an interruption"
  `\\b(?:the|an?|its|their)\\b (?:[\\w-]+ ){0,2}(?:tool|bot|script)${CALLED} (?:had |has |have |then ){0,2}(?:caused|triggered|broken?|acted (?:by itself|on its own|alone))\\b`,
  // "an AI agent, was allowed to resolve a problem on its own"
  `\\b${MACHINE}(?: ${BARE_AFTER}){0,2},? [“"]?(?:was|were|is|had been) (?:allowed|permitted|let|left|trusted|told|asked|given)\\b`,
  // "let the AI delete", "permitted the AI system to execute", "led the AI to"
  `\\b(?:let|lets|letting|allow\\w*|permit\\w*|led|leading|leads|left|gave)\\b[^.;]{0,30}?\\b${MACHINE}(?: ${BARE_AFTER}){0,2}\\b`,
  // "the tram's software decided to go", "its control software was at fault"
  `${SOFTWARE} [“"]?(?:had |has |have |may |might |then |itself |simply |wrongly |later ){0,3}${WENT_WRONG}`,
  // "a software bug", "faulty software", "a fault in the software"
  `\\bsoftware ${ERROR}|\\b(?:faulty|buggy|defective|flawed) (?:[\\w-]+ )?software\\b|\\b${ERROR} (?:in|of|with) (?:[\\w’'-]+ ){0,3}software\\b`,
  // "caused by AI", "blamed the AI tool"
  `\\b(?:caused by|due to|because of|blam\\w+|fault of|the work of|result of)\\b (?:an? |the |its |\\w+ ){0,3}(?:${MACHINE}|software)\\b`,
].map((source) => new RegExp(source, "giu"));

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

/** The causes that a claim asserts or excludes, in order. */
export function causes(text: string): Cause[] {
  const [ofMachines, ofErrors] = [OF_MACHINES.test(text), OF_ERRORS.test(text)];
  if (!ofMachines && !ofErrors) return [];
  const found: Cause[] = [];
  const add = (kind: Cause["kind"], pattern: RegExp, fixed?: -1) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((cause) => cause.kind === kind && cause.start < end && start < cause.end)) continue;
      const excluded =
        NOT.test(text.slice(Math.max(0, start - 40), start)) || /(?<!\bdid )\bnot\b/i.test(match[0]);
      found.push({ kind, sign: fixed ?? (excluded ? -1 : 1), start, end });
    }
  };
  if (ofErrors) add("human", HUMAN);
  if (ofMachines) {
    add("machine", CLEARED, -1);
    add("machine", SET_ASIDE, -1);
    for (const pattern of ACTING) add("machine", pattern);
  }
  if (ofErrors) add("equipment", EQUIPMENT);
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a claim asserts or excludes a cause. */
export const blames = (text: string): boolean => causes(text).length > 0;
