import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { lexicon } from "../../text/words/lexicon.ts";
import { contentWords, plainTokens, sharedEnds } from "../similar.ts";
import { excluding } from "./kinds.ts";
import { SCALES } from "./numerals.ts";

/** So near to both has to stand a word that they share, for one to stand in the other's place; by "for", which says much else, all of them. */
const NEAR = 2;

/** A word that the other wording lacks. */
interface Word {
  readonly text: string;
  readonly around: readonly string[];
}

/** Opposites of the news that the table does not have; each row is a word and what is contrary to it. */
const ALSO = new Set(
  `improve worsen;fictional real;increase reduce,cut,lower;earn lose;front rear;paternal maternal;flop hit;mixed positive,negative;
lift impose;lengthen shorten;extend shorten;suspend resume,reinstate;uphold overturn,quash;upheld overturn,quash,reject,dismiss;pass reject;advance retreat;expand shrink,contract;
raise cut,lower,reduce;hike cut;widen narrow;strengthen weaken;upgrade downgrade;rally slump;surge plunge,slump;soar plunge,slump;
jump slump,plunge;climb slip,slide;gain slip,slide;optimistic pessimistic;safe unsafe,dangerous;voluntary mandatory,compulsory;
optional mandatory,compulsory;former current;sober drunk,drunken;majority minority;upper lower;senior junior;plaintiff defendant;
landlord tenant;employer employee;inside outside;indoors outdoors;northbound southbound;eastbound westbound;inbound outbound;left right;
internal external;ally rival,enemy;winner loser;victim suspect,perpetrator;insurgent civilian;rebel civilian;soldier civilian;admit deny;
shortage surplus;deficit surplus;ceasefire offensive;direct indirect;formal informal;paid unpaid;armed unarmed;guilty innocent;
clear convict,charge;cancel reinstate;back oppose;welcome oppose,condemn;praise condemn;against favour,favor,for;stay leave;permit prohibit;
tighten ease,relax;peaceful violent;join quit;increase decrease,decline;support oppose;true false;agree refuse,disagree;accept refuse;release arrest,detain;
accidental deliberate,intentional;expensive cheap,inexpensive;international national;follow precede;known unknown;profit loss;significant insignificant;withdraw submit;retain scrap,lose,drop;keep scrap,lose,drop,abandon;hire dismiss,sack;appoint dismiss,sack;northeast southwest;northwest southeast;
seize lose;capture lose;order block;approve block;allow block;appeal accept;close reopen;shut reopen,open;
yes no;fail pass,succeed,succeeded,work;reject uphold,allow,grant;dismiss uphold,allow,grant;grant refuse,deny;approve defer,postpone,delay;since until,till;from until,till;overwhelmingly narrowly,barely;unanimously narrowly;unanimous split,divided,narrow;tranquillise kill,shoot;tranquilize kill,shoot;sedate kill,shoot;careless dangerous;comfortably narrowly;before after;legal unlawful;lawful illegal;up down;
free kill,execute,hang,jail,imprison,detain;release kill,execute,hang,charge,convict,extradite;rescue kill,drown;save kill;survive perish;recover die,steal;
sign reject,refuse,veto,scrap;ratify reject,veto;veto approve,pass;endorse reject,oppose,criticise,criticize;agree reject;renew cancel,end,terminate;extend end;
promote demote,sack,dismiss;hire suspend,sack,dismiss;appoint sack,dismiss,reject;elect defeat,oust;re-elect defeat,oust;nominate reject,withdraw;
win draw,tie;draw lose;tie lose;meet miss;beat miss,trail;hit miss;arrive leave,depart;join leave;enter leave;invade leave;deploy withdraw;land crash;dock sink;
destroy rebuild,restore,repair;damage repair;seize return;steal return;pay owe,withhold;repay default;deliver withhold;sue settle;infect recover,vaccinate,cure;
support criticise,criticize,condemn,reject;praise criticise,criticize,attack;invite bar,ban,exclude;warn assure,reassure;welcome criticise,criticize,reject;back reject,criticise,criticize;
launch scrap,cancel,halt,abandon;halt resume,restart;start finish,stop;block clear;surrender escape,flee,resist;increase fall,drop;evacuate strand,trap;
voluntary forced;natural man-made,artificial;big small;biggest smallest;large small;largest smallest;free paid;cut raise,increase,double;double halve;triple halve;publish withhold,suppress;
reveal conceal,hide;disclose conceal,hide;recall reinstate;recognise ignore;recognize ignore;respect ignore,flout;obey defy,ignore;comply refuse,defy;honour break,breach;honor break,breach;keep break;observe break,breach;
freed killed,executed,jailed,imprisoned,detained;left joined,arrived,entered,invaded;rebuilt destroyed;withheld delivered,published,paid;re-elected defeated,ousted`
    .replaceAll("\n", "")
    .split(";")
    .flatMap((row) => {
      const [one = "", others = ""] = row.split(" ");
      return others
        .split(",")
        .flatMap((other) => [`${base(one)} ${base(other)}`, `${base(other)} ${base(one)}`]);
    }),
);

