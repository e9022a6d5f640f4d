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

/** Why nothing is read, by such a code, as the rest of a sentence. */
export function unread(code: string): string {
  if (code.startsWith("Z_")) return "it cannot be unpacked";
  return code === "ENOENT" ? "there is nothing here" : `it cannot be read (${code})`;
}
