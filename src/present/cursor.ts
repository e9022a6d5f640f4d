import { Mistake } from "../model/problem.ts";
import type { Reader } from "../store/contract.ts";
import { type AsOf, versionFor } from "./as-of.ts";

/** Where a list goes on, with the version that it was read from, so that what comes in meanwhile moves nothing in it. */
export const cursorAt = (version: number, next: string | null): string | null =>
  next === null ? null : `${version}.${next}`;

/** The version to read and the place in it. @throws Mistake where cursor and `as_of` speak of different versions. */
export async function placeFor(
  store: Reader,
  { as_of, cursor }: { readonly as_of?: string | undefined; readonly cursor?: string | undefined },
): Promise<AsOf & { readonly place: string | undefined }> {
  const [, begun, place] = /^(\d+)\.(.*)$/s.exec(cursor ?? "") ?? [];
  if (begun === undefined) return { ...(await versionFor(store, as_of)), place: cursor };
  const going = await versionFor(store, begun, "cursor");
  const asked = as_of === undefined ? going : await versionFor(store, as_of);
  if (asked.version === going.version) return { ...going, place };
  throw new Mistake(
    "invalid",
    `The cursor goes on in version ${going.version}, and \`as_of\` asks for version ${asked.version}; leave \`as_of\` out, or start again without a cursor.`,
    [{ pointer: "/cursor", detail: `goes on in version ${going.version}` }],
  );
}
