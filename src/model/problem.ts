/**
 * A caller's mistake: a short stable `code`, and a sentence that says what was wrong and what would be right.
 * Doors turn it into a refused line, an exit code or an RFC 9457 problem; anything else that is thrown is our own fault.
 */
export class Mistake extends Error {
  override readonly name = "Mistake";
  readonly code: MistakeCode;
  /** Where, as JSON pointers into what was given. */
  readonly pointers: readonly { readonly pointer: string; readonly detail: string }[];

  constructor(code: MistakeCode, sentence: string, pointers: Mistake["pointers"] = []) {
    super(sentence);
    this.code = code;
    this.pointers = pointers;
  }
}

/** True of a failure that passes: the store, or what was asked for, cannot be reached now. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Mistake && error.code === "unavailable";

/** What an error says, and what whoever runs this has to know beside it: why, in the words of the system that failed. */
export function toldWithCause(error: Error): string {
  const why = error.cause instanceof Error ? error.cause.message : "";
  return why === "" ? error.message : `${error.message} (${why})`;
}

export type MistakeCode =
  | "invalid" // understood, but not acceptable: 422
  | "malformed" // cannot be read at all: 400
  | "not-found" // 404
  | "conflict" // 409
  | "too-large" // 413
  | "unsupported" // 415
  | "busy" // the store belongs to another process
  | "unavailable"; // the store cannot be reached now: 503
