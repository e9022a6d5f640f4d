import { Mistake, type MistakeCode } from "../../model/problem.ts";

const STATUS: Readonly<Record<MistakeCode, number>> = {
  invalid: 422,
  malformed: 400,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  unsupported: 415,
  busy: 503,
  unavailable: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Cannot be read",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  406: "Not acceptable",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  422: "Cannot be taken as given",
  500: "Internal error",
  503: "Not available now",
};

/** The one place that knows what a refused request looks like: an RFC 9457 problem. */
export function problem(
  status: number,
  code: string,
  detail: string,
  request: string,
  errors: Mistake["pointers"] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = {
    type: `urn:stemma:problem:${code}`,
    title: TITLES[status] ?? "Problem",
    status,
    detail,
    code,
    instance: `urn:stemma:request:${encodeURIComponent(request)}`,
    errors: errors.length === 0 && status < 500 ? [{ pointer: "", detail }] : errors,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

/** The caller accepts only what is not made here. */
export class Unacceptable extends Error {
  constructor(accept: string, media: string) {
    super(`Answers are ${media}; the request accepts only ${JSON.stringify(accept)}.`);
  }
}

/** A thrown value as a problem. What is not the caller's mistake is told without its particulars. */
export function problemOf(thrown: unknown, request: string): Response {
  if (thrown instanceof Unacceptable) return problem(406, "not-acceptable", thrown.message, request);
  if (!(thrown instanceof Mistake))
    return problem(
      500,
      "unexpected",
      "Something went wrong on our side; the log has it under this request's id.",
      request,
    );
  const status = STATUS[thrown.code];
  return problem(
    status,
    thrown.code,
    thrown.message,
    request,
    thrown.pointers,
    status === 503 ? { "Retry-After": "5" } : {},
  );
}
