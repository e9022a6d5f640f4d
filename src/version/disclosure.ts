import type { ClaimEvent, SlotType } from "../model/change.ts";
import { CHANGE_NOTICES, type Document, type Notice } from "../model/document.ts";
import { holds } from "../text/span.ts";
import { plain } from "../text/words.ts";
import { contentWords, stem } from "./similar.ts";
import { denied } from "./slots/negation.ts";

/** A notice that owns up to a change without saying to which. */
const GENERAL =
  /\b(?:has|have) (?:since )?been (?:updated|amended|revised|corrected|changed|edited)\b(?<rest>[^.]*)/i;
/** Words by which a notice says that something was changed, but not what. */
const VAGUE = stems(
  `additional new further more latest fresh extra information details developments comments reactions background
  context reporting quotes throughout story article post clarity style based include reflect add provide correct errors`,
);
const EDITED = /\bfor (?:(?:style|clarity|length|and|or|grammar),? ?)+/gi;
/** A notice that takes all of it back. */
const WITHDRAWN = /\b(?:retract(?:ed|ing|s)?|withdr(?:awn|awing|ew|aw)|taken down|unpublished)\b/i;
/** Words by which a notice says that something was wrong, and where it stood. */
const ERRATA = stems(
  `correct corrects corrected correction corrections refiles adds removes clarifies clarification earlier previous original
  version paragraph paragraphs para lead headline first second third fourth sentence show shows say state stated
  misstated incorrectly wrongly mistakenly whether otherwise fact make clear editing error word`,
);

/** What notices call themselves, what was done, and when. */
const OF_NOTICES = stems(
  `supplemented update updated updates amended revised changed edited note editor piece report page et est edt ct cst cdt mt mst mdt pt pst pdt
  gmt utc bst cet cest ist hkt jst kst aest aedt uhr sunday monday tuesday wednesday thursday friday saturday jan january feb
  february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december`,
);

/** The notices of the new document that the old did not have. */
export function newNotices(old: Document, next: Document): Notice[] {
  const before = new Set(old.notices.map((notice) => plain(notice.text)));
  return next.notices.filter((notice) => !before.has(plain(notice.text)));
}

/** What a notice says was added, and of whom: "and a statement from Skerry Lines". */
const STATEMENT =
  /\b(?:comments?|statements?|responses?|reactions?|denials?|repl(?:y|ies)|remarks?|quotes?|positions?|accounts?|claims?|allegations?|accusations?)\b/i;

/** What a notice says was taken out, and of whom: "to remove a comment from the historian". */
const REMOVAL = /\b(?:remov|delet|omit|excis|t(?:ook|aken?|aking) out|dropp?(?:s|ed)?\b|no longer)/i;
/** How a notice speaks of who somebody is. */
const OF_NAMES = /\b(?:nam(?:e|es|ed)|identif(?:y|ied|ies)|identity|anonym\w+)\b/i;
/** How a notice speaks of what somebody said, and of who said it. */
const OF_SPEECH =
  /\b(?:quot(?:e|ed|es|ation|ations)|(?:mis)?attribut(?:ed|es|ion)|remarks?|comments?|statements?)\b/i;

/** The event with the notice that discloses it, if one does; `who` says the claim, the new one where there is one. */
export function disclosed(event: ClaimEvent, notices: readonly Notice[], who: string): ClaimEvent {
  const owning = notices.filter((notice) => CHANGE_NOTICES.includes(notice.kind));
  const told = stems(`${event.old?.text ?? ""} ${event.new?.text ?? ""}`);
  const changed = stems(event.slots.map((slot) => `${slot.old ?? ""} ${slot.new ?? ""}`).join(" "));
  const matter = [...told].filter((word) => !changed.has(word));
  const speaker = stems(event.kind === "removed" ? who : (who.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" "));
  const turned = event.slots.some(({ type }) => type === "negation");
  const renamed = event.slots.some(({ type }) => type === "source");
  let best: { notice: Notice; score: number } | null = null;
  for (const notice of owning) {
    const words = stems(notice.text);
    const shared = [...words].filter((word) => told.has(word) || changed.has(word)).length;
    const named = [...words].some((word) => changed.has(word));
    const whole = shared >= 2 && matter.every((word) => words.has(word));
    const spoken =
      (event.kind === "added" || (event.kind === "removed" && REMOVAL.test(notice.text))) &&
      STATEMENT.test(notice.text) &&
      [...speaker].some((word) => words.has(word));
    const righted = turned && rights(notice.text, event, told, stems(who));
    const sorted = namesTheSort(notice.text, event, told);
    const printed = event.new?.spans.some((span) => holds(notice.span, span));
    const quoted = ofSpeech(notice, event, speaker) || (named && renamed && OF_NAMES.test(notice.text));
    if (shared < (named ? 2 : 3) && !whole && !spoken && !righted && !sorted && !printed && !quoted) continue;
    const score = shared + (named ? 10 : 0);
    if (best === null || score > best.score) best = { notice, score };
  }
  if (best !== null) {
    return {
      ...event,
      disclosedBy: best.notice,
      reason: `${event.reason}; a notice of the new text speaks of it`,
    };
  }
  const general = owning.find((notice) => isGeneral(notice));
  if (general === undefined || event.kind === "moved") return event;
  return {
    ...event,
    disclosedBy: general,
    confidence: Math.min(event.confidence, 0.6),
    reason: `${event.reason}; a notice of the new text says in general that it was changed`,
  };
}

