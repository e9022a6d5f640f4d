import { Mistake } from "../../model/problem.ts";

/** The code by which the system refuses to read, or a packed file its unpacking; null of any other error. */
export function codeOf(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" && /^(?:E(?!RR_)|Z_)[A-Z\d_]+$/.test(code) ? code : null;
}

/** What is asked of the system, or the code by which it refuses. */
export function orCode<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return code;
  }
}

/** What is said of what cannot be read, by such a code. */
export function unread(code: string, what = "This"): Mistake {
  const read = code === "ENOENT" ? "is not there, or a link to what is not" : `cannot be read (${code})`;
  const why = code.startsWith("Z_") ? "cannot be unpacked" : read;
  return new Mistake("invalid", `${what} ${why}; give what can be read, or - for standard input.`);
}
