import type { Finding } from "../../model/attribution.ts";
import { trimmed } from "../../text/span.ts";
import { BEARER } from "./names.ts";

const CONDITION = /^(?:not\s)?(?:to\sbe\s(?:named|identified|quoted)|anonymity)\b/i;
const ASKING = /\b(?:asked|requested|declined|refused|wished|preferred|insisted|demanded|granted)(?:\son)?$/i;
const SHOWN = /\b(?:seen|obtained|reviewed|viewed|examined|published|released)$/i;
const BY = new RegExp(`^by\\s${BEARER}(?=,\\s)`, "u");

/**
 * A finding whose source was cut amid what tells of it, its rest taken for the beginning of what is said: "a person, who
 * asked | not to be named, said …", "according to a filing seen | by the Ledger, …".
 */
export function wholeSource(text: string, finding: Finding): Finding {
  const [source, ...others] = finding.source;
  const [first, ...rest] = finding.content;
  if (!source || !first || others.length > 0 || first.start - source.end > 2 || first.start < source.end)
    return finding;
  const [before, after] = [text.slice(source.start, source.end), text.slice(first.start, first.end)];
  if (rest.length > 0 && ASKING.test(before) && CONDITION.test(after))
    return { ...finding, source: [{ start: source.start, end: first.end }], content: rest };
  const shown = SHOWN.test(before) ? BY.exec(after)?.[0].length : undefined;
  if (shown === undefined) return finding;
  const end = first.start + shown;
  const content = trimmed(text, { start: end + 1, end: first.end });
  return { ...finding, source: [{ start: source.start, end }], content: [content, ...rest] };
}
