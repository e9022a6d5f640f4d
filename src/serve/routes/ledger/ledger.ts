import { z } from "@hono/zod-openapi";
import type { Agent, Polarity } from "../../../model/attribution.ts";
import { LEDGER_KINDS, VOICES } from "../../../model/change.ts";
import { Mistake } from "../../../model/problem.ts";
import type { Span } from "../../../model/span.ts";
import { instant, versionFor } from "../../../present/as-of.ts";
import { idsOneWith } from "../../../present/identity.ts";
import type { EventFilter, EventRow, Store } from "../../../store/contract.ts";
import { idOf, oneOf, paged, words } from "../../ask/params.ts";
import { type App, type Call, pageBody, pageOf, read } from "../../ask/read.ts";
import { pageSchema } from "../../told/schemas.ts";
import { showState } from "../../told/show.ts";
import { showAgent, showNotice, type Telling, telling, tellings } from "../../told/telling.ts";
import { JsonFeed, LedgerEvent, type ShownEvent } from "./changes.ts";
import { atom, type FeedFrame, jsonFeed } from "./feeds.ts";

const CLOCK = "an ISO 8601 time, by the publisher's clock";
const filters = {
  silent: oneOf(["true", "false"], "Only changes that no notice owns up to, or only those that one does."),
  publisher: words("Only changes by this publisher."),
  agent: idOf(
    "agent",
    "Only changes to what this agent, or one that is the same, is said to hold, before or after.",
  ),
  event: oneOf(LEDGER_KINDS, "Only changes of this kind."),
  voice: oneOf(
    VOICES,
    "Only what the outlet tells in its own voice, headlines with it, or only what a source is named for.",
  ),
  article: idOf("article", "Only changes to this article."),
  claim: idOf(
    "claim",
    "Only what became of this claim, in whatever it turned, and of the one that it replaced.",
  ),
  since: words(
    `Only changes at or after ${CLOCK}; of a version number, only those learnt after that version.`,
  ),
  until: words(
    `Only changes before ${CLOCK}; of a version number, only those learnt up to and with that version.`,
  ),
};
const query = { ...paged, ...filters };
type Asked = Call<typeof query>;

/** The ledger across articles, of claims, headlines and what outlets tell in their own voice, newest first, as pages of JSON and as feeds. */
export function ledgerReads(app: App, store: Store): void {
  const tag = "changes";
  const page = async ({ query, version }: Asked) => {
    const found = await store.events(version, pageOf(query), await filterOf(store, query, version));
    return { ...found, items: await shown(store, found.items) };
  };

  read(
    app,
    store,
    {
      path: "/v1/changes",
      name: "listChanges",
      tag,
      summary:
        "What became of claims, headlines and facts in the outlet's own voice from revision to revision in all articles, newest first",
      query,
      answer: pageSchema(LedgerEvent),
    },
    async (call) => pageBody(await page(call), call.version, (item) => item),
  );

  read(
    app,
    store,
    {
      path: "/v1/changes.atom",
      name: "changesAtom",
      tag,
      summary: "The same as an Atom feed (RFC 4287)",
      query,
      answer: z.string(),
      media: "application/atom+xml",
      addressed: true,
    },
    async (call) => {
      const found = await page(call);
      const made = (await store.versionAt(call.version))?.at ?? new Date(0).toISOString();
      return { body: atom(frame(call, found.next), found.items, made), next: found.next };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/changes.json",
      name: "changesJsonFeed",
      tag,
      summary: "The same as a JSON Feed (1.1)",
      query,
      answer: JsonFeed,
      media: "application/feed+json",
      addressed: true,
    },
    async (call) => {
      const found = await page(call);
      return { body: jsonFeed(frame(call, found.next), found.items), next: found.next };
    },
  );
}

function frame({ url, version }: Asked, next: string | null): FeedFrame {
  const following = new URL(url);
  // The pages that follow belong to this one, whatever comes in meanwhile.
  following.searchParams.set("as_of", String(version));
  following.searchParams.set("cursor", next ?? "");
  const list = new URL(`/v1/changes${url.search}`, url);
  const room = new URL("/changes", url);
  for (const [ours, theirs] of [
    ["silent", "silent"],
    ["publisher", "outlet"],
    ["agent", "agent"],
  ] as const) {
    const value = url.searchParams.get(ours);
    if (value !== null) room.searchParams.set(theirs, value);
  }
  return { self: url.href, list: list.href, room: room.href, next: next === null ? null : following.href };
}

