import type { Finding } from "../../model/attribution.ts";

/** What stands in place of a finding: itself, another, several or none. */
type Told = Finding | readonly Finding[] | null;

const isList = (told: Finding | readonly Finding[]): told is readonly Finding[] => Array.isArray(told);

/**
 * Findings with what is told of each in its place. Where each stays as it is, so does the list: nearly always, and whatever
 * was asked of it before is known still.
 */
export function inPlace(findings: readonly Finding[], tell: (finding: Finding) => Told): readonly Finding[] {
  let out: Finding[] | null = null;
  for (let k = 0; k < findings.length; k += 1) {
    const finding = findings[k] as Finding;
    const told = tell(finding);
    if (told === finding) out?.push(finding);
    else {
      out ??= findings.slice(0, k);
      if (told === null) continue;
      if (isList(told)) out.push(...told);
      else out.push(told);
    }
  }
  return out ?? findings;
}
