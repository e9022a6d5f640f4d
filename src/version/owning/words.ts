import { base } from "../../text/words/base.ts";
import { contentWords } from "../similar.ts";

/** The words of meaning of a wording, in their base forms. */
export function stems(words: string): Set<string> {
  // "five-hour" speaks of hours, and "approve" of what was approved.
  const all = contentWords(words.replace(/(?<=\p{L})[‑-](?=\p{L})/gu, " "));
  return new Set(all.map(base));
}

/** Words by which a notice says that something was changed, but not what. */
export const VAGUE = stems(
  `additional new further more latest fresh extra information details developments comments reactions background
  context reporting quotes throughout story article post clarity style based include reflect add provide correct errors`,
);

/** Words by which a notice says that something was wrong, and where it stood. */
export const ERRATA = stems(
  `correct corrects corrected correction corrections refiles adds removes clarifies clarification earlier previous original
  version paragraph paragraphs para lead headline first second third fourth sentence show shows say state stated
  raises lowers misstated misreported understated overstated misquoted misidentified incorrect incorrectly inaccurate inaccurately erroneous erroneously wrongly mistakenly whether otherwise fact make clear editing error word give gave given right wrong wrongly true exact actual proper due because reporting taken again mr mrs ms dr`,
);

/** What notices call themselves, what was done, and when. */
export const OF_NOTICES = stems(
  `supplemented update updated updates amended revised changed edited note editor piece report page et est edt ct cst cdt mt mst mdt pt pst pdt
  gmt utc bst cet cest ist hkt jst kst aest aedt uhr sunday monday tuesday wednesday thursday friday saturday jan january feb
  february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december`,
);

/** The words of meaning of a notice, but for those that say nothing of what it owns up to. */
export const meant = (text: string): string[] =>
  [...stems(text)].filter((word) => !VAGUE.has(word) && !OF_NOTICES.has(word));

/** Words by which a notice speaks of one thing: "the number of victims" where people died. */
const KIN = [
  "die kill dead death deaths toll victim victims fatality fatalities casualty casualties murder drown",
  "hurt injure injured injury injuries wound wounded toll casualty casualties victim victims",
  "arrest arrests held hold detain detention custody suspect suspects",
  "cost price prices charge",
  "employ employs employee employees employer workforce worker workers staff job jobs work works",
  "close closed closure shut shutdown",
  "open opened opening",
  "found founded foundation founder establish established",
  "build built building construction construct",
  "sell sold sale sales",
  "buy bought purchase purchased acquire acquisition",
  "pay paid payment payout",
  "born birth birthday birthplace",
  "marry married marriage wedding wed",
  "lose lost loss losses",
  "depart departure leave leaves",
  "vote votes voted ballot",
  "attend attended attendance crowd audience",
  "seat seats capacity",
  "resign resigned resignation quit",
  "live lives resident residents inhabitant inhabitants population",
  "student students pupil pupils",
  "deep depth",
  "power electricity outage outages blackout blackouts",
  "resume resumes resumed resumption restart",
  "likely likelihood risk chance chances odds probability",
  "fund funds funded funding funder finance financed sponsor sponsored",
  "high height tall",
  "wide width",
  "long length",
  "weigh weighs weight heavy",
].map(stems);

/** Broader words by which a notice may speak of what the article calls by a narrower one. */
const BROADER = (
  [
    [
      "ship vessel boat",
      "tanker freighter trawler ferry yacht liner warship frigate destroyer tug barge dinghy",
    ],
    ["vehicle", "car bus truck lorry van minibus motorcycle tractor ambulance"],
    ["aircraft plane", "jet airliner helicopter glider drone"],
    ["weapon", "gun knife rifle pistol shotgun axe machete"],
    ["blaze fire", "wildfire inferno"],
    ["building", "school hospital church mosque hotel museum library factory warehouse"],
    ["official", "minister secretary mayor governor commissioner"],
  ] as const
).map(([broad, narrow]) => [stems(broad), stems(narrow)] as const);

/** Words with those by which the same may be told of. */
export const withKin = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...words,
    ...BROADER.flatMap(([broad, narrow]) => ([...narrow].some((word) => words.has(word)) ? [...broad] : [])),
    ...KIN.filter((kin) => [...kin].some((word) => words.has(word))).flatMap((kin) => [...kin]),
  ]);

/** What somebody may speak for, by what they are called: "comment from the police" is an inspector's. */
const BODIES = (
  [
    [
      "police officers force",
      "inspector superintendent sergeant constable detective commissioner officer sheriff",
    ],
    [
      "company firm operator business maker owner",
      "executive director manager chairman chairwoman owner founder spokesman spokeswoman spokesperson",
    ],
    ["hospital clinic doctors medics", "doctor surgeon nurse physician consultant"],
    ["school teachers college university", "teacher headteacher head principal professor rector"],
    ["government ministry minister ministers", "minister secretary"],
    ["council city town", "mayor councillor council alderman"],
    ["union unions", "steward"],
    ["club team", "coach manager captain"],
    ["court prosecutors prosecution", "judge prosecutor"],
    ["defence lawyer lawyers", "lawyer attorney barrister solicitor"],
    [
      "family relatives parents",
      "father mother brother sister wife husband son daughter widow widower aunt uncle cousin parent grandmother grandfather niece nephew",
    ],
    ["experts scientists researchers", "professor scientist researcher expert psychologist economist"],
  ] as const
).map(([bodies, roles]) => [stems(bodies), stems(roles)] as const);

/** Words for who speaks with those for whom they may speak. */
export const withBodies = (who: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...who,
    ...BODIES.flatMap(([bodies, roles]) => ([...roles].some((role) => who.has(role)) ? [...bodies] : [])),
  ]);
