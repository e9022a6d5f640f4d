import { promises as dns, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The system's own way: the hosts file and the name servers. */
export const resolveBySystem: Resolve = (host) => dns.lookup(host, { all: true, verbatim: true });

/** IPv6 space that the world routes, 2000::/3; what is outside stands for this machine, this network or nothing. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * True for an address that everyone reaches alike. Loopback, private, link-local, shared and reserved ranges are not
 * such, nor an IPv6 address that carries one of them (mapped, 6to4, NAT64): `::ffff:10.0.0.1` is 10.0.0.1.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(GLOBAL);
}

/** Thrown where a host leads to no address that may be reached. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
}

/** The address in a URL's host where it is one, without the brackets of IPv6. */
export function literal(host: string): string | null {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(bare) ? bare : null;
}

/**
 * A lookup for connecting that resolves once and hands on only addresses that were checked, so that a name which
 * answers differently the next time (DNS rebinding) leads nowhere else.
 */
export function checkedLookup(resolve: Resolve, mayReach: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host)
      .then((found) => {
        const reachable = found.filter(({ address }) => mayReach(address));
        const first = reachable[0];
        if (first === undefined) throw new Forbidden(`${host} leads to no public address`);
        if (options.all) done(null, [...reachable]);
        else done(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => done(error, ""));
  };
}
