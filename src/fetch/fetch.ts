import { Agent, request } from "undici";
import { checkedLookup, Forbidden, isPublic, literal, type Resolve, resolveBySystem } from "./addresses.ts";
import { ACCEPTED, Damaged, readAtMost, TooLarge, unpack } from "./unpack.ts";

/** What one fetch may cost. */
export interface Limits {
  /** Bytes as they come over the wire. */
  readonly packed: number;
  /** Bytes when unpacked. */
  readonly bytes: number;
  /** Milliseconds, from the first lookup to the last byte, redirects included. */
  readonly ms: number;
  readonly redirects: number;
}

/** Enough for the largest pages and feeds of news sites. */
const LIMITS: Limits = { packed: 10_000_000, bytes: 20_000_000, ms: 20_000, redirects: 5 };

export interface FetcherOptions {
  /** An address or URL at which whoever runs this can be reached; it goes into the user agent. */
  readonly contact?: string | undefined;
  /** Hosts, or `host:port`, that may be reached wherever they lead. */
  readonly allow?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** Connections to one host at once. */
  readonly connections?: number;
  readonly resolve?: Resolve;
  readonly mayReach?: (address: string) => boolean;
}

/** A redirect that was followed: from where, and with which status. */
export interface Hop {
  readonly url: string;
  readonly status: number;
}

/** A server's answer, whatever its status. */
export interface Fetched {
  readonly ok: true;
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly status: number;
  /** By lower-case name; of a name that comes twice, the values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly hops: readonly Hop[];
}

/** Why nothing came. The first four will be no different next time; the rest may be. */
export type Fault =
  | "invalid-url"
  | "forbidden"
  | "too-large"
  | "redirects"
  | "damaged"
  | "too-slow"
  | "unreachable";

/** No answer that can be used, and a sentence that says why and what can be done. */
export interface Unfetched {
  readonly ok: false;
  readonly fault: Fault;
  readonly reason: string;
  readonly hops: readonly Hop[];
}

/** Fetches over HTTP within limits, and never from a private address unless the host is allowed by name. */
export interface Fetcher {
  readonly userAgent: string;
  fetch(
    url: string,
    extra?: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly signal?: AbortSignal;
      /** False to be told of a redirect, without its body, rather than led on. */
      readonly follow?: boolean;
    },
  ): Promise<Fetched | Unfetched>;
  close(): Promise<void>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, reason: string) {
    super(reason);
    this.fault = fault;
  }
}

