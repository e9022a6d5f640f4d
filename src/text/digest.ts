import { hash } from "node:crypto";

/** Prefixes that tell what an id names. */
export type IdPrefix =
  | "art"
  | "rev"
  | "see"
  | "sta"
  | "att"
  | "agt"
  | "clm"
  | "occ"
  | "rel"
  | "act"
  | "evt"
  | "dec"
  | "wat"
  | "pub";

/** The id of whatever these parts say: `clm_` and 20 hex digits of the SHA-256 of the parts, each kept apart from the next. */
export function idOf(prefix: IdPrefix, ...parts: readonly string[]): string {
  return `${prefix}_${digest(...parts).slice(0, 20)}`;
}

/** The id of whoever is called so, wherever that is. */
export const agentId = (kind: string, name: string, behalf: string | null): string =>
  idOf("agt", kind, name.toLowerCase(), behalf?.toLowerCase() ?? "");

/** The id of an attribution follows from where it stands, so that stores need not write it down. */
export function attributionId(revision: string, place: number): string {
  return `att_${revision.slice("rev_".length)}_${place}`;
}

/** The id of the state in which a revision stands in its article's chain; it stays when the state is told anew. */
export function stateId(revision: string): string {
  return `sta_${revision.slice("rev_".length)}`;
}

/** SHA-256 of the parts in hex; ("ab", "c") and ("a", "bc") differ. */
export function digest(...parts: readonly string[]): string {
  return hash("sha256", JSON.stringify(parts), "hex");
}

/** SHA-256 of bytes in hex, as any other program would have it. */
export const sha256 = (bytes: Uint8Array): string => hash("sha256", bytes, "hex");
