import { z } from "@hono/zod-openapi";
import { Mistake } from "../../model/problem.ts";
import { PUBLICATION_KINDS, WATCH_KINDS, type Watch } from "../../model/watch.ts";
import type { Store } from "../../store/contract.ts";
import { idOf, oneOf, paged, words } from "../ask/params.ts";
import { type App, missing, pageOf, read } from "../ask/read.ts";

const text = z.string();
const maybe = text.nullable();
const time = z.iso.datetime();
const maybeTime = time.nullable();
const STATES = ["well", "failing", "gone"] as const;

const watch = {
  id: text,
  url: text,
  target: maybe,
  kind: z.enum(WATCH_KINDS).nullable(),
  state: z.enum(STATES),
  feed: maybe,
  publisher: maybe,
  article: maybe,
  added: time,
  due: time,
  checked: maybeTime,
  changed: maybeTime,
  gone: maybeTime,
  status: z.number().int().nullable(),
  fault: maybe,
  failures: z.number().int(),
};
const Watched = z.object(watch).openapi("Watch");
const Publication = z
  .object({
    kind: z.enum(PUBLICATION_KINDS),
    at: time,
    status: z.number().int(),
    article: text,
    url: text,
  })
  .openapi("Publication");

const stateOf = ({ gone, failures }: Watch) =>
  gone !== null ? ("gone" as const) : failures > 0 ? ("failing" as const) : ("well" as const);

function show(one: Watch): z.infer<typeof Watched> {
  const { id, url, target, kind, feed, publisher, article, added, due } = one;
  const { checked, changed, gone, status, fault, failures } = one;
  return {
    id,
    url,
    target,
    kind,
    state: stateOf(one),
    feed,
    publisher,
    article,
    added,
    due,
    checked,
    changed,
    gone,
    status,
    fault,
    failures,
  };
}

/** Reads of what is looked at again and again, how that goes, and which pages went. */
export function watchReads(app: App, store: Store): void {
  const tag = "watches";
  read(
    app,
    store,
    {
      path: "/v1/watches",
      name: "listWatches",
      tag,
      summary: "Feeds and pages that are watched, when each was and will be looked at, and what is wrong",
      timeless: true,
      fixed: false,
      query: {
        ...paged,
        kind: oneOf(WATCH_KINDS, "Only feeds, or only pages."),
        state: oneOf(STATES, "Only what answers, fails, or is not there any more."),
        host: words("Only what is on this host, or host:port.", 300),
        article: idOf("article", "Only what brings revisions of this article."),
      },
      answer: z.object({ items: z.array(Watched), next: maybe }),
    },
    async ({ query }) => {
      const { kind, state, host, article } = query;
      const page = await store.watches.list(pageOf(query), { kind, state, host, article });
      return { body: { items: page.items.map(show), next: page.next }, next: page.next };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/watches/{id}",
      name: "getWatch",
      tag,
      summary: "One watch, and when its page was unpublished or republished",
      timeless: true,
      fixed: false,
      query: {},
      answer: z.object({ ...watch, publications: z.array(Publication) }),
    },
    async ({ param }) => {
      const id = param("id");
      const one = await store.watches.get(id);
      if (!one)
        throw new Mistake("not-found", `There is no watch ${JSON.stringify(id)}.`, [
          { pointer: "/id", detail: "no such watch" },
        ]);
      return { body: { ...show(one), publications: await publications({ watch: id }) } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/articles/{id}/publications",
      name: "listPublications",
      tag: "articles",
      summary: "When the page of an article was found unpublished, or republished, by those who watch it",
      timeless: true,
      fixed: false,
      query: {},
      answer: z.object({ items: z.array(Publication) }),
    },
    async ({ param }) => {
      const article = param("id");
      const { version } = (await store.latest()) ?? { version: 0 };
      if (!(await store.article(article, version))) throw missing("article", article);
      return { body: { items: await publications({ article }) } };
    },
  );

  async function publications(of: { watch: string } | { article: string }) {
    const found = await store.watches.publications(of);
    return found.map(({ kind, at, status, article, url }) => ({ kind, at, status, article, url }));
  }
}
