import type { ClaimEvent, Slot, SlotType } from "../../model/change.ts";
import { isZone } from "../../text/timezones.ts";
import { ERRATA, meant, stems } from "./words.ts";

/** By what words a notice says what sort of thing it changed, where it does not print the thing itself. */
const SORTS: Partial<Record<SlotType, ReadonlySet<string>>> = {
  number: stems("number numbers figure figures toll count tally total totals amount sum length size"),
  date: stems("date dates day weekday year month"),
  name: stems("name names surname place places location site venue"),
  source: stems("name names surname title titles job role position rank source speaker person age ages"),
  hedge: stems(
    "certain certainty uncertain sure estimate estimated likely possible alleged allegation doubt confirmed unconfirmed proven suspected decision decide decided undecided consider considering plan plans planned proposal proposed",
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
  [stems("vote votes tally count margin result results score outcome"), /\bvotes?\b|\b\d+[-–]\d+\b/i],
  [stems("percentage share rate proportion turnout"), /%|\bper ?cent\b|\bpercentage\b/i],
];

/** How a notice speaks of what happened, whatever it was. */
const HAPPENED = stems("accident accidents incident incidents event events episode");

/** What a question asks for: who misstated how deep a shaft is gave the wrong depth. */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bhow many\b/gi, "the number of"],
  [/\bhow much (?=(?:it|he|she|they|the|an?)\b)/gi, "the amount "],
  [/\bhow deep\b/gi, "the depth"],
  [/\bhow (?:high|tall)\b/gi, "the height"],
  [/\bhow wide\b/gi, "the width"],
  [/\bhow long\b/gi, "the length"],
  [/\bhow old\b/gi, "the age"],
  [/(?<=\b(?:misstated|misreported|about|and|or|clarify|clarifies|corrects)\s)where\b/gi, "the place"],
  [/\bhow far\b/gi, "the distance"],
  [/\bhow fast\b/gi, "the speed"],
  [/\bhow heavy\b/gi, "the weight"],
  [
    /(?<=\b(?:misstated|misreported|about|and|or|wrong on|incorrect on|clarify|clarifies|corrects)\s)when\b/gi,
    "the date",
  ],
];

/** What counts the dead and the hurt, and other things. */
const COUNT = "(?:tolls?|numbers?|figures?|counts?|tall(?:y|ies)|totals?|casualt(?:y|ies)|deaths?|injuries)";
const MOVED = "(?:rose|rises|has\\srisen|had\\srisen|increased|grew|climbed|jumped|fell|dropped|changed)";
/** Which way a count went says nothing of what is counted: "a higher death toll", "after the number of victims rose". */
const WENT: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:an?\\s|the\\s)?(?:higher|lower|rising|growing|mounting|climbing|increased|increasing|reduced|confirmed|official|provisional|preliminary)\\s(?=(?:[\\p{L}-]+\\s){0,2}${COUNT}\\b)`,
      "giu",
    ),
    "the ",
  ],
  // What went is looked behind where it went, not at every letter: a notice may be one long word.
  [new RegExp(`\\s${MOVED}\\b(?<=\\b${COUNT}(?:\\sof\\s[\\p{L}-]+)?\\s${MOVED})`, "giu"), ""],
];

/** A notice with what it says in questions told by its sort ("misstated when it opened", the date on which it did), and without which way a count went. */
export const asked = (text: string): string =>
  [...QUESTIONS, ...WENT].reduce((told, [question, sort]) => told.replace(question, sort), text);

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
  own: ReadonlySet<string> = told,
): boolean {
  const { slots } = event;
  const said = (part: string) =>
    meant(part).filter((word) => !ERRATA.has(word) && !/^\d|^[ap]\.?m/.test(word));
  const words = said(text);
  if (ofQuantity(words, event, told)) return true;
  if (slots.some((slot) => SORTS[slot.type] && printsOf(text, slot, SORTS[slot.type]))) return true;
  // "The numbers of votes and of absent members": each of what is joined speaks of another change.
  const parts = text.split(/,|\band\b/).map((part) => ({ words: said(part), fresh: FRESH.test(part) }));
  if (parts.length > 1 && parts.some((part) => part.words.length > 1 && ofQuantity(part.words, event, told)))
    return true;
  return slots.some(({ type, old, new: now }) => {
    const clock = [old, now].every((side) => side !== null && (isZone(side) || TIME.test(side)));
    const sort = clock ? CLOCK : SORTS[type];
    if (!sort || !words.some((word) => sort.has(word))) return false;
    // Of who says it an age may have changed, where figures differ; of what they speak of it is another's.
    const aged = type === "source" && words.some((word) => AGE.has(word));
    if (aged && !(/\d/.test(`${old}${now}`) && words.every((word) => AGE.has(word) || who.has(word))))
      return false;
    // A toll is of the dead and the hurt alone.
    const sorted = (word: string) => sort.has(word) && (word !== "toll" || told.has(word));
    const fits = (part: readonly string[]) =>
      part.every((word) => sorted(word) || told.has(word) || who.has(word) || HAPPENED.has(word)) &&
      // What stands before the claim alone may be spoken of beside another.
      (part.every((word) => sorted(word) || who.has(word) || HAPPENED.has(word)) ||
        part.some((word) => own.has(word)));
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

/** Whoever it may be. */
const SOMEBODY = stems("man woman boy girl child person people victim victims suspect");

/** True for a notice that lists the sort of what changed, of nothing or nobody in particular, beside others: "misstated the number of shops and the month". */
export function listsTheSort(text: string, event: ClaimEvent): boolean {
  const parts = asked(text)
    .split(/,|\band\b/)
    .map((part) =>
      meant(part).filter((word) => !ERRATA.has(word) && !SOMEBODY.has(word) && !/^\d/.test(word)),
    );
  if (parts.length < 2) return false;
  const sorts = event.slots.flatMap(({ type }) => SORTS[type] ?? []);
  return parts.some(
    (part) =>
      sorts.some(
        (sort) =>
          part.some((word) => sort.has(word)) && part.every((word) => sort.has(word) || HAPPENED.has(word)),
      ) ||
      (part.length === 1 && ofQuantity(part, event, NONE)),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** True for a notice that prints what changed right behind its sort: "the figure of 430 includes contractors". */
function printsOf(text: string, { old, new: now }: Slot, sorts: ReadonlySet<string> | undefined): boolean {
  return [old, now].some((side) => {
    const at = side === null || side.length < 2 ? -1 : text.toLowerCase().indexOf(side.toLowerCase());
    const sort =
      at < 0
        ? undefined
        : /(?<sort>\p{L}+) (?:of|as|is|was) [$£€]?$/u.exec(text.slice(0, at))?.groups?.["sort"];
    return sort !== undefined && [...stems(sort)].some((word) => sorts?.has(word));
  });
}

const NUMBER_OF = /\bnumbers? of (?<unit>\p{L}+)/iu;

const PEOPLE = /^(?:people|persons?|men|women|children|victims|casualties|deaths|injuries|cases)$/;

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
  if (!counts(event) || others.some(counts)) return false;
  const words = meant(text).filter(
    (word) => !ERRATA.has(word) && !/^\d/.test(word) && !SORTS.number?.has(word),
  );
  const foreign = words.filter((word) => !isOfArticle(word));
  // People are counted in every article; what else is counted there may be told of in another word or two.
  const named = stems((text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" "));
  return (
    foreign.length === 0 ||
    (!PEOPLE.test(unit) && foreign.length < 3 && !foreign.some((word) => named.has(word)))
  );
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
