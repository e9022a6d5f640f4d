import type { Polarity } from "../model/attribution.ts";

/** How words were held, before the name of who held them: who denies a thing does not say it. */
export const HELD: Readonly<Record<Polarity, string>> = {
  asserts: "said by",
  denies: "denied by",
  hedges: "said with reserve by",
  declines: "not commented on by",
};
