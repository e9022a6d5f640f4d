// What somebody or something is called or known for: "best known for", "has been dubbed the cat man", "goes by Joey".

import type { Asked } from "./asked.ts";

/** "Best | known": the adverb was taken for a speaker. */
const HOW = /(?:^|\s)(?:best|better|well|little|widely)$/i;
const KNOWN = /^(?:(?:best|better|well|widely|also|otherwise)[\s-])?known(?:\s(?:for|as|to|about|by))?$/;
const IS_KNOWN =
  /^(?:(?:is|are|was|were|be|been|being|has\sbeen|have\sbeen|had\sbeen)\s)(?:(?:best|better|well|widely|also|now|still|perhaps|commonly)\s)*known(?:\s(?<of>as|for|about|by))?$/;
const BEHIND = /^(?:as|for|about|by)\s/;
const DUBBED =
  /^(?:(?:is|are|was|were|be|been|being|(?:has|have|had)\s(?:since\s|also\s)?been|(?:will|would)(?:\s\p{Ll}+ly)?\sbe)\s)?(?:(?:since|also|once|later|now|\p{Ll}+ly)\s)*(?:dubbed|nicknamed|christened|rechristened|renamed|titled|entitled|captioned)$/u;
const GOES_BY = /^(?:go|goes|going|went)(?:\sonly|\sjust)?\sby$/;

/** False of a cue by which nobody is named. */
export const mayName = (cue: string): boolean =>
  /known|dubbed|nicknamed|christened|named|titled|captioned|\sby$/.test(cue);

/** True of a name that somebody or something has, by a cue that may tell it. */
export function isNamed({ matter, text, finding, source, cue }: Asked): boolean {
  if (GOES_BY.test(cue)) return true;
  const last = finding.content.at(-1);
  const said = last ? text.slice(last.start, last.end) : "";
  if (HOW.test(source) && KNOWN.test(cue)) return true;
  // What a politician is known for or called tells what is thought of them, and is marked so.
  if (matter === 1) return false;
  const known = IS_KNOWN.exec(cue);
  if (known) return known.groups?.["of"] !== undefined || BEHIND.test(said);
  return DUBBED.test(cue) && isPassive(finding, cue);
}

/** True where a verb has what it is said of before it, and tells by an auxiliary or by that alone that it is passive. */
function isPassive({ source, content }: Asked["finding"], cue: string): boolean {
  if (/\b(?:be|been|being|is|are|was|were)\s/.test(cue)) return true;
  return source.length === 0 && content.length > 1;
}
