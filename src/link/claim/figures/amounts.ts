import type { Span } from "../../../model/span.ts";
import { overlaps } from "../../../text/span.ts";
import { spellsIn } from "../../../text/spells.ts";
import { cut } from "../words/cut.ts";
import { concept } from "../words/words.ts";
import { type Quantity, quantities } from "./numbers.ts";
import { MINUTES } from "./units.ts";

/** How a figure bounds what it tells of: "~" is about. */
export const COMPARATORS = ["=", "~", ">", ">=", "<", "<="] as const;

/** A figure as the words put it: "more than 40 flights" is { value: 40, comparator: ">", unit: "flights" }. */
export interface Amount extends Span {
  readonly value: number;
  readonly comparator: (typeof COMPARATORS)[number];
  /** The other end of "20 to 30". */
  readonly to: number | null;
  /** What is counted, as written; "%", a sign of money, "rank", or "". */
  readonly unit: string;
}

/** Units that say when. */
const WHEN = new Set(["year", "day", "clock", "clock utc"]);

/** A verb behind a number is nothing that it counts: "two | were hurt", "no one | would say". */
const VERB =
  /\s(?:am|is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|shall|should|must|do|does|did|says?|said)$/i;

/** The figures of a text in order, without its dates. */
export function amounts(text: string): Amount[] {
  const spells = spellsIn(text, "2000-01-01T00:00:00Z", false);
  return (
    quantities(text, cut(text))
      .filter(({ unit }) => !WHEN.has(unit))
      .map((quantity) => {
        const words = text.slice(quantity.start, quantity.end);
        const own = words.replace(VERB, "");
        return own === words ? quantity : { ...quantity, unit: "", end: quantity.start + own.length };
      })
      .filter(({ start, end }) => !isWhen(text, start, end, spells))
      // "An old one" counts nothing.
      .filter(({ unit, start, end }) => unit !== "" || text.slice(start, end).toLowerCase() !== "one")
      .map((quantity) => {
        const unit = unitOf(text, quantity);
        const by = quantity.unit === "minut" ? (MINUTES.get(concept(unit.toLowerCase())) ?? 1) : 1;
        const { value, start, end } = quantity;
        const { comparator, to } = compared(quantity);
        return { value: value / by, comparator, to: to === null ? null : to / by, unit, start, end };
      })
  );
}

/** True of a figure that only says when: "three weeks ago", "the first quarter", "the 1990s". */
const isWhen = (text: string, start: number, end: number, spells: readonly Span[]): boolean =>
  spells.some((spell) => overlaps(spell, { start, end })) || /^\s+ago\b/.test(text.slice(end, end + 5));

/** What the bounds of a quantity say of its figure. */
function compared({ value, low, high }: Quantity): Pick<Amount, "comparator" | "to"> {
  if (low === null) return { comparator: high === value ? "<=" : "<", to: null };
  if (high === null) return { comparator: low === value ? ">=" : ">", to: null };
  if (low === high) return { comparator: "=", to: null };
  if (low === value) return { comparator: "=", to: high };
  // "A third" is no less exact for being 33.3 percent.
  if (low === Math.floor(value) && high === Math.ceil(value)) return { comparator: "=", to: null };
  // What is rounded reaches as far beyond as below where it has one end, "nearly" only up to its own.
  const top = high - value > 1.5 * (value - low) ? high : null;
  return { comparator: "~", to: top };
}

function unitOf(text: string, { unit, start, end }: Quantity): string {
  if (unit === "" || unit === "rank" || /^(?:%|\p{Lu}*\p{Sc})$/u.test(unit)) return unit;
  return /(?:(?:basis|percentage) )?[\p{L}-]+$/u.exec(text.slice(start, end))?.[0].replace(/^-/, "") ?? unit;
}
