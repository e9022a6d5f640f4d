// What a sentence about the article itself says: that it was wrong, was changed, is developing.

import type { NoticeKind } from "../model/document.ts";
import { ownsUpToIssue } from "./issues.ts";
import { CHANGED, DATED, RETOLD, tellsOfItself, WORK, WRONGLY } from "./own.ts";

/** What only "this" makes the article's own. */
export const THIS_WORK = `this\\s+(?:${WORK}|review|obituary|interview|essay|profile|analysis|newsletter|podcast|transcript|recipe|editorial|dispatch|explainer|text|copy|feature|video|clip|list|ranking|tracker|timeline|gallery|episode|guide|letter|(?:live\\s)?blog)\\b`;
const BEEN = `[^.]{0,40}?\\b(?:has|have|was|is|were)\\s+(?:since\\s+|last\\s+)?(?:been\\s+)?${CHANGED}\\b`;
const SELF = new RegExp(
  [
    `^(?:we(?:[’']ve|\\s+have)?\\s+(?:since\\s+)?(?:${CHANGED}|added|included|inserted)\\s+(?:[^.]{0,60}\\s(?:from|in|to)\\s+)?(?:this|the|our)\\s+${WORK}\\b`,
    `${WORK}\\s+(?:last\\s+|has\\s+been\\s+)?${CHANGED}(?:\\s+(?:(?:at|on|to|with|throughout)\\b|${DATED})|\\s?\\.?$)`,
    `(?:the|our)\\s+${WORK}\\b${BEEN}`,
    `the\\sabove\\s${WORK}\\s${BEEN}`,
    `${THIS_WORK}${BEEN}`,
    `(?:an?|the|one|two|some|several)\\s+(?:[^\\s.,]+\\s+){0,2}(?:line|passage|section|quote|quotation|sentence|paragraph|headline|caption|photo(?:graph)?|picture|image|name|figure|link|chart|graphic)s?\\s+(?:in|of|from|to|on)\\s+${THIS_WORK}${BEEN})`,
  ].join("|"),
  "i",
);
const RAN = "(?:first|originally|initially)\\s(?:published|posted|appeared|ran|printed)";
/** What was done to it since it was first published: "First published on 3 March. It has since been updated." */
const SINCE = new RegExp(
  [
    `^(?:(?:an?\\sversion\\sof\\s)?${THIS_WORK}|(?:the|our)\\s${WORK}|we),?\\s(?:which\\s)?(?:was\\s)?${RAN}\\b.{0,80}?(?:[.;]\\s(?:it|we)|,?\\sand|,)\\s(?:(?:has|have|was)\\s)?(?:(?:since|now|last|also)\\s){0,2}(?:been\\s)?${CHANGED}\\b`,
    `^${RAN}\\b.{0,80}?(?:[.;]\\s(?:it|we)\\s(?:has|have|was)\\s|,?\\sand\\s(?:has\\s|was\\s)?)(?:(?:since|now|last|also)\\s){0,2}(?:been\\s)?(?:updated|corrected|amended|clarified)\\b`,
    `^(?:${RAN}|published)\\b[^.]{0,60},\\s${THIS_WORK}\\s(?:has|was)\\s(?:(?:since|now|last|also)\\s){0,2}(?:been\\s)?${CHANGED}\\b`,
  ].join("|"),
  "i",
);
/** True of a sentence by which the article was changed, or was since it was first published. */
export const tellsOfChange = (body: string): boolean => SELF.test(body) || SINCE.test(body);

/** News that came in "after this article was published". */
const AFTER = new RegExp(
  `^(?:since|after)\\s+(?:our|${THIS_WORK})(?:\\s+${WORK})?\\s+(?:(?:was|were|had been)\\s+(?:first\\s+)?(?:published|posted)|went\\s+(?:live|online|to\\s+press))\\b|^(?:shortly\\s+|soon\\s+)?(?:since|after|following)\\s+(?:the\\s+)?publication(?:,|\\s+of\\s+(?:this|our)\\s+${WORK}\\b)|^(?:since|after)\\s+(?:first\\s+|originally\\s+)?publishing(?:,|\\s+(?:this|our)\\s+${WORK}\\b)|^[^.:“"]{3,160}\\bafter\\s+this\\s+${WORK}\\s+(?:(?:was|had\\s+been)\\s+(?:first\\s+)?(?:published|posted)|went\\s+live)\\b`,
  "i",
);
/** Of what others tell, "the article was updated by hackers, the museum said", nothing is the outlet's own. */
const TOLD =
  /^(?:the|an?|two|three|several|some)\s(?!(?:earlier|previous|prior|original)\s)[^.]*,\s[^,.]{1,60}\b(?:said|says|told|tells|added|adds)\b[^,.]{0,60}(?:\.|$)/i;
