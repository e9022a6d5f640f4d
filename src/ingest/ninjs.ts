import { z } from "zod";
import type { Through } from "../model/article.ts";
import { Mistake } from "../model/problem.ts";

/** A news item as a JSON object; names of ninjs 2 and 3 differ in case only. */
type Item = Readonly<Record<string, unknown>>;

const string = z.string({ error: "has to be a string" });
const time = z.iso.datetime({
  offset: true,
  error: "has to be an ISO 8601 time with an offset, like 2026-02-20T12:36:00-05:00",
});
const list = <T extends z.ZodType>(of: T) => z.array(of, { error: "has to be a list" });
const words = z.looseObject({ role: string.optional(), contenttype: string.optional(), value: string });

/** What IPTC ninjs 2 and 3 say of the properties that are read here. */
const ninjs = z.looseObject({
  uri: string.min(1, { error: "has to be a URI that is not empty" }),
  type: z
    .enum(["text", "audio", "video", "picture", "graphic", "composite", "component", "planning", "event"])
    .optional(),
  pubstatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  language: string.optional(),
  firstcreated: time.optional(),
  versioncreated: time.optional(),
  contentcreated: time.optional(),
  by: string.optional(),
  headlines: list(words).optional(),
  bodies: list(words).optional(),
  copyrightholder: string.optional(),
  infosources: list(
    z.looseObject({
      name: string.optional(),
      role: string.optional(),
      uri: string.optional(),
      literal: string.optional(),
    }),
  ).optional(),
});

/** Roles by which an info source is the one that publishes the item, not one that it came through. */
const PUBLISHES = /(?:publish|provid|distribut)/i;

/** True for an object that is no payload but an item of IPTC ninjs: it has a `uri` and bodies, headlines or a standard. */
export function isNinjs(value: unknown): value is Item {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const item = lowered(value as Item);
  if ("html" in item || "text" in item || "url" in item) return false;
  const standard = item["standard"] as { name?: unknown } | undefined;
  return (
    "uri" in item &&
    ("bodies" in item || "headlines" in item || String(standard?.name).toLowerCase() === "ninjs")
  );
}

/**
 * The payload in an item of IPTC ninjs 2 or 3. Info sources become its `via`, but for the one that publishes it.
 * @throws Mistake that names each property that the standard does not allow so, or says why nothing is to be read.
 */
export function payloadOfNinjs(
  value: Item,
  otherwise: { readonly publisher?: string | undefined } = {},
): Item {
  const read = ninjs.safeParse(lowered(value));
  if (!read.success) {
    const pointers = read.error.issues.map((issue) => ({
      pointer: issue.path.map((step) => `/${String(step)}`).join(""),
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
  const name = publisher?.name ?? item.copyrightholder ?? otherwise.publisher ?? hostOf(item.uri);
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

type Words = z.infer<typeof words>;

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

/** The item with the names of its properties in lower case, down to the objects in its lists. */
function lowered(item: Item): Item {
  const low = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => (isObject(one) ? lowered(one) : one));
    return value;
  };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name.toLowerCase(), low(value)]));
}

const isObject = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);
