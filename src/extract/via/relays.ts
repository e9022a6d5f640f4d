// Who carried what somebody said, told behind the verb: "…,” Lind said, | via Ida Lund of the Oslo Post", "(via ESPN)".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { trimmed } from "../../text/span.ts";
import { anew } from "../anew.ts";

const WORD = "(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d.&’'-]*";
const NAME = `(?:the\\s)?${WORD}(?:\\s(?:(?:and|of|for|the)\\s)?${WORD}){0,4}`;
const VIA = new RegExp(
  `^,?\\s\\(?via\\s(?<whom>${NAME}(?:\\s(?:of|at|for|from|with)\\s${NAME})?)(?=[),.;]|\\s(?:on|in|that)\\b|$)`,
  "u",
);
/** What is said by means of these is carried by nobody. */
const MEANS =
  /^(?:the\s)?(?:Twitter|X|Facebook|Instagram|Zoom|Skype|Telegram|WhatsApp|YouTube|FaceTime|Slack|Reddit|LinkedIn|Snapchat|TikTok|Weibo|WeChat|Signal|Google|Microsoft|Teams|Periscope|Twitch|Discord|Threads|Bluesky|Mastodon|Truth\sSocial|DMs?|SMS|PA|Webex|Messenger|Tumblr|Substack|Internet|Web)(?![\p{L}\d])/u;
/** So far behind the verb it is looked for. */
const FAR = 110;

/** A finding with whoever carried it by the word "via" behind its verb. */
export function relayedVia(text: string, finding: Finding): Finding {
  const [cue] = finding.cue;
  const [source] = finding.source;
  if (!cue || finding.via.length > 0) return finding;
  const turned = source !== undefined && source.start === cue.end + 1;
  // "Said | Lind, via the Oslo Post": it may have been taken for a part of who speaks.
  const within = turned ? text.slice(source.start, source.end).search(/,?\s\(?via\s/) : -1;
  const end = turned ? (within > 0 ? source.start + within : source.end) : cue.end;
  const behind = text.slice(end, end + FAR);
  if (!/^,?\s\(?via\s/.test(behind)) return finding;
  const match = VIA.exec(behind);
  const whom = match?.groups?.["whom"]?.replace(/\.$/, "");
  if (!match || whom === undefined || MEANS.test(whom)) return finding;
  const at = end + match[0].indexOf("via ") + 4;
  const via: Span = { start: at, end: at + whom.length };
  const content = finding.content.flatMap((span): Span[] => {
    if (span.end <= at - 4 || span.start >= via.end) return [span];
    const start = via.end + (/^\)?,?\s*/.exec(text.slice(via.end, span.end))?.[0].length ?? 0);
    const rest = trimmed(text, { start: Math.max(start, via.end), end: Math.max(start, span.end) });
    return /\p{L}/u.test(text.slice(rest.start, rest.end)) ? [rest] : [];
  });
  const who = turned && end < source.end ? [{ start: source.start, end }] : finding.source;
  return content.length === 0 ? finding : anew(finding, { source: who, content, via: [via] });
}
