import type { Element } from "./dom.ts";

/** Beyond so many seconds a page is there to be read first. */
const SOON = 60;
/** A page of more letters has something to read before it sends its readers on. */
const STUB = 600;
const REFRESH = /^(\d{1,6})[\d.]*\s*[;,]\s*(?:url\s*=\s*)?(?:["']\s*)?([^"'\s][^"']*)["']?$/i;

/** Where a page sends its readers on to soon, as it writes that; null where it does not, or to itself again. */
export function sendsTo(metas: readonly Element[], at: string | null): string | null {
  for (const meta of metas) {
    if (!/^\s*refresh\s*$/i.test(meta.getAttribute("http-equiv") ?? "")) continue;
    const [, seconds, told] = REFRESH.exec((meta.getAttribute("content") ?? "").trim()) ?? [];
    const given = told?.trimEnd();
    if (given === undefined || Number(seconds) > SOON) continue;
    const [to, here] = [URL.parse(given, at ?? undefined), at === null ? null : URL.parse(at)];
    // What only looks whether there is news of itself may say so in its query.
    const itself = to !== null && here !== null && to.host === here.host && to.pathname === here.pathname;
    if (!itself) return to?.href ?? given;
  }
  return null;
}

/** True of a page that has so few words that to send its readers on is all it is for. */
export const isStub = (body: string): boolean => body.length <= STUB;
