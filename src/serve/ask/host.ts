import type { MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";
import { type Env, refused } from "./read.ts";

/** Names and addresses that lead nowhere but to the machine itself. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])\.?$/i;

/** The host that the server was told to listen on, or that a request names, as URLs write it. */
function nameOf(host: string): string {
  const bare = /^[^[].*:.*:/.test(host) ? `[${host}]` : host;
  return URL.canParse(`http://${bare}`) ? new URL(`http://${bare}`).hostname : bare;
}

/**
 * Lets nobody write by a name that is not the server's own, where it listens for this machine alone, or is reached from it alone by
 * its `base`, as in a container: the page of another site whose name was made to lead here writes by that name. Behind a proxy
 * `base` tells by which one it is reached.
 */
export function ownHost(listens: string, base: string | undefined): MiddlewareHandler<Env> {
  const own = base === undefined ? null : new URL(base).hostname;
  const isGuarded = LOOPBACK.test(nameOf(listens)) || (own !== null && LOOPBACK.test(own));
  return async (c, next) => {
    const host = c.req.header("Host");
    const name = host === undefined ? null : nameOf(host);
    const reads = ["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    if (!isGuarded || reads || name === null || name === own || LOOPBACK.test(name)) return next();
    const detail = `This server listens for its own machine alone, and nobody writes to it as ${JSON.stringify(host)}. Where others reach it by that name, behind a proxy, start it with \`--base https://…\` (STEMMA_BASE).`;
    return problem(403, "forbidden", detail, c.get("request"));
  };
}

/** The refusal as the description tells it. */
export const forbidden = {
  403: refused("The server listens for its own machine alone, and the request names another host."),
};
