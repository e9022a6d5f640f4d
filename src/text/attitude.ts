import { POLARITIES, type Polarity } from "../model/attribution.ts";
import type { Slot } from "../model/change.ts";

const TOLD: Readonly<Record<Polarity, string>> = {
  asserts: "said plainly",
  denies: "denied",
  hedges: "said with reserve",
  declines: "not commented on",
};

const told = (side: string | null): string | undefined => {
  const polarity = POLARITIES.find((one) => one === side);
  return polarity && TOLD[polarity];
};

/** How the words are held now and were before, in plain words; null for a slot that tells of the words themselves. */
export function attitudeChange({ type, old, new: now }: Slot): string | null {
  const [was, is] = [told(old), told(now)];
  return (type === "hedge" || type === "negation") && was && is ? `${was} before, ${is} now` : null;
}
