export type Format = "json" | "jsonl" | "text" | "html" | "warc" | "mhtml";

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  txt: "text",
  md: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  warc: "warc",
  mhtml: "mhtml",
  mht: "mhtml",
};

/** What a file holds, by the ending of its name or else by its first characters. */
export function detect(name: string, head: string): Format {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const known = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  if (known !== undefined) return known;
  const start = head.replace(/^\uFEFF/, "").trimStart();
  if (start.startsWith("WARC/")) return "warc";
  if (/^[\w-]+:[^\n]*\n(?:[^\n]+\n){0,30}?Content-Type: *multipart\/related\b/i.test(start)) return "mhtml";
  if (/^\{.*\}[ \t\r]*\n\s*\{/.test(start)) return "jsonl";
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(start)) return "json";
  if (/^(?:<!doctype html|<!--|<\/?(?:html|head|body|article|main|section|div|p|h[1-6])\b)/i.test(start))
    return "html";
  return "text";
}
