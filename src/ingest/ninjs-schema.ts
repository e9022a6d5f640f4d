import { z } from "zod";
import { givenTime as time } from "./time.ts";

const string = z.string({ error: "has to be a string" });
const uri = string.min(1, { error: "has to be a URI that is not empty" });
const number = z.number({ error: "has to be a number" }).min(0, { error: "has to be 0 or more" });
const share = number.max(100, { error: "has to lie between 0 and 100" });
const list = <T extends z.ZodType>(of: T) => z.array(of, { error: "has to be a list" });
const object = <T extends z.ZodRawShape>(of: T) => z.looseObject(of, { error: "has to be an object" });
const oneOf = (...values: readonly string[]) =>
  z.enum(values, { error: `has to be one of ${values.join(", ")}` });

const words = object({
  role: string.optional(),
  contenttype: string.optional(),
  value: string,
  charcount: number.optional(),
  wordcount: number.optional(),
});
const named = {
  name: string.optional(),
  role: string.optional(),
  rel: string.optional(),
  uri: string.optional(),
  literal: string.optional(),
  creator: string.optional(),
  relevance: share.optional(),
  confidence: share.optional(),
};
const concept = list(object(named)).optional();

/**
 * A news item of IPTC ninjs 2 or 3.1, names of properties in lower case, as they are in 2: the types and values that the
 * standard gives its properties. Properties that it does not have are let be, as in ninjs 2 they may be there.
 */
export const ninjs = object({
  uri,
  standard: object({
    name: string.optional(),
    version: string.optional(),
    schema: string.optional(),
  }).optional(),
  type: oneOf(
    "text",
    "audio",
    "video",
    "picture",
    "graphic",
    "composite",
    "component",
    "planning",
    "event",
  ).optional(),
  representationtype: oneOf("complete", "incomplete", "associated").optional(),
  mimetype: string.optional(),
  profile: string.optional(),
  version: string.optional(),
  pubstatus: oneOf("usable", "withheld", "canceled").optional(),
  urgency: z
    .int({ error: "has to be a whole number" })
    .min(1, { error: "has to lie between 1 and 9" })
    .max(9, { error: "has to lie between 1 and 9" })
    .optional(),
  language: string.optional(),
  firstcreated: time.optional(),
  versioncreated: time.optional(),
  contentcreated: time.optional(),
  embargoeduntil: time.optional(),
  expires: time.optional(),
  title: string.optional(),
  by: string.optional(),
  slugline: string.optional(),
  located: string.optional(),
  ednote: string.optional(),
  copyrightholder: string.optional(),
  copyrightnotice: string.optional(),
  usageterms: string.optional(),
  headlines: list(words).optional(),
  descriptions: list(words).optional(),
  bodies: list(words).optional(),
  infosources: concept,
  people: concept,
  organisations: concept,
  places: concept,
  subjects: concept,
  events: concept,
  objects: concept,
  genres: concept,
  altids: list(object({ role: string.optional(), value: string })).optional(),
  trustindicators: list(
    object({ role: string.optional(), title: string.optional(), href: string.optional() }),
  ).optional(),
  associations: list(object({ name: string, uri, rel: string.optional() })).optional(),
  renditions: list(
    object({
      name: string.optional(),
      href: string.optional(),
      contenttype: string.optional(),
      title: string.optional(),
      width: number.optional(),
      height: number.optional(),
      sizeinbytes: number.optional(),
      duration: number.optional(),
    }),
  ).optional(),
  rightsinfo: object({
    langid: string.optional(),
    linkedrights: string.optional(),
    encodedrights: string.optional(),
  }).optional(),
});

/** Words of an item: a headline, a description or a body. */
export type Words = z.infer<typeof words>;
