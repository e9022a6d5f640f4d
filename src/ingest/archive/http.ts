/** An HTTP answer as it was recorded. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** What follows the headers, as it came over the wire. */
  readonly raw: Buffer;
}

/** Reads a recorded HTTP answer; null where it is none. */
export function httpAnswer(block: Buffer): HttpAnswer | null {
  const ends = [block.indexOf("\r\n\r\n"), block.indexOf("\n\n")].filter((at) => at >= 0);
  const end = ends.length === 0 ? block.length : Math.min(...ends);
  const [first = "", ...lines] = block.subarray(0, end).toString("latin1").split(/\r?\n/);
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const gap = block
    .subarray(end, end + 4)
    .toString("latin1")
    .startsWith("\r\n\r\n")
    ? 4
    : 2;
  return { status: Number(status), headers, raw: block.subarray(Math.min(block.length, end + gap)) };
}

/** The body without its transfer in chunks; as it is where it is said to be chunked and is not. */
export function unchunked(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf("\r\n", at);
    const size = /^([0-9a-f]{1,8})\s*(?:;[^\r\n]*)?$/i.exec(
      raw.subarray(at, Math.max(at, end)).toString("latin1"),
    );
    if (end < 0 || !size) return raw;
    const length = Number.parseInt(size[1] as string, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(raw.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
