import { Mistake } from "../model/problem.ts";
import { annotations } from "./annotations.ts";
import { csv } from "./csv.ts";
import type { Dialect } from "./dialect.ts";
import { gexf } from "./gexf.ts";
import { prov } from "./prov.ts";
import { schemaOrg } from "./schema-org.ts";

/** Every dialect that the graph is written in. */
export const DIALECTS: readonly Dialect[] = [csv, annotations, prov, schemaOrg, gexf];

/** The dialect of a name. @throws Mistake that tells the names where there is none. */
export function dialectOf(name: string): Dialect {
  const found = DIALECTS.find((dialect) => dialect.name === name);
  if (found) return found;
  const names = DIALECTS.map((dialect) => dialect.name).join(", ");
  throw new Mistake("invalid", `There is no format ${JSON.stringify(name)}; give one of ${names}.`);
}
