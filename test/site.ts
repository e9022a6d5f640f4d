import { startServer } from "../src/main.ts";
import type { Payload } from "../src/model/article.ts";
import type { Store } from "../src/store/contract.ts";
import { openStore } from "../src/store/open.ts";

/** Text that would do harm if a page ran it or let it turn the line around. */
export const HOSTILE =
  'Mayor Ann Lee said <script>window.harmed = 1</script> the bridge was <img src=x onerror="window.harmed = 1"> safe.\n\n' +
  "“The \u202egnol\u202c span is sound,” said Ann Lee. </article></main><h1>Owned</h1> &amp; so on.";

const ledger = (text: string, more: Partial<Payload>): Payload => ({
  url: "https://ledger.example/outage",
  publisher: "The Ledger",
  headline: "AI agent took Initech down for 13 hours",
  published: "2026-02-20T10:00:00Z",
  text,
  ...more,
});

/** Made-up articles with their revisions, in the order in which they came. */
export const PAYLOADS: readonly Payload[] = [
  ledger(
    "Initech's booking service was down for 13 hours on Thursday.\n\n" +
      "Four people familiar with the matter told The Ledger that the AI agent Helix deleted the production database and caused the outage. " +
      "“We are looking into what happened,” said Maria Okafor, a spokesperson for Initech.\n\n" +
      "The company said that 4,200 customers were affected.",
    {},
  ),
  ledger(
    "Initech's booking service was down for 15 hours on Thursday.\n\n" +
      "Four people familiar with the matter told The Ledger that the AI agent Helix deleted the production database and caused the outage. " +
      "“We are looking into what happened,” said Maria Okafor, a spokesperson for Initech.\n\n" +
      "The company said that 6,100 customers were affected.\n\n" +
      "The regulator said on Friday that it had opened an inquiry.\n\n" +
      "Correction, Feb. 21, 2026, 9:30 a.m. UTC: An earlier version of this article gave the wrong number of hours.",
    { headline: "AI agent took Initech down for 15 hours", modified: "2026-02-21T09:30:00Z" },
  ),
  {
    url: "https://wire.example/initech-denies",
    publisher: "Example Wire",
    headline: "Initech blames user error for outage",
    published: "2026-02-21T10:00:00Z",
    captured: "2026-02-21T12:00:00Z",
    text:
      "Initech's booking service failed on Thursday.\n\n" +
      "Maria Okafor, a spokesperson for Initech, said that the cause of the outage was user error, not AI. " +
      "“The AI agent Helix did not delete the production database,” Okafor told Example Wire.\n\n" +
      "The company said that 6,100 customers were affected.\n\n" +
      "Update, Feb. 21, 2026, 11:15 a.m. UTC: This article was updated with a comment by Initech.",
  },
  {
    key: "hostile",
    // Longer than any window is wide.
    publisher: `<b>Bold</b> & Sons ${"of the Northern Provinces and ".repeat(4)}the Sea`,
    headline: "<script>window.harmed = 1</script> \u202eegdirb\u202c",
    published: "2026-02-19T08:00:00Z",
    text: HOSTILE,
  },
];

/** A server over a store that holds the articles, in memory unless one is given; `stop` ends both. */
export async function openSite(payloads: readonly Payload[] = PAYLOADS, given?: Store) {
  const store = given ?? (await openStore({ data: "memory://" }));
  const server = await startServer(store, { host: "127.0.0.1", port: 0, log: false });
  const done = [];
  for (const payload of payloads) done.push(await server.pipeline.submit(payload, null));
  const stop = async () => {
    await server.close();
    await store.close();
  };
  return { address: server.address, pipeline: server.pipeline, store, done, stop };
}
