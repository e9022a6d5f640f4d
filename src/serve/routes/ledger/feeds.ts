import { everyOne } from "../../../model/attribution.ts";
import { RETITLED } from "../../../model/change.ts";
import { escaped as forMarkup } from "../../../present/escape.ts";
import { heldBy, reads } from "../../../present/held.ts";
import { several } from "../../../text/several.ts";
import { unsaidBehalf } from "../../../text/spoken-for.ts";
import type { ShownEvent } from "./changes.ts";

/** Where a feed stands: its own address, the list and the page of the same, and its next page; all absolute. */
export interface FeedFrame {
  readonly self: string;
  readonly list: string;
  /** The page of the reading room that shows the same to people. */
  readonly room: string;
  readonly next: string | null;
}

const TITLE = "Stemma: what became of claims";
/** What a category of an entry that names the speaker says it is. */
const SPEAKER = "urn:stemma:speaker";
const ABOUT =
  "Claims added, removed or changed, and headlines and facts in the outlet's own voice changed, from one revision of a news article to the next, and whether a notice says so.";

/** The events as an Atom feed (RFC 4287). `made` dates a feed without entries. */
export function atom(
  { self, list, room, next }: FeedFrame,
  events: readonly ShownEvent[],
  made: string,
): string {
  const updated =
    events
      .map(({ recorded }) => recorded)
      .sort()
      .at(-1) ?? made;
  const link = (rel: string, href: string, type: string) =>
    `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
  const entries = events.map((event) => {
    const categories = tags(event).map((tag) => `<category term="${escaped(tag)}"/>`);
    for (const { id, name } of everyOne(event))
      categories.push(`<category scheme="${SPEAKER}" term="${id}" label="${escaped(name)}"/>`);
    const related = event.url === null ? "" : `\n${link("related", event.url, "text/html")}`;
    return `<entry>
<id>${idOf(event)}</id>
<title type="text">${escaped(titleOf(event))}</title>
<published>${event.to.at}</published>
<updated>${event.recorded}</updated>
<author><name>${escaped(event.publisher)}</name></author>
${link("alternate", pageOf(event, self), "text/html")}${related}
${categories.join("")}
<content type="html">${escaped(htmlOf(event))}</content>
</entry>`;
  });
  const links = [
    link("self", self, "application/atom+xml"),
    link("alternate", room, "text/html"),
    link("alternate", list, "application/json"),
  ];
  if (next !== null) links.push(link("next", next, "application/atom+xml"));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(unpaged(self))}</id>
<title type="text">${TITLE}</title>
<subtitle type="text">${ABOUT}</subtitle>
<updated>${updated}</updated>
<author><name>Stemma</name></author>
<generator>Stemma</generator>
${[...links, ...entries].join("\n")}
</feed>
`;
}

/** The events as a JSON Feed (1.1), each with the whole event under `_stemma`. */
export function jsonFeed({ self, room, next }: FeedFrame, events: readonly ShownEvent[]) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: TITLE,
    description: ABOUT,
    home_page_url: room,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    items: events.map((event) => ({
      id: idOf(event),
      url: pageOf(event, self),
      ...(event.url === null ? {} : { external_url: event.url }),
      title: titleOf(event),
      content_html: htmlOf(event),
      content_text: textOf(event),
      date_published: event.to.at,
      date_modified: event.recorded,
      authors: [{ name: event.publisher }],
      tags: tags(event),
      _stemma: event,
    })),
  };
}

const idOf = (event: ShownEvent) => `urn:stemma:event:${event.id}`;
const tags = ({ kind, disclosed_by, disclosed_later }: ShownEvent) => [
  kind,
  disclosed_later ? "disclosed-later" : disclosed_by ? "disclosed" : "silent",
];

/** Who speaks, and for whom; null where nobody is named. */
function speakerOf(said: Pick<ShownEvent, "agent" | "also">): string | null {
  const names = everyOne(said).map((agent) => {
    const whom = unsaidBehalf(agent);
    return whom === null ? agent.name : `${agent.name} for ${whom}`;
  });
  return names.length === 0 ? null : several(names);
}

