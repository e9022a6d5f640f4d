/**
 * Draws the rooms of `src` and what each imports into README.md, between its two house marks.
 * `--check` changes nothing and exits 1 when the drawing there is not what the code says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";

const README = fileURLToPath(new URL("../README.md", import.meta.url));
const [OPEN, CLOSE] = ["<!-- house -->", "<!-- /house -->"];
/** Every room may import these, so their arrows would only hide the others. */
const COMMON = new Set(["model", "text"]);

/** The room of a file of `src`: its folder, or its own name when it stands in none. */
function roomOf(path: string): string | null {
  const [, room] = /^src\/([^/]+)/.exec(path) ?? [];
  return room ?? null;
}

async function doorways(): Promise<Map<string, Set<string>>> {
  const { output } = await cruise(["src"], {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    validate: false,
  });
  const found = new Map<string, Set<string>>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const from = roomOf(source);
    if (!from || COMMON.has(from)) continue;
    const targets = found.get(from) ?? new Set<string>();
    found.set(from, targets);
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to && to !== from && !COMMON.has(to)) targets.add(to);
    }
  }
  return found;
}

function drawn(doors: ReadonlyMap<string, ReadonlySet<string>>): string {
  const id = (room: string) => room.replace(".ts", "_ts");
  const box = (room: string) => `${id(room)}["${room.endsWith(".ts") ? room : `${room}/`}"]`;
  const rooms = [...doors.keys()].sort();
  const isStage = (room: string) => doors.get(room)?.size === 0 && !room.endsWith(".ts");
  return [
    "```mermaid",
    "flowchart TB",
    ...rooms.filter((room) => !isStage(room)).map((room) => `  ${box(room)}`),
    '  subgraph stages ["import model/ and text/ only"]',
    ...rooms.filter(isStage).map((room) => `    ${box(room)}`),
    "  end",
    ...rooms.flatMap((room) =>
      [...(doors.get(room) ?? [])].sort().map((to) => `  ${id(room)} --> ${id(to)}`),
    ),
    "```",
  ].join("\n");
}

const before = readFileSync(README, "utf8");
const [start, end] = [before.indexOf(OPEN), before.indexOf(CLOSE)];
if (start < 0 || end < start) throw new Error(`README.md has no ${OPEN} … ${CLOSE} to draw between.`);
const after = `${before.slice(0, start + OPEN.length)}\n\n${drawn(await doorways())}\n\n${before.slice(end)}`;
if (after === before) process.exit(0);
if (process.argv.includes("--check")) {
  process.stderr.write("The picture of the house in README.md is not what src imports; run npm run house.\n");
  process.exit(1);
}
writeFileSync(README, after);
