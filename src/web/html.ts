import { escaped } from "../present/escape.ts";

/** Markup that is safe to send as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | null | readonly Part[];

// Marks that turn a line around, or open and close a stretch that may, are shown by name instead of obeyed: no text of an
// article needs them to be read, and a stretch left open would reorder what follows.
function render(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  return escaped(String(part)).replace(
    /[\u202A-\u202E\u2066-\u2069]/g,
    (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase()}⟩`,
  );
}

/** A template whose every value is escaped unless it is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(strings.map((s, i) => s + (i < values.length ? render(values[i] ?? null) : "")).join(""));
}
