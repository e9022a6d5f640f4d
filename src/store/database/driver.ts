import { Mistake } from "../../model/problem.ts";

/** Parameters are text, numbers, or null; lists travel as JSON text. */
export type Param = string | number | null;

/** Runs one SQL statement; every statement of this room returns at most one column, `j`, of JSON. */
export type Query = <R>(text: string, params?: readonly Param[]) => Promise<R[]>;

/** What the two databases have in common. */
export interface Driver {
  readonly where: string;
  readonly query: Query;
  /**
   * Runs `work` in one transaction under the writer's lock. `tx` names the transaction, once it is begun: the database
   * refuses to apply a changeset, or to commit, in any other. Its last statement may be given to `closing`, which is
   * committed without waiting for the answer first. Transactions of one driver must not overlap.
   */
  transaction<T>(work: (query: Query, tx: Promise<string>, closing: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Migrations and writers of all processes take turns under these keys. */
export const MIGRATION_LOCK = 7_364_001;
export const WRITER_LOCK = 7_364_002;

/**
 * For the writer, which goes by indexes however small the tables are, so that a plan never ages: of what the database did
 * for a new article, a third was to plan the same few statements again. Shares no scale with costs, hence no `jit`.
 */
export const PLANNED_ONCE = {
  plan_cache_mode: "force_generic_plan",
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  jit: "off",
} as const;

export const parsed = <R>(rows: readonly { j: unknown }[]): R[] =>
  rows.map(({ j }) => (typeof j === "string" ? JSON.parse(j) : j) as R);

const TRANSIENT =
  /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOENT|57P0[1-5]|57014|08...|53...|40001|40P01|25P0[1-3]|25006|ST001)$/;

/** What the database or the network calls it; nothing where neither says so. */
export const codeOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return "";
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  return typeof code === "string" ? code : codeOf(cause ?? errors?.[0]);
};

/** True where the server has no connection to spare: those that are open go on. */
export const isFull = (error: unknown): boolean =>
  error instanceof Mistake && codeOf(error.cause) === "53300";

/** Failures that pass with time become "unavailable"; all others stay what they are. */
export function explained(error: unknown, where: string): unknown {
  const code = codeOf(error);
  if (error instanceof Mistake || !TRANSIENT.test(code)) return error;
  const mistake = new Mistake(
    "unavailable",
    `The store (${where}) cannot be used at the moment (${code}); nothing was half written, so try again shortly.`,
  );
  mistake.cause = error;
  return mistake;
}