/** A fetcher with connections of its own; close it when done. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...LIMITS, ...options.limits };
  const mayReach = options.mayReach ?? isPublic;
  const resolve = options.resolve ?? resolveBySystem;
  const allowed = new Set((options.allow ?? []).map((host) => host.toLowerCase()));
  const agentFor = (lookup: ReturnType<typeof checkedLookup>) =>
    new Agent({
      connect: { lookup, timeout: limits.ms },
      connections: options.connections ?? 4,
      headersTimeout: limits.ms,
      bodyTimeout: limits.ms,
    });
  const checked = agentFor(checkedLookup(resolve, mayReach));
  const trusted = agentFor(checkedLookup(resolve, () => true));
  const userAgent = userAgentOf(options.contact);

  /** The connections for a URL. @throws Refusal where it is none to fetch, or names a private address itself. */
  function agentOf(url: URL | null, given: string): { url: URL; agent: Agent } {
    if (url === null || (url.protocol !== "http:" && url.protocol !== "https:"))
      throw new Refusal(
        "invalid-url",
        `${given} is no absolute http or https URL, like https://example.org/.`,
      );
    const port = url.port || (url.protocol === "http:" ? "80" : "443");
    if (allowed.has(url.hostname) || allowed.has(`${url.hostname}:${port}`)) return { url, agent: trusted };
    const address = literal(url.hostname);
    // An address needs no lookup, so the check at the lookup would never see it.
    if (address !== null && !mayReach(address))
      throw forbidden(url.host, `${url.host} is not a public address`);
    return { url, agent: checked };
  }

  return {
    userAgent,
    async fetch(given, extra = {}) {
      const hops: Hop[] = [];
      const late = AbortSignal.timeout(limits.ms);
      const signal = extra.signal ? AbortSignal.any([late, extra.signal]) : late;
      let host = given;
      try {
        let { url, agent } = agentOf(URL.parse(given), given);
        let conditions = extra.headers ?? {};
        for (;;) {
          host = url.host;
          const answer = await request(bare(url), {
            dispatcher: agent,
            signal,
            headers: {
              "user-agent": userAgent,
              "accept-encoding": ACCEPTED,
              accept: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
              ...conditions,
            },
          });
          const headers = flat(answer.headers);
          const location = headers["location"];
          if (!REDIRECTS.has(answer.statusCode) || location === undefined) {
            const packed = await readAtMost(answer.body, limits.packed);
            const body = await unpack(packed, headers["content-encoding"] ?? "", limits.bytes);
            return { ok: true, url: bare(url), status: answer.statusCode, headers, body, hops };
          }
          answer.body.on("error", () => {}).destroy();
          if (extra.follow === false)
            return {
              ok: true,
              url: bare(url),
              status: answer.statusCode,
              headers,
              body: Buffer.alloc(0),
              hops,
            };
          hops.push({ url: bare(url), status: answer.statusCode });
          if (hops.length > limits.redirects)
            throw new Refusal("redirects", `${given} redirects more than ${limits.redirects} times.`);
          const before = url.origin;
          ({ url, agent } = agentOf(URL.parse(location, url.href), location));
          // What one server told to ask by means nothing to another, and may tell it something.
          if (url.origin !== before) conditions = {};
        }
      } catch (error) {
        if (extra.signal?.aborted) throw extra.signal.reason;
        const { fault, message } = refusalOf(error, host, late.aborted, limits);
        return { ok: false, fault, reason: message, hops };
      }
    },
    async close() {
      await Promise.all([checked.destroy(), trusted.destroy()]);
    },
  };
}

/** What servers are told of who asks, and of where to complain. */
export function userAgentOf(contact: string | undefined): string {
  const words = contact?.replace(/[^\x20-\x7e]|[()]/g, "").trim();
  return words ? `Stemma/0.1 (+${words})` : "Stemma/0.1";
}

function forbidden(host: string, what: string): Refusal {
  const name = host.replace(/:\d+$/, "");
  return new Refusal(
    "forbidden",
    `${what}, so nothing is fetched from there unless --allow-host ${name} or STEMMA_ALLOW_HOSTS allows it.`,
  );
}

function refusalOf(error: unknown, host: string, late: boolean, limits: Limits): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Forbidden) return forbidden(host, error.message);
  if (error instanceof TooLarge)
    return new Refusal(
      "too-large",
      `${host} sent ${error.message}; import a saved copy if it is really that large.`,
    );
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const slow = late || /^UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT$/.test(code) || code === "ETIMEDOUT";
  if (slow)
    return new Refusal("too-slow", `${host} took more than ${limits.ms / 1000} seconds; try again later.`);
  if (error instanceof Damaged)
    return new Refusal("damaged", `What ${host} sent is damaged: ${error.message}; try again later.`);
  const broken =
    (error as Error).name === "HTTPParserError" || /CONTENT_LENGTH_MISMATCH|UND_ERR_SOCKET/.test(code);
  if (broken)
    return new Refusal("damaged", `${host} broke off or sent no proper HTTP (${code}); try again later.`);
  if (code === "") throw error;
  return new Refusal(
    "unreachable",
    `${host} cannot be reached (${code}); check the name, or try again later.`,
  );
}

/** Without what is meant for the reader alone: fragment, name and password. */
function bare(url: URL): string {
  const copy = new URL(url);
  copy.hash = "";
  copy.username = "";
  copy.password = "";
  return copy.href;
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
