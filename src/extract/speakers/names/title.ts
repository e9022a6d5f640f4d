import { remembered } from "../../../text/remembered.ts";
import { withoutOrigin } from "../persons/origins.ts";
import { DEPUTED, DEPUTIES } from "./courtesy.ts";
import { isGiven } from "./given.ts";
import { withoutTrade } from "./trades.ts";

const capitals = (words: string) => words.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
const TITLES = `\\p{Lu}\\p{Ll}+-General|(?:${capitals(DEPUTIES)})-(?:${capitals(DEPUTED)})|Mzee|Baba|Bapak|Pak|Ibu|Datuk|Dato|Haji|Hajj|Hajjah|Ustaz|Maulana|Pandit|Swami|Sardar|Begum|Herr|Frau|Monsieur|Mme|Mlle|Signora?|Senhora?|Señora?|Mevrouw|Meneer|Bwana|Mwalimu|Sayyid|Sayed|Sheikh|Sheikha|Hon|Engr|Alhaji|Hajiya|Shri|Smt|Revd|Canon|Adm|Brig|Maj|Cpl|Supt|Insp|Det|CSP|ASP|DSP|Garda|Premier|Taoiseach|Tánaiste|First Minister|Chief Minister|Mr|Mrs|Ms|Madame?|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Capt|Col|Sir|Prof|Rev|President|Senator|Governor|Secretary|Professor|Judge|Justice|Minister|Mayor|Chancellor|King|Queen|Pope|(?:Grand )?Ayatollah(?=\\s\\p{Lu}\\S*\\s\\p{Lu})|Prime Minister|Harbou?rmaster|Councill?or|Commissioner|Superintendent|Inspector|Sergeant|Detective|Captain|Colonel|Lieutenant|Ambassador|Archbishop|Bishop|Congressman|Congresswoman|Chairman|Chairwoman|Coach|Sheriff|Attorney General|Inspector General|Director|Speaker|Pastor|Rabbi|Pollster|Journalist|Reporter|Author|Analyst|Attorney|Economist|Editor|Engineer|Expert|Founder|Lawyer|Manager|Representative|Researcher|Spokes(?:person|man|woman)|Billionaire|Actor|Vice President|Secretary of State|Chief of Staff|Cllr|Sir|Dame|Baroness|Lord|Lady|Chair|Mx|Miss|Chief|Officer|Constable|Sculptor|Painter|Singer|Rapper|Poet|Playwright|Filmmaker|Producer|Photographer|Farmer|Teacher|Nurse|Barrister|Solicitor|Prosecutor|Striker|Defender|Midfielder|Goalkeeper|Keeper|Winger|Batsman|Batter|Bowler|Spinner|Seamer|Wicketkeeper|Pitcher|Catcher|Quarterback|Linebacker|Sprinter|Jockey|Boxer|Golfer|Cyclist|Swimmer|Rower|Wrestler|Skier|Skater|Trainer|Referee|Umpire|Physio|Skipper|Owner|Chef|Campaigner|Historian|Lawmaker|MP|Donor|Strategist|[A-Z]\\p{Ll}+(?:ologist|ician)|(?:Novel|Art|Journal|Econom|Scient|Activ|Column|Chem|Physic|Lobby)ist|Architect|(?:Business|Fisher|Police|Front|Camera|Sports)(?:man|woman)`;
/** Words that only stand before a name where a sentence or a headline begins. */
const LEADING =
  "Of|Is|Was|Neither|Lead|Shadow|Star|Veteran|Deputy|Acting|Royal|Did|Does|Had|Has|Why|How|What|When|Where|With|From|To|Under|Both|Even|Yet|Now|Then|Not|Only|Also|Still|Despite|Because|Since|Former|Retired|Fellow|Rival|Democrat|Republican|Liberal|Conservative|Independent|State(?=\\s\\p{Lu}\\p{Ll}+\\s\\p{Lu})|AG";
/** What newspapers tell of how somebody is before a full name: "Heartbroken | Mei Lin", "Jailed | Karen Boyd". */
const FEELING =
  "Angry|Anxious|Beleaguered|Bereaved|Blonde?|Bored|Brave|Broken-hearted|Burly|Celebrated|Controversial|Convicted|Crazed|Defiant|Dejected|Delighted|Deposed|Depressed|Desperate|Despondent|Devastated|Devout|Disabled|Disgraced|Disgruntled|Disgusted|Distraught|Divorced|Drunk(?:en)?|Ecstatic|Elated|Elderly|Embattled|Emotional|Enraged|Exhausted|Exiled|Fearless|Frightened|Furious|Generous|Grieving|Hapless|Hardworking|Heartbroken|Heroic|Homeless|Horrified|Hungry|Imprisoned|Inconsolable|Injured|Jailed|Jealous|Jobless|Jubilant|Kind-hearted|Legendary|Lonely|Lovelorn|Lovesick|Lucky|Mild-mannered|Notorious|Ousted|Outraged|Outspoken|Overjoyed|Overweight|Penniless|Pregnant|Prominent|Proud|Relieved|Renowned|Sacked|Self-(?:confessed|made|proclaimed|styled)|Shaken|Shocked|Stunned|Suspended|Tearful|Teenage|Terrified|Thrilled|Tragic|Unemployed|Unlucky|Unmarried|Widowed|Worried|Wounded";
