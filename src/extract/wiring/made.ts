import type { Finding } from "../../model/attribution.ts";

/** What is so of most findings that are added to those of the models: told in other words than the speaker's, and no more than likely. */
export const ADDED = {
  manner: "indirect",
  act: "statement",
  polarity: "asserts",
  speaker: null,
  confidence: 0.6,
} as const satisfies Partial<Finding>;

/** Readings of the models of no more chance than this give way to what the whole sentence tells. */
export const DOUBT = 0.6;