async function filterOf(store: Store, asked: Asked["query"], version: number): Promise<EventFilter> {
  const { silent, publisher, agent, event, voice, article, claim, since, until } = asked;
  const bound = async (given: string | undefined, name: string) => {
    if (given === undefined) return {};
    return /^\d+$/.test(given)
      ? { version: (await versionFor(store, given, name)).version }
      : { time: instant(given, name) };
  };
  const [from, to] = [await bound(since, "since"), await bound(until, "until")];
  if ((from.time && to.time && from.time > to.time) || (from.version ?? 0) > (to.version ?? Infinity))
    throw new Mistake("invalid", `\`since\` (${since}) must not be after \`until\` (${until}).`, [
      { pointer: "/since", detail: "is after until" },
    ]);
  return {
    silent: silent === undefined ? undefined : silent === "true",
    publisher,
    agents: agent === undefined ? undefined : await idsOneWith(store, agent, version),
    kind: event,
    voice,
    article,
    claim,
    from: from.time,
    to: to.time,
    after: from.version,
    upTo: to.version,
  };
}

/** The rows as told to the outside; every text is read once. */
async function shown(store: Store, rows: readonly EventRow[]): Promise<ShownEvent[]> {
  const tells = await tellings(
    store,
    rows.flatMap(({ event }) => [event.before, event.after, ...(event.owner ? [event.owner] : [])]),
  );
  const nothing = telling("");
  return rows.map((row) => {
    const { event, article, headline, from, to, disclosedBy, ownedIn, recorded } = row;
    const [was, is] = [tells.get(event.before) ?? nothing, tells.get(event.after) ?? nothing];
    return {
      id: event.id,
      article: event.article,
      url: article.url,
      key: article.key,
      headline,
      publisher: event.publisher,
      from: showState(from),
      to: showState(to),
      kind: event.kind,
      voice: event.claim === null ? "outlet" : "source",
      claim: event.claim,
      agent: sayer(event.new === null ? row.oldAgent : row.newAgent),
      ...others(event.new === null ? row.oldAlso : row.newAlso),
      supersedes: event.supersedes,
      old: row.retitled
        ? ownSide({ text: row.retitled.old, selectors: [] })
        : side(was, row.old, event.old, row.oldAgent, row.oldAlso, row.oldPolarity),
      new: row.retitled
        ? ownSide({ text: row.retitled.new, selectors: [] })
        : side(is, row.new, event.new, row.newAgent, row.newAlso, row.newPolarity),
      slots: [...event.slots],
      disclosed_by: disclosedBy && showNotice(disclosedBy, tells.get(event.owner ?? event.after) ?? nothing),
      disclosed_later: ownedIn && showState(ownedIn),
      confidence: event.confidence,
      reason: event.reason,
      recorded,
      since: event.since,
      until: event.until,
    };
  });
}

function sayer(agent: Agent | null): ShownEvent["agent"] {
  if (agent === null) return null;
  const { told_of, ...shown } = showAgent(agent);
  return { ...shown, told_of: told_of && { ...told_of, rank: [...told_of.rank] } };
}

/** Who says it with somebody, where anybody does. */
const others = (also: readonly Agent[]): Pick<ShownEvent, "also"> =>
  also.length === 0
    ? {}
    : { also: also.flatMap(({ id, name, kind, behalf }) => sayer({ id, name, kind, behalf }) ?? []) };

/** Nobody is told to have said a headline, which stands in no place of the text, or what the outlet tells in its own voice. */
const ownSide = (words: ReturnType<Telling["passage"]>) => ({
  ...words,
  attribution: null,
  agent: null,
  polarity: null,
});

function side(
  tell: Telling,
  content: readonly Span[] | null,
  attribution: string | null,
  agent: Agent | null,
  also: readonly Agent[],
  polarity: Polarity | null,
) {
  if (content === null) return null;
  if (attribution === null || polarity === null) return ownSide(tell.passage(content));
  return { ...tell.passage(content), attribution, agent: sayer(agent), ...others(also), polarity };
}