/** "A previous version", but not "of the bill". */
const VERSION = `(?:earlier|previous|prior|original|initial)\\s+(?:(?:version|edition)\\b(?!\\s+of\\s+(?:the|an?|his|her|its|their)\\s+(?!(?:[^\\s.,]+\\s+){0,3}${WORK}\\b))|(?:brief|headline|picture caption)\\b)`;
const SHOWN =
  "(?:headline|sub-?heading|caption|summary|chart|graphic|map|table|photo(?:graph)?|picture|image|video|graph)s?";
const AT_FIRST = "(?:originally|initially|previously|earlier)";
const EARLIER = new RegExp(
  [
    `^(?:(?:an?|the)\\s+${VERSION}`,
    `in\\s+(?:an?|the)\\s+(?:earlier|previous|prior|original|first)\\s+(?:version|edition)\\s+of\\s+(?:this|our)\\s+${WORK}\\b`,
    `(?:the|our)\\s+(?:print(?:ed)?|online|web|digital)\\s+(?:edition|version)\\s+of\\s+(?:this|the|our)\\s+${WORK}\\b[^.]{0,60}\\b(?:(?:wrong|incorrect)\\b|${WRONGLY}|mis[sinadq]\\w+|omitted)`,
    `(?:an?|the|some)\\s+${SHOWN}\\s+(?:on|in|for|with|to|accompanying|above)\\s+(?:(?:an?|the|some)\\s+${VERSION}|(?:this|the|our)\\s+${WORK}\\b[^.]{0,40}\\b(?:${WRONGLY}|${AT_FIRST}|mis[sinad]\\w+)\\b)`,
    `(?:this|the)\\s+${WORK}\\s+(?:originally|initially|previously|incorrectly|mistakenly|erroneously|wrongly)\\b(?!\\s(?:appeared|ran|aired|featured|published|posted))`,
    `the\\s+${SHOWN}\\s+(?:[^\\s.]+\\s+){0,4}(?:${AT_FIRST}|${WRONGLY})\\s+(?:nam|stat|identif|describ|show|said|gave|mis)`,
    `(?:due to|because of|owing to)\\s+(?:an?\\s+)?(?:[^\\s.,]+\\s+)?(?:error|mistake|incorrect information|wrong information|misunderstanding)\\b[^.]{0,80}\\b(?:${VERSION}|${WORK}|we|us)\\b|(?:due to|because of|owing to) an? (?:(?:sub|copy)?-?editing|reporter[’']s|editor[’']s|typographical) (?:error|mistake)`,
    `(?:in\\s+)?an?\\s+(?:[^\\s.,]+\\s+){0,2}(?:story|article|item|obituary|column|headline|caption)\\b(?=[^.]{0,60}\\b${DATED}\\b)[^.]{0,160}\\b(?:misstated|misidentified|misspell?ed|misspelt|misquoted|misattributed|omitted|${WRONGLY})\\b`,
    `(?:in\\s+)?an?\\s+${DATED}\\s+(?:story|article|item|column|newsletter)\\b[^.]{0,160}\\b(?:misstated|misidentified|misspell?ed|misspelt|misquoted|misattributed|${WRONGLY})\\b`,
    `we\\s+(?:${WRONGLY}\\s+(?:report|said|say|stat|wrote|gave|describ|attribut|identif|nam|publish|quot|paraphras)|${AT_FIRST}\\s+(?:report|stat|wrote|misst|misid))`,
    `(?:an?|the|two|three|several)\\s+(?:[^\\s.,]+\\s+)?errors?\\s+(?:in|on|of)\\s+(?=[^.]{0,60}\\b(?:${WORK}|paragraph|sentence|version|spelling)\\b)[^.]{0,120}\\b(?:has|have)\\s+(?:since\\s+)?been\\s+(?:corrected|fixed|amended|put right))`,
  ].join("|"),
  "i",
);
const MISTOLD = `(?:mis(?:stated|identified|spell?ed|spelt|quoted|attributed|named|reported)|${WRONGLY}|omitted|(?:gave|had|used|printed)\\s(?:[^\\s.]+\\s){0,2}(?:wrong|incorrect))\\b`;
const ISSUE =
  "(?:edition|issue|newsletter|paper|column|briefing|bulletin|report|story|article|item|profile|review)";
