const STAMP =
  /(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?:[T_ -]?([01]\d|2[0-3])[:.-]?([0-5]\d)(?:[:.-]?([0-5]\d))?Z?)?(?!\d)/;

/**
 * When a file was captured, by the date in its name or else in that of a folder around it, in UTC: `20260301100000.html`,
 * `2026-03-01T10:00Z/story.html`, `story-2026-03-01.html`. Null where none is there.
 */
export function capturedBy(path: string): string | null {
  for (const part of path.split(/[/\\]/).reverse()) {
    const found = STAMP.exec(part);
    if (!found) continue;
    const [, year, month, day, hour = "00", minute = "00", second = "00"] = found;
    return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  }
  return null;
}

/** What captures of one article are called alike: the path without the dates, the ending and what joined them. */
export function nameApart(path: string): string {
  const parts = path
    .split(/[/\\]/)
    .map((part, i, all) => (i === all.length - 1 ? part.replace(/\.[A-Za-z]{2,6}$/, "") : part))
    .map((part) => part.replace(STAMP, "").replace(/^[\s_.-]+|[\s_.-]+$/g, ""))
    .filter((part) => part !== "" && part !== ".");
  return (parts.length > 1 && parts.at(-1) === "index" ? parts.slice(0, -1) : parts).join("/");
}