/**
 * True for a notice that speaks of what the event now denies, or no longer does: of the word itself ("to insert dropped word
 * 'not'"), or in few words of what is denied ("to say the company will not close").
 */
function rights(
  text: string,
  { old, new: now, slots }: ClaimEvent,
  told: ReadonlySet<string>,
  speaker: ReadonlySet<string>,
): boolean {
  const turns = slots.filter(({ type }) => type === "negation");
  const itself = turns.flatMap(({ old: was, new: is }) =>
    [was, is].flatMap((side) => side?.split(" ")[0] ?? []),
  );
  const quoted = [...text.matchAll(/\bword\s+["'“‘]?([\p{L}’']+)|["“‘'](\p{L}+)["”’']/giu)];
  if (quoted.some(([, bare, marked]) => itself.includes(plain(bare ?? marked ?? "")))) return true;
  const words = [...stems(text)].filter((word) => !ERRATA.has(word) && !VAGUE.has(word) && !/^\d/.test(word));
  const heads = stems([old, now].flatMap((side) => denied(side?.text ?? "")).join(" "));
  // Where the way of telling is what denies, all of the claim is denied.
  if (!words.some((word) => (heads.size > 0 ? heads : told).has(word))) return false;
  const shared = words.filter((word) => told.has(word) || speaker.has(word)).length;
  return shared > 1 ? 2 * shared > words.length : words.length === 1;
}

/** By what words a notice says what sort of thing it changed, where it does not print the thing itself. */
const SORTS: Partial<Record<SlotType, ReadonlySet<string>>> = {
  number: stems("number numbers figure figures toll count tally total totals amount sum length"),
  date: stems("date dates day time year"),
};

/** True for a notice that says which sort of thing was changed, and of what: "with a new number of people in hospital". */
function namesTheSort(text: string, { slots }: ClaimEvent, told: ReadonlySet<string>): boolean {
  const words = [...stems(text)].filter(
    (word) => !ERRATA.has(word) && !VAGUE.has(word) && !OF_NOTICES.has(word) && !/^\d|^[ap]\.?m/.test(word),
  );
  return slots.some(({ type }) => {
    const sort = SORTS[type];
    if (!sort || !words.some((word) => sort.has(word))) return false;
    return words.every((word) => sort.has(word) || told.has(word));
  });
}

/**
 * True for a notice that says of a quotation that it was wrong, or somebody else's, without printing it: of one by who said it, or of
 * some where it names nobody.
 */
function ofSpeech({ text, kind }: Notice, { slots }: ClaimEvent, speaker: ReadonlySet<string>): boolean {
  if (kind === "update" || !slots.some(({ type }) => type === "quote" || type === "source")) return false;
  if (!OF_SPEECH.test(text)) return false;
  const names = stems((text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" "));
  return names.size === 0 || [...names].some((word) => speaker.has(word));
}

/** True for a notice that names nothing in particular, "updated with additional details", or takes all of it back. */
function isGeneral({ text, kind }: Notice): boolean {
  if (kind === "retraction" && WITHDRAWN.test(text)) return true;
  const rest = GENERAL.exec(text.replace(EDITED, ""))?.groups?.["rest"];
  return rest !== undefined && [...stems(rest)].filter((word) => !VAGUE.has(word)).length <= 1;
}

function stems(words: string): Set<string> {
  // "five-hour" speaks of hours, and "approve" of what was approved.
  const all = contentWords(words.replace(/(?<=\p{L})[‑-](?=\p{L})/gu, " "));
  return new Set(all.map((word) => stem(word).replace(/(?<=...)e$/, "")));
}
