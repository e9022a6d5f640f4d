import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Mistake } from "../../model/problem.ts";

export const LABELS = ["agree", "contradict", "neutral"] as const;
export type Label = (typeof LABELS)[number];

/** A labelled pair of claims. */
export interface LabelledPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label: Label;
  readonly meta: { readonly group: string; readonly group_b?: string };
}

/** A file of JSON lines, gzipped or not, with the digest of its bytes. */
export function readRows<T>(path: string): { rows: T[]; sha256: string } {
  const file = existsSync(path) ? path : `${path}.gz`;
  if (!existsSync(file))
    throw new Mistake("not-found", `There is no file ${path}; give the folder that holds it.`);
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const rows = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
  return { rows, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The labelled pairs of a corpus within a folder. */
export const pairsOf = (folder: string, name: string) =>
  readRows<LabelledPair>(join(folder, `${name}.jsonl`));
