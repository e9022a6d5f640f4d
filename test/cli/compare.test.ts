import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";

const PAIRS = [
  {
    id: "1",
    a: "Mayor Odell says the Harrow bridge reopened on Friday",
    b: "Harrow bridge did not reopen on Friday",
  },
  {
    id: "2",
    a: "Report that Harrow bridge reopened on Friday is false",
    b: "The bridge at Harrow did not reopen, engineers say",
  },
  {
    id: "3",
    a: "Report that Harrow bridge reopened on Friday is false",
    b: "Mayor Odell says the Harrow bridge reopened on Friday",
  },
  { id: "4", a: "Bakers of Lund break the record for the longest bun", b: "Harrow bridge shut again" },
];
const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;

let running: ChildProcess | null = null;
afterEach(() => running?.kill());

function compare(...args: string[]) {
  const child = spawn(process.execPath, ["bin/stemma.js", "compare", ...args]);
  running = child;
  const told: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (piece: string) => told.push(piece));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), told };
}

/** What is answered to all of these lines. */
async function answers(input: string, ...args: string[]) {
  const { child, lines, told } = compare("-", ...args);
  const closed = once(child, "close");
  child.stdin.end(input);
  const found: {
    id: string;
    stance: string;
    scores: Record<string, number>;
    evidence: { feature: string }[];
  }[] = [];
  for await (const line of lines) found.push(JSON.parse(line));
  const [code] = await closed;
  return { found, code, told: told.join("") };
}

test("pairs of news are heard among the others of the file, in any order, and a bad line stops none", async () => {
  const straight = await answers(`${lineOf(PAIRS[0])}{"id": "x"}\n${PAIRS.slice(1).map(lineOf).join("")}`);
  expect(straight.found.map(({ id, stance }) => [id, stance])).toEqual([
    ["1", "contradicts"],
    ["2", "agrees"],
    ["3", "contradicts"],
    ["4", "unrelated"],
  ]);
  expect(straight.code).toBe(1);
  expect(straight.told).toContain("-:2: `a` is missing; give a string");
  expect(straight.found[0]?.evidence.map(({ feature }) => feature)).toContain("other claims");
  const turned = await answers([...PAIRS].reverse().map(lineOf).join(""));
  expect(turned.code).toBe(0);
  expect([...turned.found].reverse()).toEqual(straight.found);
});

test("alone, each pair is answered before the next is given", async () => {
  const { child, lines } = compare("-", "--alone");
  for (const pair of PAIRS.slice(0, 2)) {
    child.stdin.write(lineOf(pair));
    const { value } = await lines.next();
    const { id, evidence } = JSON.parse(value);
    expect(id).toBe(pair.id);
    expect(evidence.map(({ feature }: { feature: string }) => feature)).not.toContain("other claims");
  }
  child.stdin.end();
  expect((await lines.next()).done).toBe(true);
});