/** What stood in another issue, or was told otherwise before: "In Tuesday's newsletter I misstated …", "… This was inaccurate." */
const ELSEWHERE = new RegExp(
  [
    `^in\\s(?:our\\s)?${DATED}[’']s\\s(?:[^\\s.,]+\\s){0,3}?${ISSUE}\\b[^.]{0,80}\\b(?:I|we)\\s${MISTOLD}`,
    `^(?:our\\s)?${DATED}[’']s\\s(?:[^\\s.,]+\\s){0,2}?${ISSUE}\\b[^.]{0,60}\\b${MISTOLD}`,
    `^our\\s${DATED}\\s(?:[^\\s.,]+\\s){0,2}?${ISSUE}\\b[^.]{0,100}\\b${MISTOLD}`,
    `^(?:an?|our|the)\\s(?:[^\\s.,]+\\s){0,2}?(?:headline|caption|${ISSUE})\\b[^.]{0,60}\\b${DATED}\\b[^.]{0,160}\\.\\s(?:this|that|it|in fact)\\b[^.]{0,20}\\b(?:inaccurate|incorrect|wrong|untrue|not\\s(?:the\\scase|true|correct|so))\\b`,
    `^(?:an?|the|one)\\sversions?\\sof\\s(?:this|our)\\s${WORK}\\b(?:[^.]{0,80}\\b${MISTOLD}|\\s(?:that\\swas\\s)?(?:published|posted)\\s(?:earlier|previously)\\b)`,
    `^(?:we\\s(?:said|stated|reported|wrote|suggested|claimed)\\b|in\\s(?:an?|our)\\s(?:[^\\s.,]+\\s){0,2}${ISSUE}\\b)[^.]{0,100}\\b${DATED}\\b[^.]{0,160}\\.\\s(?:in\\sfact|(?:this|that|it)\\s(?:was|is)\\s(?:[^\\s.]+\\s)?(?:incorrect|wrong|not|untrue|inaccurate)|we\\s(?:apologi[sz]e|regret))`,
    `^(?=[^.]{0,200}\\b${DATED})(?:in\\s)?(?:an?|our|the)\\s[^.]{3,160}\\((?:[“"‘'][^()]{3,60}|${DATED})[^()]{0,40}\\bpages?\\s[A-Z]?\\d`,
    `^our\\s(?:earlier|original|previous|initial|first)\\s(?:report|story|article|post)\\b[^.,]{0,40}\\b(?:said|stated|reported|gave|suggested|${MISTOLD})`,
    `^the\\s(?:${DATED}\\s)?(?:article|story|column|obituary)\\s[“"][^”"]{3,80}[”"][^.]{0,40}\\b${MISTOLD}`,
    "^the\\sfollowing\\s(?:corrections?|apology|clarifications?)\\s(?:was|were|is|are|appeared|ran)\\b",
    `^(?:an?|the)\\s(?:earlier|previous|original|first)\\sheadline\\b[^.]{0,80}\\b${MISTOLD}`,
    `^we\\s(?:accept|acknowledge|recogni[sz]e)\\s(?:that\\s)?(?:our|the|this)\\s[^.]{0,80}\\b(?:inaccurate|incorrect|wrong|untrue|misleading)\\b`,
    "^we\\s(?:(?:sincerely|unreservedly)\\s)?(?:apologi[sz]e|are\\ssorry)\\s(?:to\\s[^.]{3,60}\\s)?for\\s(?:the|this|our|these|any)\\s(?:errors?|mistakes?|inaccurac|confusion|mix-up)",
    "^we\\sare\\s(?:happy|pleased|glad)\\sto\\s(?:correct|set\\sthe\\srecord)",
  ].join("|"),
  "i",
);
/** "We are happy to clarify that …", "We wish to make clear that …". */
const MADE_CLEAR =
  /^we\sshould\shave\s(?:made\s(?:it\s)?clear|clarified)\b|^we\s(?:are\s(?:happy|pleased|glad)|wish|would\slike)\sto\s(?:clarify|make\s(?:it\s)?clear|point\sout)\sthat\b/i;
/** What a site that follows rumours found out of one. */
const DEBUNKED =
  /^this\s(?:story|claim|rumou?r|report|video|photo(?:graph)?|image|quote)\s(?:(?:now\s)?(?:seems|appears|turns\sout|turned\sout|has\sturned\sout)\sto\sbe\s(?:(?:entirely|completely|mostly|largely)\s)?(?:false|untrue|fake|a\s(?:hoax|fake)|fabricated|satire)|(?:has|have)\s(?:now\s|since\s)?been\s(?:debunked|confirmed|shown\sto\sbe))\b(?![^.]*\b(?:said|says)\b)/i;