/** "Several weeks" are not "several months". */
const SPANS = new Set(
  [
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "decades",
    "generations",
    "centuries",
  ].map(base),
);

/** What makes "shortest" of "short"; two words of one degree are opposites when what they are made of is. */
const DEGREE = /(?<=\p{L}{3})(er|est)$/u;

/**
 * Words that stand in the place of their opposites, "rose" and "fell", "older" and "younger", or of what cannot be the same, "hospital" and
 * "school"; and units of time, each in another's.
 */
export function opposites(old: string, next: string): Slot[] {
  const [was, is] = [plainTokens(old), plainTokens(next)];
  const gone = lacking(was, is);
  const come = gone.length === 0 ? [] : lacking(is, was);
  return gone.flatMap((word): Slot[] => {
    // "2 billion" and "2 million" are two numbers.
    if (Object.hasOwn(SCALES, word.text)) return [];
    const at = come.findIndex(
      (other) =>
        (word.text === "for" || other.text === "for"
          ? other.around.join(" ") === word.around.join(" ")
          : other.around.some((near) => word.around.includes(near))) &&
        (contrary(word.text, other.text) || excluding(base(word.text), base(other.text))) &&
        !inOtherForm(word.text, is) &&
        !inOtherForm(other.text, was),
    );
    const [other] = at < 0 ? [] : come.splice(at, 1);
    if (!other) return [];
    const type = SPANS.has(base(word.text)) ? "number" : contrary(word.text, other.text) ? "antonym" : "word";
    return [{ type, old: word.text, new: other.text }];
  });
}

/** What makes of a noun something that it is not, or not yet, or no longer. */
const PRIVATIVE = new Set(
  "former ex acting interim deputy vice assistant fake would-be self-styled so-called attempted aborted failed unbuilt".split(
    " ",
  ),
);

/** "The president" that became "the former president", or the other way round. */
export function deprived(old: string, next: string): Slot[] {
  const [was, is] = [plainTokens(old), plainTokens(next)];
  const come = qualified(is, was).map(
    ([word, noun]): Slot => ({ type: "negation", old: noun, new: `${word} ${noun}` }),
  );
  const gone = qualified(was, is).map(
    ([word, noun]): Slot => ({ type: "negation", old: `${word} ${noun}`, new: noun }),
  );
  return [...gone, ...come, ...compounded(was, is)];
}

/** What before a noun makes something else of it, joined to it: "co-founder", "part-owned", "half-brother". */
const JOINED = /^(?:co|part|half|step|ex|vice|non|semi|quasi)[-‑](?<whole>\p{L}{3,})$/u;

