/** Clocks and zones differ by so much: a time that is further ahead of when it reached us is a slip. */
const MOST = 24 * 3_600_000;

/** True of a time that had not come when it reached us. */
export const isAhead = (time: string, arrived: string): boolean =>
  Date.parse(time) > Date.parse(arrived) + MOST;
