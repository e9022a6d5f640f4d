import { z } from "zod";
import { isDay } from "../text/day.ts";

const RIGHT = "has to be an ISO 8601 time with an offset, like 2026-02-20T12:36:00-05:00";
const LOCAL = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
const WRITTEN = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/;

/** A time that is given as text, with its offset. */
export const givenTime = z.iso.datetime({
  offset: true,
  error: ({ input }) => `${RIGHT}; it is ${shown(input)}${why(input)}`,
});

/** What was given in place of a time; an object may be too deep to be written out. */
function shown(given: unknown): string {
  if (Array.isArray(given)) return "a list";
  return typeof given === "object" && given !== null ? "an object" : JSON.stringify(given).slice(0, 60);
}

function why(given: unknown): string {
  if (typeof given !== "string" || !(LOCAL.test(given) || WRITTEN.test(given))) return "";
  if (Number.isNaN(Date.parse(given)) || !isDay(given)) return ", and there is no such day or hour";
  if (LOCAL.test(given)) return ", without an offset";
  return given.includes("T") ? "" : ", a day without an hour";
}
