import type { ClaimEvent } from "../../model/change.ts";
import type { Notice } from "../../model/document.ts";
import { addsWhatever, STATEMENT } from "./additions.ts";
import { placesIn } from "./places.ts";
import { meant, stems } from "./words.ts";

/** A notice that owns up to a change without saying to which. */
const GENERAL =
  /\b(?:has|have) (?:since )?been (?:updated|amended|revised|corrected|changed|edited)\b(?<rest>[^.]*)/i;
const EDITED = /\bfor (?:(?:style|clarity|length|and|or|grammar),? ?)+/gi;
/** A notice that takes all of it back. */
const WITHDRAWN = /\b(?:retract(?:ed|ing|s)?|withdr(?:awn|awing|ew|aw)|taken down|unpublished)\b/i;
/** What may be anything: "with details and comment". */
const ANYTHING =
  /\b(?:details?|information|developments?|reporting|background|context|corrections?|errors?|throughout|news|facts?|material)\b/i;

/** Words by which a notice says why it was changed, when, or for whom, and nothing of what was. */
const WHY = stems(
  `accuracy readability precision consistency publication published print readers editors reader request complaint complaints criticism
  feedback review legal standards policy house change changes material matter language tone formatting breaking ongoing
  situation events news facts following mistake mistakes fix morning afternoon evening night today yesterday times`,
);

/** What of an article may be changed by itself, so that nothing is said of the rest: "A link in this story has been updated". */
const PIECE =
  /\b(?:headlines?|captions?|photo(?:graph)?s?|pictures?|images?|maps?|charts?|graphics?|tables?|videos?|(?:hyper)?links?|credits?|bylines?|datelines?|titles?|spellings?|typos?|names?|figures?|numbers?|dates?|ages?|quot(?:e|ation)s?|paragraphs?|sentences?)\b[^.]*$/i;

/** True for a notice that names nothing in particular, "updated with additional details", or takes all of it back; with "comment" it speaks of what was added alone. */
export function isGeneral({ text, kind }: Notice, event: ClaimEvent): boolean {
  if (kind === "retraction" && WITHDRAWN.test(text)) return true;
  if (event.kind === "added" && addsWhatever(text)) return true;
  const bare = text.replace(EDITED, "");
  const found = GENERAL.exec(bare);
  const rest = found?.groups?.["rest"];
  if (!found || rest === undefined || PIECE.test(bare.slice(0, found.index)) || placesIn(text).length > 0)
    return false;
  const words = meant(rest).filter((word) => !WHY.has(word) && !/^\d/.test(word));
  const spoken = STATEMENT.test(rest) && !ANYTHING.test(rest);
  return spoken
    ? event.kind === "added" && words.every((word) => SPOKEN.has(word))
    : words.length === 0 || words.every((word) => named(event).has(word));
}

/** Words for what somebody says, of whom nothing is told by them. */
const SPOKEN = stems(
  "comment statement response reaction denial reply remark quote quotation position account interview explanation",
);

/** The words of both sides. */
const named = ({ old, new: now }: ClaimEvent): ReadonlySet<string> =>
  stems(`${old?.text ?? ""} ${now?.text ?? ""}`);