/** How the words are held, or were where they are gone. */
const heldIn = ({ old, new: now }: ShownEvent): string => heldAt(now ?? old);

const heldAt = (side: ShownEvent["old"]): string => heldBy(side?.polarity ?? "asserts", side?.text ?? "");

/** The words of one side as they read by themselves. */
const readAt = ({ polarity, text }: NonNullable<ShownEvent["old"]>): string =>
  reads(polarity ?? "asserts", text);

/** Whose words they are, in a line; both speakers where it was first one's and then another's, or held otherwise; null of a headline. */
function saidBy(event: ShownEvent): string | null {
  const { kind, claim, old, new: now } = event;
  if (kind === RETITLED) return null;
  if (claim === null) return "In the outlet's own voice";
  const held = heldAt(old ?? now);
  const how = held.charAt(0).toUpperCase() + held.slice(1);
  const name = speakerOf(event) ?? "nobody named";
  if (old === null || now === null) return `${how}: ${name}`;
  const who = (said: NonNullable<ShownEvent["old"]>) =>
    [said.polarity, ...everyOne(said).map(({ id }) => id)].join(" ");
  if (who(old) === who(now)) return `${how}: ${name}`;
  const then = old.polarity === now.polarity ? "by" : heldAt(now);
  return `${how}: ${speakerOf(old) ?? "nobody named"}, then ${then}: ${name}`;
}

function pageOf({ article, from, to }: ShownEvent, base: string): string {
  return new URL(`/articles/${article}/diff?from=${from.n}&to=${to.n}`, base).href;
}

/** A feed keeps its id on every page of it and at every version. */
function unpaged(self: string): string {
  const url = new URL(self);
  for (const name of ["cursor", "as_of", "limit"]) url.searchParams.delete(name);
  return url.href;
}

function titleOf(event: ShownEvent): string {
  const { kind, voice, headline, publisher, disclosed_by, disclosed_later } = event;
  const what = kind.replaceAll("-", " ");
  const teller = disclosed_by && `told by the ${disclosed_by.kind.replaceAll("-", " ")}`;
  const how = !teller ? "in silence" : disclosed_later ? `in silence, later ${teller}` : `and ${teller}`;
  const told = voice === "source" ? `, claim${by(event)}` : ", in the outlet's own voice";
  const of = kind === RETITLED ? "" : told;
  return `${publisher}: ${what} ${how}${of}${headline ? ` — ${headline}` : ""}`;
}

function by(event: ShownEvent): string {
  const whose = speakerOf(event);
  return whose === null ? "" : ` ${heldIn(event).replace(/^said /, "")} ${whose}`;
}

function textOf(event: ShownEvent): string {
  const lines = [
    event.old && `Before: ${readAt(event.old)}`,
    event.new && `After: ${readAt(event.new)}`,
    saidBy(event),
    ...event.slots.map((slot) => `${slot.type}: ${slot.old ?? "none"} → ${slot.new ?? "none"}`),
    event.disclosed_by && `Notice: ${event.disclosed_by.text}`,
    event.reason,
  ];
  return lines.filter((line) => line !== null).join("\n");
}

function htmlOf(event: ShownEvent): string {
  const said = saidBy(event);
  const parts = [
    event.old && `<p><del>${escaped(readAt(event.old))}</del></p>`,
    event.new && `<p><ins>${escaped(readAt(event.new))}</ins></p>`,
    said && `<p>${escaped(said)}</p>`,
    event.disclosed_by && `<blockquote>${escaped(event.disclosed_by.text)}</blockquote>`,
    `<p>${escaped(event.reason)}</p>`,
  ];
  return parts.filter((part) => part !== null).join("");
}

/** For XML 1.0 and HTML alike: what neither may hold is left out. */
function escaped(text: string): string {
  return forMarkup(
    text
      .replace(/[\uD800-\uDFFF]/gu, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""),
  );
}
