import { z } from "zod";
import { Mistake } from "./model/problem.ts";

const schema = z.object({
  /** What opens it says what it has to be. */
  DATABASE_URL: z.string().optional(),
  STEMMA_DATA: z.string().default(".stemma"),
  STEMMA_HOST: z.string().default("127.0.0.1"),
  STEMMA_PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, {
      error: "has to be a number from 0 to 65535, like 8787",
    })
    .transform(Number)
    .default(8787),
  /** Where whoever runs this can be reached; servers that are fetched from are told. */
  STEMMA_CONTACT: z.string().max(200).optional(),
  /** Hosts that may be fetched from although they are private, by commas. */
  STEMMA_ALLOW_HOSTS: z
    .string()
    .default("")
    .transform((hosts) =>
      hosts
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Where others reach it, behind a proxy. */
  STEMMA_BASE: z
    .string()
    .refine(isOrigin, { error: "has to be http or https and a host, like https://stemma.example.org" })
    .optional(),
  STEMMA_LOG: z.enum(["silent", "info"]).default("info"),
});

/** Whether it is a scheme and a host alone: pages lead to one another by paths, so that there can be none before them. */
export function isOrigin(given: string): boolean {
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return false;
  const { origin, href } = new URL(given);
  return href === `${origin}/`;
}

/** What the environment says, parsed once. */
export type Config = z.infer<typeof schema>;

/** Reads the environment, where what is empty is not given. @throws Mistake that names every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Mistake("invalid", `The environment is wrong: ${faults.join("; ")}.`);
}

/** The system clock, UTC ISO 8601. */
export const now = (): string => new Date().toISOString();
