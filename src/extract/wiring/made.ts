import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { hedged } from "../rules/rules.ts";

/** What may be told of a finding besides who says what by which words. */
type Told = Partial<Pick<Finding, "via" | "manner" | "act" | "polarity">>;

/**
 * A finding that the words of a sentence tell beside those of the models: in other words than the speaker's where nothing else is told,
 * and no more than likely. It is made field by field, as `anew` does.
 */
export function made(source: Span, cue: Span, content: readonly Span[], told: Told = {}): Finding {
  return {
    source: [source],
    cue: [cue],
    content,
    via: told.via ?? [],
    manner: told.manner ?? "indirect",
    act: told.act ?? "statement",
    polarity: told.polarity ?? "asserts",
    speaker: null,
    confidence: DOUBT,
  };
}

/** Readings of the models of no more chance than this give way to what the whole sentence tells. */
export const DOUBT = 0.6;

/** Whether somebody tells it with reserve, by the words of what they say. */
export const reserve = (text: string, content: readonly Span[]): "asserts" | "hedges" =>
  hedged(text, { content }) ? "hedges" : "asserts";