/** "The Courier regrets the error." */
const REGRETS =
  /^The\s(?:\p{Lu}[\p{L}’'-]*\s){1,4}regrets\s(?:the|this|these|any)\s(?:errors?|mistakes?|inaccurac\p{L}+|confusion)\.?$/u;
const THANKS =
  /^(?:thanks|thank\syou|hat\stip|h\/t)\b[^.]{0,80}\b(?:corrections?|(?:pointing|spotting|flagging|catching|noticing)\b[^.]{0,30}\b(?:out|error|mistake|typo|wrong))\b/i;
/** People in a story who are given other names in it. */
export const PSEUDONYMS =
  /\bnames?\b[^.]{0,80}\b(?:changed|altered|withheld)\b(?:\.|\s(?:to\s(?:protect|preserve|hide|conceal)|for\s(?:privacy|reasons|(?:his|her|their)\s)|at\s(?:his|her|their)\s))/i;
/** How what was said was made shorter for print, which is no change of the article. */
const CONDENSED =
  /\b(?:edited|condensed|shortened|abridged|translated|trimmed|cut)\b[^.]{0,40}\bfor\s(?:length|clarity|brevity|style|space|grammar|conciseness|concision|readability)\b/i;
/** What came before the outlet did something: "Following a complaint, …". */
const CAUSE =
  /^(?:following|after|as\sof|in\sresponse\sto|at\sthe\srequest\sof|as\sa\sresult\sof)\s[^.,]{3,80},\s/i;
const UNCLEAR =
  /\b(?:unclear|(?:did|was)\snot\s(?:ma[dk]e\s)?(?:it\s)?clear|should\shave\smade\s(?:it\s)?clear|ambiguous|imprecise|could\shave\sbeen\s(?:mis)?(?:read|understood))\b/i;
/** Taken out as a whole: "This story has been removed because …". */
export const TAKEN = new RegExp(
  `^this\\s+${WORK}\\s+(?:has\\s+been|was)\\s+(?:removed|deleted|pulled)\\b(?!\\s+from\\b)|^this\\s+${WORK}\\s+is\\s+no\\s+longer\\s+available\\s?(?:\\.|$)|^we\\s+(?:hereby\\s+)?(?:retract|withdraw)\\s+(?:the|this|that|our)\\s+${WORK}\\b|^(?:[^\\s.,:;“"]+\\s+){1,5}(?:(?:is|are|has|have)\\s+(?:now\\s+|since\\s+)?(?:(?:withdraw|retract)\\w+|removed|removing|deleted|taken\\s+down|unpublished)|no\\s+longer\\s+stands?\\s+by)\\s+(?:this|our)\\s+${WORK}\\b|^(?:the|an?)\\s(?:video|photo(?:graph)?|picture|clip|image|${WORK})\\s(?:that|which)\\s(?:stood|was|appeared|ran)\\s(?:here|on\\sthis\\spage|above)\\b[^.]{0,60}\\b(?:withdrawn|removed|taken\\sdown|retracted)\\b`,
  "i",
);
/** "This is a corrected version of an article …", "This version of the story corrects …". */
const THIS_VERSION = new RegExp(
  `^this\\s+(?:is\\s+an?\\s+(?:(?<done>corrected|updated|revised|amended|clarified|edited)\\s+version\\s+of|(?<again>update)\\s+(?:of|to))\\s+(?:an?|the|this|our)\\s+(?:[^\\s.,]+\\s+){0,2}${WORK}\\b|version\\s+of\\s+(?:the|this|our)\\s+${WORK}\\s+(?<does>corrects|updates|clarifies|adds|removes|fixes|includes)\\b|version\\s+(?<bare>corrects)\\s+(?:that\\b|(?:the\\s+)?(?:[^\\s.]+\\s){0,2}(?:spelling|names?|age|day|date|year|titles?|numbers?|figures?|amount|quotes?|attribution|location|paragraph|sentence)\\b))`,
  "i",
);
/** What was done to a story, by nobody in particular: "Updated to include the bank's response." Prose goes on behind a comma. */
const DONE =
  /^(?:updated|expanded)\swith\s(?:(?:an?|the|more|new|further|additional|extra|latest|fresh)\s){0,2}(?:comments?|statements?|responses?|repl(?:y|ies)|reactions?|details?|information|quot(?:e|ation)s?|background|figures?|results?|context|confirmation|remarks)\b[^.]{0,120}\.?$|^(?<done>updated|revised|corrected|amended|clarified|edited)\s(?:throughout\s)?to\s(?:include|add|reflect|correct|show|say|state|remove|delete|clarify|note|fix|make\sclear|give|update)\b(?![^.]*,\s(?:the|an?|it|he|she|they|his|her|its|their)\s)[^.]{3,160}\.?$/i;
/** What is told of a change at the end of a headline: "Tower falls [Updated]". */
const SUFFIX = /^[^.!?]{12,150}\s(?:[[(](?:updated?|corrected)[\])]|[—–]\s?(?:updated?|corrected))$/i;
/** "The post was removed by the moderators": others did it to something of theirs. */
const BY_OTHERS = new RegExp(
  `^the\\s${WORK}\\b[^.]{0,60}\\b${CHANGED}\\s+by\\s+(?!us\\b|our\\b|(?:the|its|an)\\s(?:editors?|authors?|newsroom|reporters?|desk)\\b)`,
  "i",
);
/** That more of the story is to come, as a sentence of its own or behind what the outlet asked. */
const ON_ITS_WAY = new RegExp(
  [
    "^(?:breaking(?:\\snews)?[.:]\\s)?(?:(?:further|more)\\s)?(?:updates?|more)\\sto\\s(?:follow|come)\\s?[.!…]*$",
    "^(?:breaking\\snews[.:]\\s)?more\\s(?:details|information)\\swill\\sbe\\s(?:added|published)\\b",
    "^more\\s(?:follows\\son\\sthis|on\\sthis\\sas\\swe|as\\swe\\sget\\sit)\\b",
    `^this\\s(?:(?:breaking|developing|news|live)\\s){0,3}${WORK}\\s(?:is\\s(?:still\\s)?(?:being\\supdated|breaking\\sand)\\b|will\\sbe\\supdated\\b)`,
    "^(?:please\\s)?(?:check\\sback|stay\\stuned|refresh)\\s(?:(?:here|this\\spage|later|soon)\\s)?for\\s(?:the\\slatest\\s)?updates\\b",
    `^(?:we|the\\s(?:\\S+\\s){1,3}?(?:has|have))\\b[^.“"]{3,120}\\s(?:and|but)\\s(?:we\\s)?will\\s(?:update|add\\sto)\\s(?:this|our)\\s${WORK}\\b`,
  ].join("|"),
  "i",
);
const DEVELOPING =
  /^(?:this is a (?:developing|breaking)(?: news?)?(?: new)? story\b|(?:developing|breaking)(?: news)? story[.:]|this (?:developing |breaking )?(?:news )?(?:story|article|post) (?:is (?:still )?developing|will be updated)\b|we(?:[’']ll| will) (?:be )?(?:updat(?:e|ing)|add(?:ing)? to) (?:this|the|our) (?:story|article|post|page|report)\b|this is a breaking (?:news|story)\b|(?:more|details) to follow\b|refresh (?:this )?page for updated\b|(?:more(?: (?:details|information))? (?:soon|shortly|follows?|to (?:come|follow))|(?:story|news) developing|developing)[.!…]*$)/i;
/** Words of a correction, wherever they stand. */
export const CORRECTS =
  /\b(?:correct(?:ed|s|ion)|(?:earlier|previous) version|misstated|misidentified|incorrectly|mistakenly)\b/i;
/** What puts it right in a notice of an update: "updated to correct her name", "with the correct spelling". */
export const TO_CORRECT =
  /\bto (?:correct|fix)\b|\bto (?:correctly|accurately|properly)\s|\bto (?:remove|delete|take out) (?:an?|the|some|two|three) (?:incorrect|erroneous|wrong|inaccurate|mistaken)\b|\bfixed\b|\b(?:reflect|show|include|give|state|with)s?\s(?:(?:the|an?|his|her|its|their)\s)?correct\s/i;
/** What it said before, where an update tells of it; what a version did not say was not wrong. */
const SAID_BEFORE =
  /\b(?:an?|the)\s(?:earlier|previous|prior|original)\s(?:version|edition)\b(?![^.]{0,80}\b(?:(?:did|does|was|had)\s(?:not|n[o’']t)|didn[’']t|lacked|unclear|ambiguous|includ\w+|contain\w+|carried|appeared|can\sbe|is\savailable|remain\w*)\b)|\bit\s(?:originally|initially|previously|incorrectly|wrongly)\s(?:said|stated|gave|named|described|identified|referred|listed|put|reported|mis\w+)\b/i;

/** The kind of notice that a sentence about the article is by itself. */
export function saidOf(body: string): NoticeKind | null {
  const cause = CAUSE.exec(body)?.[0];
  return saidIn(body) ?? (cause === undefined ? null : saidIn(body.slice(cause.length)));
}

function saidIn(body: string): NoticeKind | null {
  if (DEVELOPING.test(body) || ON_ITS_WAY.test(body)) return "developing";
  if (CONDENSED.test(body) || PSEUDONYMS.test(body)) return null;
  if (DEBUNKED.test(body)) return "update";
  if (TOLD.test(body)) return null;
  if (EARLIER.test(body))
    return UNCLEAR.test(body.split(/[.!?]\s/, 1)[0] ?? body) ? "clarification" : "correction";
  if (MADE_CLEAR.test(body)) return "clarification";
  if (ownsUpToIssue(body)) return "correction";
  if (RETOLD.test(body) || ELSEWHERE.test(body) || THANKS.test(body) || REGRETS.test(body))
    return "correction";
  if (TAKEN.test(body)) return "retraction";
  if (AFTER.test(body)) return "update";
  const of = THIS_VERSION.exec(body)?.groups ?? DONE.exec(body)?.groups;
  if (of !== undefined) return doneKind(of["done"] ?? of["again"] ?? of["does"] ?? of["bare"] ?? "", body);
  const suffix = SUFFIX.exec(body)?.[0];
  if (suffix !== undefined) return /corrected\W*$/i.test(suffix) ? "correction" : "update";
  if (BY_OTHERS.test(body)) return null;
  return tellsOfChange(body) ? selfKind(body) : null;
}

/** The kind of notice that a verb makes, with what follows it. */
function doneKind(verb: string, body: string): NoticeKind {
  if (/^(?:correct|fix)/i.test(verb) || TO_CORRECT.test(body)) return "correction";
  return /^clarif/i.test(verb) || /\bto clarify\b/i.test(body) ? "clarification" : "update";
}

/** The kind of notice that a sentence is which says anywhere in it of this article that it was wrong or was changed. */
export function ownKind(body: string): NoticeKind | null {
  if (CONDENSED.test(body) && !/\b(?:since|after)\s(?:(?:its|initial|first)\s)?publication\b/i.test(body))
    return null;
  const of = tellsOfItself(body);
  if (of === "wrong")
    return UNCLEAR.test(body.split(/[.!?]\s/, 1)[0] ?? body) ? "clarification" : "correction";
  return of === "changed" ? selfKind(body) : null;
}

const SELF_CHANGED = new RegExp(`\\b${CHANGED}\\b`, "i");

/** The kind of notice that a sentence is by what was done to the article. */
export function selfKind(body: string): NoticeKind {
  const verb = SELF_CHANGED.exec(body)?.[0].toLowerCase() ?? "";
  const first = changing(body);
  if (/retracted|withdrawn|taken down|unpublished/.test(verb)) return "retraction";
  if (verb === "corrected" || verb === "refiled") return "correction";
  if (
    /\bto (?:(?:further )?clarify|make (?:it )?clear)\b|\bfor (?:(?:further|greater|added) )?clarity\b/i.test(
      first,
    )
  )
    return "clarification";
  if (SAID_BEFORE.test(body)) return "correction";
  if (verb === "clarified" || verb === "amended")
    return /\b(?:errors?|mistakes?|typos?|inaccurac\w+)\b/i.test(first) || TO_CORRECT.test(body)
      ? "correction"
      : "clarification";
  return CORRECTS.test(first) || TO_CORRECT.test(first) ? "correction" : "update";
}

/** Where a sentence ends, and no "p.m." or "Sept." does. */
const ENDS =
  /(?<!\b(?:[ap]\.m|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|No|[A-Z][a-z]{2,3}(?=\.\s\d)))[.!?]\s+(?=[\p{Lu}“"])/u;

const HAS_RUN = new RegExp(`\\b${RAN}\\b`, "i");
/** The sentence that tells of the change: the second where the first tells when the article was published, or is but a date. */
function changing(body: string): string {
  const [first = "", ...more] = body.split(ENDS);
  return HAS_RUN.test(first) && !SELF_CHANGED.test(first) ? more.join(". ") : first;
}
