import type { ClaimEvent, EventKind } from "../../model/change.ts";
import type { Notice } from "../../model/document.ts";
import { RETRACTING } from "../../text/retracting.ts";
import { addsWhatever, STATEMENT } from "./additions.ts";
import { placesIn } from "./places.ts";
import { takesOutSome } from "./removals.ts";
import { ERRATA, meant, stems } from "./words.ts";

/** A notice that owns up to a change without saying to which. */
const GENERAL =
  /\b(?:has|have) (?:since )?been (?:(?:substantially|significantly|heavily|extensively|further|slightly) )?(?:updated|amended|revised|corrected|changed|edited)\b(?<rest>[^.]*)|\bthis is an? (?:updated|amended|revised|corrected|edited) version of\b(?<also>[^.]*)/i;
const EDITED = /\bfor (?:(?:style|clarity|length|and|or|grammar),? ?)+/gi;
/** How a wire says that all of a story was gone over. */
const THROUGHOUT =
  /^[\s([]*(?:corrects|recasts|rewrites|revises|updates|edits|writes|changes) through(?:out)?\b[^\p{L}]*$/iu;
/** "Several errors", "three figures": that some were wrong, and of what sort. */
const SEVERAL =
  /\b(?:several|some|various|multiple|many|numerous|two|three|four|five|an? (?:number|series|handful) of) (?:[\p{L}-]+ )?(?:(?<any>errors|mistakes|inaccuracies|details|facts|statements)|(?<number>figures|numbers|statistics)|(?<date>dates)|(?<name>names)|(?<quote>quotes|quotations))\b/iu;
/** By what else it says so, and where they stood. */
const STOOD = stems(
  "contain contained include included appear appeared several various multiple numerous series handful number two four five introduce introduced made extensively substantially significantly heavily",
);
/** A notice that takes all of it back. */
const WITHDRAWN = new RegExp(`\\b(?:${RETRACTING}|withdr(?:awing|ew|aw)|taken\\s+down|unpublished)\\b`, "i");
/** What may be anything: "with details and comment". */
const ANYTHING =
  /\b(?:details?|information|developments?|reporting|background|context|corrections?|errors?|throughout|news|facts?|material)\b/i;

/** Words by which a notice says why it was changed, when, or for whom, and nothing of what was. */
const WHY = stems(
  `accuracy readability precision consistency publication published print readers editors reader request complaint complaints criticism
  feedback review legal standards policy house change changes material matter language tone formatting breaking ongoing
  situation events news facts following first since mistake mistakes fix morning afternoon evening night today yesterday times`,
);

/** What of an article may be changed by itself, so that nothing is said of the rest: "A link in this story has been updated". */
const PIECE =
  /\b(?:headlines?|captions?|photo(?:graph)?s?|pictures?|images?|maps?|charts?|graphics?|tables?|videos?|(?:hyper)?links?|credits?|bylines?|datelines?|titles?|spellings?|typos?|names?|figures?|numbers?|dates?|ages?|quot(?:e|ation)s?|paragraphs?|sentences?)\b[^.]*$/i;

/** True for a notice that names nothing in particular, "updated with additional details", or takes all of it back; with "comment" it speaks of what was added alone. */
export function isGeneral({ text, kind }: Notice, event: ClaimEvent): boolean {
  if (kind === "retraction" && WITHDRAWN.test(text)) return true;
  if (event.kind === "added" && addsWhatever(text)) return true;
  if (event.kind !== "moved" && THROUGHOUT.test(text)) return true;
  if (kind !== "update" && ofSeveral(text, event)) return true;
  if (event.kind === "removed" && takesOutSome(text)) return true;
  const bare = text.replace(EDITED, "");
  const found = GENERAL.exec(bare);
  const rest = found?.groups?.["rest"] ?? found?.groups?.["also"];
  if (!found || rest === undefined || PIECE.test(bare.slice(0, found.index)) || placesIn(text).length > 0)
    return false;
  const words = meant(rest).filter((word) => !WHY.has(word) && !/^\d/.test(word));
  const spoken = STATEMENT.test(rest) && !ANYTHING.test(rest);
  return spoken
    ? event.kind === "added" && words.every((word) => SPOKEN.has(word))
    : words.length === 0 || words.every((word) => named(event).has(word));
}

/** What somebody said before and what stands elsewhere now was not wrong. */
const RIGHTED: ReadonlySet<EventKind> = new Set([
  "fact-changed",
  "attribution-changed",
  "hedging-changed",
  "quote-changed",
  "reworded",
  "elaborated",
  "removed",
]);

/** True for a notice of several things of a sort that says of none what it is, where what changed is of that sort. */
function ofSeveral(text: string, { kind, slots }: ClaimEvent): boolean {
  const found = SEVERAL.exec(text);
  if (found === null || placesIn(text).length > 0 || !RIGHTED.has(kind)) return false;
  const rest = meant(text.replace(found[0], " ")).filter(
    (word) => !ERRATA.has(word) && !WHY.has(word) && !STOOD.has(word) && !/^\d/.test(word),
  );
  if (rest.length > 0) return false;
  const { any, ...sorts } = found.groups ?? {};
  return any !== undefined || slots.some(({ type }) => sorts[type] !== undefined);
}

/** Words for what somebody says, of whom nothing is told by them. */
const SPOKEN = stems(
  "comment statement response reaction denial reply remark quote quotation position account interview explanation",
);

/** The words of both sides. */
const named = ({ old, new: now }: ClaimEvent): ReadonlySet<string> =>
  stems(`${old?.text ?? ""} ${now?.text ?? ""}`);
