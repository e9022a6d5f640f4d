import type { Finding } from "../model/attribution.ts";

/** What may be told anew of a finding. */
type Parts = Partial<Omit<Finding, "speaker" | "also">>;

/**
 * A finding with some of its parts told anew. It is made field by field, as findings are at first, so that all of one text
 * have one shape: what V8 reads by place, where a spread makes shapes by the dozen, each read by name.
 */
export function anew(finding: Finding, parts: Parts): Finding {
  const { also } = finding;
  const made = {
    source: parts.source ?? finding.source,
    cue: parts.cue ?? finding.cue,
    content: parts.content ?? finding.content,
    via: parts.via ?? finding.via,
    manner: parts.manner ?? finding.manner,
    act: parts.act ?? finding.act,
    polarity: parts.polarity ?? finding.polarity,
    speaker: finding.speaker,
    confidence: parts.confidence ?? finding.confidence,
  };
  return also ? { ...made, also } : made;
}
