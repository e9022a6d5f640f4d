import type { Through } from "../model/article.ts";
import { Mistake } from "../model/problem.ts";
import { ninjs, type Words } from "./ninjs-schema.ts";

/** A news item as a JSON object; names of ninjs 2 and 3 differ in case only. */
type Item = Readonly<Record<string, unknown>>;

/** Roles by which an info source is the one that publishes the item, not one that it came through. */
const PUBLISHES = /(?:publish|provid|distribut)/i;

/** True for an object that is no payload but an item of IPTC ninjs: it has a `uri` and bodies, headlines or a standard. */
export function isNinjs(value: unknown): value is Item {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const item = lowered(value as Item, 2);
  if ("html" in item || "text" in item || "url" in item) return false;
  const standard = item["standard"] as { name?: unknown } | undefined;
  return (
    "uri" in item &&
    ("bodies" in item || "headlines" in item || String(standard?.name).toLowerCase() === "ninjs")
  );
}

/**
 * The payload in an item of IPTC ninjs 2 or 3, as of `now`. Info sources become its `via`, but for the one that publishes it.
 * @throws Mistake that names each property that the standard does not allow so, or says why nothing is to be read.
 */
export function payloadOfNinjs(
  value: Item,
  now: string,
  otherwise: { readonly publisher?: unknown } = {},
): Item {
  const read = ninjs.safeParse(lowered(value));
  if (!read.success) {
    const pointers = read.error.issues.map((issue) => ({
      pointer: spelled(value, issue.path),
      detail: issue.message,
    }));
    const faults = pointers.map(({ pointer, detail }) => `\`${pointer}\` ${detail}`).join("; ");
    throw new Mistake("invalid", `This is no valid ninjs item: ${faults}.`, pointers);
  }
  const item = read.data;
  if (item.pubstatus !== undefined && item.pubstatus !== "usable")
    throw new Mistake(
      "invalid",
      `The item is ${item.pubstatus}, so there is nothing to import; send one that is usable.`,
    );
  refuseEmbargo(value, now);
  const body = bodyOf(item.bodies ?? []);
  if (!body)
    throw new Mistake(
      "invalid",
      `The item has no words; give one of type text with \`bodies\`, not ${item.type ?? "this"}.`,
    );
  const sources = (item.infosources ?? []).flatMap(through);
  const publisher = sources.find(({ role }) => PUBLISHES.test(role ?? ""));
  const via = sources.filter((source) => source !== publisher);
  const isHtml = /html/i.test(body.contenttype ?? "");
  const name =
    publisher?.name ??
    item.copyrightholder ??
    (otherwise.publisher as string | undefined) ??
    hostOf(item.uri);
  const fields: Item = {
    ...(/^https?:/i.test(item.uri) ? { url: item.uri } : { key: item.uri }),
    publisher: name,
    headline: headlineOf(item.headlines ?? []),
    published: item.firstcreated ?? item.contentcreated,
    modified: item.versioncreated,
    language: item.language,
    via: via.length > 0 ? via : undefined,
    ...(isHtml ? { html: body.value } : { text: body.value }),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}

/**
 * @throws Mistake where a property that is called for an embargo, whether the standard has it or not, tells a time that is
 * still to come, or that there is one.
 */
function refuseEmbargo(item: Item, now: string): void {
  for (const [name, value] of Object.entries(item)) {
    if (!/embargo/i.test(name)) continue;
    const until = wordsIn(value).find((word) => Date.parse(word) > Date.parse(now));
    if (until === undefined && value !== true) continue;
    const [told, then] = until === undefined ? ["", "when it is over"] : [` until ${until}`, "then"];
    throw new Mistake("invalid", `The item is under embargo${told} (\`${name}\`); import it ${then}.`, [
      { pointer: `/${name}`, detail: `tells of an embargo${told}` },
    ]);
  }
}

/** The strings in a value, however deep. */
const wordsIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null
    ? Object.values(value).flatMap(wordsIn)
    : typeof value === "string"
      ? [value]
      : [];

/** The main body, as plain text where it is told so and otherwise as it comes. */
function bodyOf(bodies: readonly Words[]): Words | null {
  const main = bodies.filter(({ role }) => role === undefined || /(?:main|body|full)/i.test(role));
  const candidates = main.length > 0 ? main : bodies;
  const withWords = candidates.filter(({ value }) => /\S/.test(value));
  return withWords.find(({ contenttype }) => /plain/i.test(contenttype ?? "")) ?? withWords[0] ?? null;
}

function headlineOf(headlines: readonly Words[]): string | undefined {
  return (headlines.find(({ role }) => /(?:main|headline)/i.test(role ?? "")) ?? headlines[0])?.value;
}

function through({
  name,
  literal,
  role,
  uri,
}: {
  name?: string | undefined;
  literal?: string | undefined;
  role?: string | undefined;
  uri?: string | undefined;
}): Through[] {
  const known = name ?? literal ?? uri;
  if (known === undefined || known.trim() === "") return [];
  return [{ name: known, ...(role ? { role } : {}), ...(uri ? { uri } : {}) }];
}

function hostOf(uri: string): string {
  return URL.parse(uri)?.hostname.replace(/^www\./, "") || "unknown";
}

/** Objects and lists within one another are looked at so deep; whatever is deeper the standard does not know. */
const DEEP = 16;

/** The item with the names of its properties in lower case, those of the objects in it too, as deep as is told. */
function lowered(item: Item, deep = DEEP): Item {
  const low = (value: unknown, left: number): unknown => {
    if (left === 0) return value;
    if (Array.isArray(value)) return value.map((one) => low(one, left - 1));
    return isObject(value) ? lowered(value, left) : value;
  };
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name.toLowerCase(), low(value, deep - 1)]),
  );
}

/** The JSON pointer to what stands at a path of names in lower case, in the spelling of the item. */
function spelled(item: unknown, path: readonly PropertyKey[]): string {
  let at = item;
  return path
    .map((step) => {
      const names = isObject(at) ? Object.keys(at) : [];
      const name = names.find((one) => one.toLowerCase() === step) ?? String(step);
      at = (at as Record<string, unknown> | undefined)?.[name];
      return `/${name}`;
    })
    .join("");
}

const isObject = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);
