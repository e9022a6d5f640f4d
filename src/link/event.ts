import { numberedIn } from "./claim/figures/numbered.ts";
import { keptWith } from "./claim/kept.ts";
import { isAfter } from "./claim/times/weekday.ts";
import type { View } from "./claim/view.ts";
import { areOneKind } from "./claim/words/words.ts";
import { isBackground, isForecast } from "./clash.ts";

/** Whether two claims of one story can speak of one event, by their months, days, kinds of event and what they tell apart by number. */
export function oneEvent(a: View, b: View): boolean {
  const { months, events } = a;
  if (months.length > 0 && b.months.length > 0 && !months.some((month) => b.months.includes(month)))
    return false;
  if (events.size > 0 && b.events.size > 0 && !meets(events, b.events)) return false;
  if (isAfter(a, b) && !isForecast(a) && !isForecast(b)) return false;
  return !isBackground(a, b) && !areOtherNumbers(a, b) && !isAside(a, b) && !isAside(b, a);
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) for (const other of b) if (areOneKind(one, other)) return true;
  return false;
}

/** True of a claim that its article tells of another place or body, where the other names none of these. */
const isAside = ({ aside }: View, other: View): boolean =>
  aside.length > 0 && !aside.some((name) => other.aside.includes(name) || other.names.has(name));

const numbered = keptWith((claim: View) => numberedIn(claim.text, claim));

/** True of claims of other things of a kind, "Flight 93" and "Flight 77"; those of one flight may tell of two gates. */
function areOtherNumbers(a: View, b: View): boolean {
  const yours = numbered(b);
  if (yours.size === 0) return false;
  let other = false;
  for (const [kind, mine] of numbered(a)) {
    const theirs = yours.get(kind);
    if (theirs === undefined) continue;
    for (const number of mine) if (theirs.has(number)) return false;
    other = true;
  }
  return other;
}