/** "The founder" that became "a co-founder", or the other way round, and "the minister" that became "the minister's office". */
function compounded(was: readonly string[], is: readonly string[]): Slot[] {
  const made = (words: readonly string[], others: readonly string[]) =>
    differing(words, others).flatMap(([i, word]): (readonly [string, string])[] => {
      const whole = JOINED.exec(word)?.groups?.["whole"];
      if (whole !== undefined && !others.includes(word) && others.includes(whole) && !words.includes(whole))
        return [[word, whole]];
      const owner = OWNER.exec(word)?.groups?.["owner"];
      const noun = words[i + 1] ?? "";
      const bare = owner !== undefined && !words.includes(owner) && isOwner(owner, others);
      return bare && PEOPLE.has(noun) && !others.includes(noun) ? [[`${word} ${noun}`, owner]] : [];
    });
  return [
    ...made(was, is).map(([one, other]): Slot => ({ type: "negation", old: one, new: other })),
    ...made(is, was).map(([one, other]): Slot => ({ type: "negation", old: other, new: one })),
  ];
}

/** True where others have somebody, and not as in "the head of the bank". */
const isOwner = (owner: string, others: readonly string[]): boolean => {
  const at = others.indexOf(owner);
  return at >= 0 && others[at - 1] !== "of" && others[at - 2] !== "of";
};

const OWNER = /^(?<owner>\p{L}{3,})['’]s$/u;
/** Who is near somebody, and is not they. */
const PEOPLE = new Set(
  "office aide aides spokesman spokeswoman spokesperson lawyer lawyers family wife husband son daughter brother sister father mother widow deputy adviser advisers chief".split(
    " ",
  ),
);

/** Such words and the nouns behind them, where others have the noun without the word, and nothing of the kind before it. */
function qualified(words: readonly string[], others: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [i, word] of differing(words, others)) {
    const noun = words[i + 1] ?? "";
    if (
      !PRIVATIVE.has(word) ||
      others.includes(word) ||
      !LETTERS.test(noun) ||
      contentWords(noun).length === 0
    )
      continue;
    const bare = others.filter((other, j) => other === noun && !PRIVATIVE.has(others[j - 1] ?? ""));
    if (bare.length > 0 && words.filter((other) => other === noun).length === bare.length)
      found.push([word, noun]);
  }
  return found;
}

/** The words, with their places, that two lists do not both begin or end with; what one of them lacks is among these. */
function differing(words: readonly string[], others: readonly string[]): [number, string][] {
  const [head, tail] = sharedEnds(words, others);
  const found: [number, string][] = [];
  for (let i = head; i < words.length - tail; i += 1) found.push([i, words[i] ?? ""]);
  return found;
}

/** "Unhurt" of "hurt"; what is uncovered or unveiled is none the less what was covered. */
const UN = /^un(?!cover|veil|leash)(\p{L}{4,})$/u;

function contrary(one: string, other: string): boolean {
  const known = lexicon();
  const [a, b] = [base(one), base(other)];
  if (known.opposites(a, b) || ALSO.has(`${a} ${b}`) || (SPANS.has(a) && SPANS.has(b))) return true;
  if (UN.exec(one)?.[1] === other || UN.exec(other)?.[1] === one) return true;
  const [of, also] = [DEGREE.exec(one)?.[0], DEGREE.exec(other)?.[0]];
  return of !== undefined && of === also && known.opposites(plainForm(one), plainForm(other));
}

/** "big" of "bigger". */
const plainForm = (text: string): string => base(text.replace(DEGREE, "").replace(/(\p{L})\1$/u, "$1"));

const inOtherForm = (word: string, words: readonly string[]): boolean =>
  words.some((other) => base(other) === base(word));

/** The words of one list that another lacks, each with the words around it. */
function lacking(words: readonly string[], others: readonly string[]): Word[] {
  const found: Word[] = [];
  for (const [i, text] of differing(words, others)) {
    if (text.length < 2 || !LETTERS.test(text) || others.includes(text)) continue;
    const around = [...words.slice(Math.max(0, i - NEAR), i), ...words.slice(i + 1, i + 1 + NEAR)];
    found.push({ text, around });
  }
  return found;
}

const LETTERS = /^\p{L}[\p{L}’'-]+$/u;