/** Who leads a chamber: "Leader of the Opposition | Marta Lind". */
const CHAMBER =
  "(?:Leader|Speaker|President|Chair(?:man|woman)?|Clerk|Master)\\sof\\sthe\\s(?:Opposition|House|Senate|Assembly|Commons|Lords|Council|Parliament|Congress|Chamber|Rolls|Seimas|Sejm|Knesset|Duma|Bundestag|Dáil|Republic)";
/** What somebody is minister for or commissioner of, before their name. */
const MATTER =
  "(?:Public |Foreign |Social |Higher |Home |Internal |Climate |Rural |Northern )?(?:Affairs|Agriculture|Children|Climate|Communications|Culture|Defen[cs]e|Education|Energy|Enterprise|Environment|Equality|Expenditure|Finance|Fisheries|Forestry|Health|Housing|Industry|Information|Interior|Ireland|Justice|Labou?r|Lands|Mines|Operations|Planning|Police|Policing|Protection|Schools?|Scotland|Security|Sports?|State|Tourism|Trade|Transport|Wales|Water|Women|Works|Youth)";
/** The end of that which the tagger may take for the beginning of the name. */
const OF =
  "Finance|Housing|Health|Transport|Education|Energy|Agriculture|Defen[cs]e|Trade|Tourism|Environment|Interior|Affairs|Police";
const FOR = `(?:Minister|Secretary|Commissioner|Director|Head|Chief|Superintendent|Inspector|Professor|Master|Cabinet Secretary|Secretary of State|Minister of State)\\s(?:for|of)\\s(?:the\\s)?${MATTER}(?:(?:,\\s${MATTER})*\\sand\\s${MATTER})?`;
const BEFORE = new RegExp(
  `^(?:(?:${LEADING}|(?:${FEELING})(?=\\s\\p{Lu}\\p{Ll}\\S*\\s\\p{Lu})|(?:The\\s)?(?:(?:Additional|Assistant|Deputy|Joint|Junior|Shadow)\\s)?(?:${CHAMBER}|${FOR}|${TITLES}|(?:${OF})(?=\\s\\p{Lu}\\p{Ll}\\S*\\s\\p{Lu}\\S*$))\\.?)\\s+)+(?=\\p{Lu})`,
  "u",
);
/** An office amid a name: "Former Secretary of State | Marta Lind". */
const OFFICE =
  /^.*\b(?:[Ss]ecretary\sof\s\p{Lu}\p{L}+|[Cc]hief\sof\s[Ss]taff|(?:Attorney|Inspector|Surgeon|Solicitor)\sGeneral)\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?\s\p{Lu}\p{Ll})/u;

/** "Port Norvik Mayor | Marta Lind": of what somebody is in office, before the title. */
const PLACED =
  /^(?:\p{Lu}[\p{L}\p{M}’'.-]+\s){1,4}(?:(?:Deputy|Vice|Police|Fire|Foreign|Prime)\s)?(?:Mayor|Governor|Gov\.|President|Premier|Chancellor|Minister|Senator|Sen\.|Rep\.|Sheriff|Chief|Coach|Ambassador|Bishop|Archbishop|Commissioner|Superintendent|Judge|Justice|Councill?or|Alderman)\s(?=\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}\p{M}’'-]+){1,2}$)/u;

/** A name without titles, offices and the words that only opened its sentence: "Now | Sen. | Marta Lind". */
export const untitled = (name: string): string => (name.includes(" ") ? apart(name) : name);

const apart = remembered((name: string): string =>
  withoutTrade(withoutOrigin((LONG.test(name) ? bare(name) : name).replace(BEFORE, ""))),
);

/** A name of four words, of which the expressions here need so many. */
const LONG = /\s\S+\s\S+\s/;

const bare = (name: string): string => name.replace(TWICE, "$1").replace(OFFICE, "").replace(PLACED, "");

/** "Ola Berg Ola Berg": a caption or a byline that runs into a sentence by the same name. */
const TWICE = /^(\p{Lu}\S*\s\S+)\s\1$/u;

/** "Deputy Sheriff | Carla Minton": a name that titles before it make longer than names are looked for; `given` is what is found without these. */
export function behindTitles(
  text: string,
  { 0: found, index }: RegExpExecArray,
  given: string,
): string | null {
  if (given === found || /\s/.test(given) || !isGiven(given)) return null;
  const end = index + found.length;
  const surname = /^\s\p{Lu}[\p{L}-]+/u.exec(text.slice(end, end + 40))?.[0];
  return surname === undefined ? null : given + surname;
}
