import type { State } from "../../model/article.ts";
import type { Store } from "../../store/contract.ts";
import type { TimeLine } from "./memento.ts";

const frame = (url: URL, path: string): Omit<TimeLine, "mementos"> => {
  const original = new URL(path, url.origin).href;
  return { original, timegate: `${original}/timegate`, timemap: `${original}/timemap` };
};

/** Where the past of an article or a claim is found. */
export const pastOf = (url: URL, kind: "articles" | "claims", id: string): Omit<TimeLine, "mementos"> =>
  frame(url, `/v1/${kind}/${encodeURIComponent(id)}`);

/**
 * The states of an article by the publisher's clock, each where it is kept at a version of the graph. States that a
 * notice only declares are none of them: their text is not held.
 */
export function articleLine(url: URL, id: string, states: readonly State[], version: number): TimeLine {
  const past = pastOf(url, "articles", id);
  const href = (n: number) => `${past.original}/revisions/${n}?as_of=${version}`;
  return { ...past, mementos: states.map(({ n, at }) => ({ href: href(n), at })) };
}

/** The states of a claim by our clock: the claim as it was at each version that changed where it or what is joined to it stands. */
export async function claimLine(store: Store, url: URL, id: string, version: number): Promise<TimeLine> {
  const past = pastOf(url, "claims", id);
  const versions = await store.claimVersions(id, version);
  const mementos = versions.map(({ version: v, at }) => ({ href: `${past.original}?as_of=${v}`, at }));
  return { ...past, mementos };
}
