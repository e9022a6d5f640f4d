import type { ClaimEvent, SlotType } from "../../model/change.ts";
import { isZone } from "../../text/moment.ts";
import { ERRATA, meant, stems } from "./words.ts";

/** By what words a notice says what sort of thing it changed, where it does not print the thing itself. */
const SORTS: Partial<Record<SlotType, ReadonlySet<string>>> = {
  number: stems("number numbers figure figures toll count tally total totals amount sum length"),
  date: stems("date dates day weekday year month"),
  name: stems("name names surname"),
  source: stems("name names surname title titles job role position rank source speaker person age ages"),
  hedge: stems(
    "certain certainty uncertain sure estimate estimated likely possible alleged allegation doubt confirmed unconfirmed proven suspected",
  ),
};
const AGE = stems("age ages");
/** By what words it speaks of the time of day, or of a zone. */
const CLOCK = stems("time times hour clock zone");
const TIME = /\d[:.]\d\d|\d ?[ap]\.?m\b|^(?:noon|midnight|midday)\b/i;

/** Quantities by their names, and the units that they are told in. */
const QUANTITIES: readonly (readonly [ReadonlySet<string>, RegExp])[] = [
  [
    stems("age ages"),
    /\b(?:aged|years? old|[- ]year-olds?)\b|\b(?:is|was|turn(?:s|ed)) \d{1,3}$|\p{Lu}\p{Ll}+, \d{1,3}(?:,|$)/u,
  ],
  [
    stems("altitude height depth length distance width size"),
    /\b(?:feet|foot|ft|met(?:re|er)s?|miles?|kilomet(?:re|er)s?|km|yards?|inch(?:es)?|cm|acres?|hectares?)\b/i,
  ],
  [
    stems("price cost amount sum fine fee salary budget value profit loss revenue debt loan"),
    /[$£€₹₦]|\b(?:dollars?|pounds?|euros?|rupees?|naira|yen|Rs|US\$|cents?|pence)\b/i,
  ],
  [stems("speed"), /\b(?:mph|km\/h|kmh|kph|knots|an hour|per hour)\b/i],
  [stems("weight"), /\b(?:kg|kilo(?:gram)?s?|tonn?es?|tons?|pounds?|lbs?|grams?|ounces?)\b/i],
  [stems("temperature"), /°|\bdegrees?\b/i],
  [stems("duration length term sentence"), /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i],
  [stems("percentage share rate proportion turnout"), /%|\bper ?cent\b|\bpercentage\b/i],
];

/** "With new figures", whatever else it was updated with. */
const FRESH = /\b(?:new|latest|updated|revised|fresh)\s(?:figures|numbers|tolls?|totals?|counts?)\b/i;

/**
 * True for a notice that says which sort of thing was changed, and of what or whose it is: "with a new number of people in
 * hospital", "with the latest figures from the board".
 */
export function namesTheSort(
  text: string,
  event: ClaimEvent,
  told: ReadonlySet<string>,
  who: ReadonlySet<string>,
): boolean {
  const { slots } = event;
  const said = (part: string) =>
    meant(part).filter((word) => !ERRATA.has(word) && !/^\d|^[ap]\.?m/.test(word));
  const words = said(text);
  if (ofQuantity(words, event, told)) return true;
  // "The numbers of votes and of absent members": each of what is joined speaks of another change.
  const parts = text.split(/,|\band\b/).map((part) => ({ words: said(part), fresh: FRESH.test(part) }));
  return slots.some(({ type, old, new: now }) => {
    const clock = [old, now].every((side) => side !== null && (isZone(side) || TIME.test(side)));
    const sort = clock ? CLOCK : SORTS[type];
    if (!sort || !words.some((word) => sort.has(word))) return false;
    // Of who says it an age may have changed, where figures differ; of what they speak of it is another's.
    const aged = type === "source" && words.some((word) => AGE.has(word));
    if (aged && !(/\d/.test(`${old}${now}`) && words.every((word) => AGE.has(word) || who.has(word))))
      return false;
    const fits = (part: readonly string[]) =>
      part.every((word) => sort.has(word) || told.has(word) || who.has(word));
    return (
      fits(words) ||
      parts.some(
        (part) =>
          fits(part.words) &&
          ((type === "number" && part.fresh) || part.words.some((word) => told.has(word))),
      )
    );
  });
}

const NUMBER_OF = /\bnumbers? of (?<unit>\p{L}+)/iu;

/** True for a notice of "the number of people in the cabin" where people are counted in no other claim that changed, and a cabin is told of. */
export function countsAlone(
  text: string,
  event: ClaimEvent,
  others: readonly ClaimEvent[],
  isOfArticle: (word: string) => boolean,
): boolean {
  const unit = NUMBER_OF.exec(text)?.groups?.["unit"]?.toLowerCase();
  if (unit === undefined) return false;
  const counts = ({ slots, old, new: now }: ClaimEvent) =>
    slots.some(
      (slot) =>
        slot.type === "number" &&
        slot.old !== null &&
        slot.new !== null &&
        (counted(old?.text, slot.old, unit) || counted(now?.text, slot.new, unit)),
    );
  const words = meant(text).filter(
    (word) => !ERRATA.has(word) && !/^\d/.test(word) && !SORTS.number?.has(word),
  );
  return counts(event) && !others.some(counts) && words.every(isOfArticle);
}

/** True where the number in the words counts the unit: "14 people". */
function counted(words: string | undefined, number: string, unit: string): boolean {
  const at = words?.indexOf(number) ?? -1;
  const behind = at < 0 ? "" : (words ?? "").slice(at + number.length);
  return [...stems(behind.split(/\s+/).slice(0, 4).join(" "))]
    .slice(0, 2)
    .some((word) => stems(unit).has(word));
}

/** True for a notice that names a quantity, and of whom or what if at all, where a number of such units changed. */
function ofQuantity(
  words: readonly string[],
  { slots, old, new: now }: ClaimEvent,
  told: ReadonlySet<string>,
): boolean {
  if (!slots.some(({ type }) => type === "number")) return false;
  return QUANTITIES.some(
    ([names, units]) =>
      words.some((word) => names.has(word)) &&
      words.every((word) => names.has(word) || told.has(word)) &&
      [old, now].every((side) => side !== null && units.test(side.text)),
  );
}
