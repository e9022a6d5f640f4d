import { Command } from "commander";
import { vi } from "vitest";

/** What a command prints, read as a JSON value for each line. */
export async function printed(
  add: (program: Command) => Command,
  name: string,
  args: readonly string[],
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a program without types would
): Promise<any[]> {
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    out.push(String(piece));
    return true;
  });
  await add(new Command())
    .parent?.parseAsync([name, ...args], { from: "user" })
    .finally(() => write.mockRestore());
  return out
    .join("")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
