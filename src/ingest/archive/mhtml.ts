import { Mistake } from "../../model/problem.ts";

/** A page as a browser saved it, with what it needs, in one MIME message (RFC 2557). */
export interface Saved {
  /** Where it was; null where the message does not say. */
  readonly url: string | null;
  readonly captured: string | null;
  readonly type: string;
  readonly bytes: Buffer;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Messages within messages are opened so deep. */
const DEEP = 5;

/**
 * The page in a saved message: the first part of it that is HTML. Parsers of mail will not do, for they join a page with its frames
 * into one text and drop where each was. @throws Mistake where there is none.
 */
export function pageOfMhtml(bytes: Buffer): Saved {
  const whole = partOf(bytes);
  const page = firstPage(whole, DEEP);
  if (page === null)
    throw new Mistake("invalid", "No page is found in this saved message; save the page as HTML, or anew.");
  const places = [
    whole.headers.get("snapshot-content-location"),
    page.headers.get("content-location"),
    whole.headers.get("content-location"),
  ];
  const captured = Date.parse(whole.headers.get("date") ?? "");
  return {
    url: places.find((place) => /^https?:/i.test(place ?? "")) ?? null,
    captured: Number.isNaN(captured) ? null : new Date(captured).toISOString(),
    type: page.headers.get("content-type") ?? "text/html",
    bytes: unpacked(page),
  };
}

function firstPage(part: Part, depth: number): Part | null {
  const type = part.headers.get("content-type") ?? "";
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return part;
  const [, quoted, bare] = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined || depth === 0) return null;
  for (const inner of partsOf(part.body, boundary)) {
    const found = firstPage(partOf(inner), depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/** What stands between lines of a boundary; the last may have no end. */
function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`;
  for (let at = body.indexOf(mark); at >= 0; ) {
    const from = at + mark.length;
    if (body.toString("latin1", from, from + 2) === "--") return;
    const next = body.indexOf(`\n${mark}`, from);
    yield body.subarray(body.indexOf("\n", from) + 1, next < 0 ? body.length : next);
    at = next < 0 ? -1 : next + 1;
  }
}

function partOf(bytes: Buffer): Part {
  const [gap = "", at = bytes.length] =
    ["\r\n\r\n", "\n\n"]
      .map((end) => [end, bytes.indexOf(end)] as const)
      .filter(([, found]) => found >= 0)
      .sort(([, a], [, b]) => a - b)[0] ?? [];
  const headers = new Map<string, string>();
  // A line that begins with white space goes on with the one before it.
  for (const line of bytes
    .toString("latin1", 0, at)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(at + gap.length) };
}

function unpacked({ headers, body }: Part): Buffer {
  const coding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (coding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  if (coding !== "quoted-printable") return body;
  const joined = body.toString("latin1").replace(/=[ \t]*\r?\n/g, "");
  const plain = joined.replace(/=([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
