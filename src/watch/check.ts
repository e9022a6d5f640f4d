import { createHash } from "node:crypto";
import { Mistake } from "../model/problem.ts";
import type { Job, Settled, Watch } from "../model/watch.ts";
import type { Answer, Eyes, Looked } from "./eyes.ts";
import { type Entry, parseFeed } from "./feed.ts";
import { arrived, back, home, leads, lookedAt } from "./redirect.ts";
import { cannotBeHad, holdsUntil, isStale, permission, robotsOf, robotsUrl } from "./robots.ts";
import { DAY, freshFor, later, nextLook, nextTry, retryAfter } from "./schedule.ts";

type News = Settled["now"];

/** Looks at what a job names, or, when it is not known what its host allows, at the host's robots.txt first. */
export async function look(job: Job, eyes: Eyes): Promise<Looked> {
  const { watch, robots } = job;
  const { asks, now, random } = eyes;
  if (robots === null || isStale(robots, now())) return lookAtRobots(job, eyes);
  if (cannotBeHad(robots)) {
    // Whoever asked last said why; what waits for its host has not failed by itself.
    const fault = noRobots(robots.status ?? "no answer");
    const due = new Date(holdsUntil(robots)).toISOString();
    const { failures, status } = watch;
    return outcome(job, "failed", { ...failed(watch, fault, status, eyes), failures, due }, { gap: null });
  }
  const { allowed, gap } = permission(lookedAt(watch), robots, asks.userAgent);
  if (!allowed) {
    const fault = "robots.txt does not allow it";
    return outcome(
      job,
      "forbidden",
      { ...failed(watch, fault, null, eyes), due: later(now(), DAY) },
      { gap },
    );
  }
  const answer = await asks.fetch(lookedAt(watch), { headers: conditions(watch), follow: false });
  const at = now();
  if (!answer.ok) return outcome(job, "failed", failed(watch, answer.reason, null, eyes), { gap });
  const { status, headers } = answer;
  const until = retryAfter(headers["retry-after"], at);
  if (status === 429 || (status === 503 && until !== null)) {
    const again = until ?? nextTry(watch.failures + 1, at, random());
    const fault = `the server asks to wait (${status})`;
    const news = { ...failed(watch, fault, status, eyes), due: again };
    return outcome(job, "put-off", news, { gap, hostFree: again });
  }
  const led = leads(watch, answer);
  if (led)
    return "way" in led
      ? outcome(job, "led", { ...led.way, due: at }, { gap })
      : outcome(job, "failed", failed(watch, led.fault, status, eyes), { gap });
  if (status === 404 || status === 410) return gone(job, status, eyes, gap);
  if (status === 304 && watch.body !== null) return found(job, answer, "same", {}, eyes, { gap });
  if (status !== 200) {
    const fault = `the server answered ${status}`;
    return outcome(job, "failed", failed(watch, fault, status, eyes), { gap });
  }
  const body = createHash("sha256").update(answer.body).digest("hex");
  if (body === watch.body) return found(job, answer, "same", {}, eyes, { gap });
  const type = headers["content-type"] ?? "";
  const text = eyes.decode(answer.body, type);
  const feed = watch.kind === "page" ? null : parseFeed(text, answer.url);
  if (feed && "fault" in feed)
    return outcome(job, "failed", failed(watch, feed.fault, status, eyes), { gap });
  if (feed) {
    const news = { kind: "feed", body, changed: at } as const;
    return found(job, answer, "changed", news, eyes, { gap, entries: feed.entries });
  }
  if (watch.kind === "feed") {
    const fault = "what came is no feed; watch another URL if it has moved";
    return outcome(job, "failed", failed(watch, fault, status, eyes), { gap });
  }
  try {
    const page = await eyes.read({ watch, url: answer.url, html: text, bytes: answer.body, type, at });
    if (page === null) return gone(job, status, eyes, gap);
    const { article, content, changed, since, published } = page;
    const news = {
      kind: "page",
      body,
      article,
      content,
      published,
      ...(changed ? { changed: since } : {}),
    } as const;
    return found(job, answer, changed ? "changed" : "same", news, eyes, { gap });
  } catch (error) {
    if (!(error instanceof Mistake) || error.code === "unavailable") throw error;
    return outcome(job, "failed", failed(watch, error.message, status, eyes), { gap });
  }
}

async function lookAtRobots(job: Job, eyes: Eyes): Promise<Looked> {
  const { asks, now, decode, random } = eyes;
  const answer = await asks.fetch(robotsUrl(lookedAt(job.watch)));
  const at = now();
  const status = answer.ok ? answer.status : null;
  const text = answer.ok ? decode(answer.body, "text/plain; charset=utf-8") : "";
  const robots = robotsOf(status, text, at);
  const { gap } = permission(lookedAt(job.watch), robots, asks.userAgent);
  const until = answer.ok ? retryAfter(answer.headers["retry-after"], at) : null;
  // The watch stays due: its turn comes with the host's next.
  const failing = cannotBeHad(robots);
  const due = failing ? (until ?? nextTry(job.watch.failures + 1, at, random())) : job.watch.due;
  const fault = noRobots(answer.ok ? answer.status : answer.reason);
  const news = failing ? { ...failed(job.watch, fault, status, eyes), due } : { due };
  return outcome(job, failing ? "failed" : "robots", news, { gap, robots, hostFree: until ?? "" });
}

const noRobots = (why: string | number): string => `robots.txt cannot be had (${why})`;

/** What makes the server answer with 304 where nothing changed. */
function conditions({ etag, modified, body }: Watch): Record<string, string> {
  if (body === null) return {};
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(modified === null ? {} : { "if-modified-since": modified }),
  };
}

interface More {
  readonly gap: number | null;
  readonly hostFree?: string;
  readonly robots?: Settled["robots"];
  readonly publication?: Settled["publication"];
  readonly entries?: readonly Entry[];
}

function outcome({ watch, lease }: Job, outcome: Looked["outcome"], now: News, more: More): Looked {
  const { gap, hostFree = "", robots = null, publication = null, entries = [] } = more;
  return { settled: { watch: watch.id, lease, now, publication, hostFree, robots }, entries, gap, outcome };
}

/** The page or feed is there; when it was gone, it is there again. */
function found(
  job: Job,
  { status, headers }: Extract<Answer, { ok: true }>,
  what: "same" | "changed",
  news: Omit<News, "due">,
  { now, random, publicationId }: Eyes,
  more: More,
): Looked {
  const { watch } = job;
  const at = now();
  // What was no article when it went comes for the first time.
  const back = watch.gone !== null && watch.article !== null;
  const article = news.article ?? watch.article;
  const publication =
    back && article !== null
      ? {
          id: publicationId(watch, "republished", at),
          watch: watch.id,
          article,
          url: watch.url,
          kind: "republished" as const,
          at,
          status,
        }
      : null;
  const changed = back ? at : (news.changed ?? watch.changed);
  const due = nextLook({ ...watch, ...news, changed }, at, random(), freshFor(headers["cache-control"]));
  return outcome(
    job,
    what,
    {
      ...news,
      changed,
      // A 304 need not repeat what it stands for.
      etag: headers["etag"] ?? (status === 304 ? watch.etag : null),
      modified: headers["last-modified"] ?? (status === 304 ? watch.modified : null),
      checked: at,
      status,
      fault: null,
      failures: 0,
      gone: null,
      due,
      ...arrived(watch),
    },
    { ...more, publication },
  );
}

/**
 * Of a page that was read before, that it is gone is told once. Where its URL led for good once, that may lead elsewhere
 * now, and is asked first.
 */
function gone(job: Job, status: number, { now, random, publicationId }: Eyes, gap: number | null): Looked {
  const { watch } = job;
  const at = now();
  if (watch.target !== null && watch.hops === 0)
    return outcome(job, "led", { ...home(watch), due: at }, { gap });
  const { article } = watch;
  const publication =
    article !== null && watch.gone === null
      ? {
          id: publicationId(watch, "unpublished", at),
          watch: watch.id,
          article,
          url: watch.url,
          kind: "unpublished" as const,
          at,
          status,
        }
      : null;
  const since = watch.gone ?? at;
  const news: News = {
    checked: at,
    status,
    fault: `it ${status === 200 ? "says that it " : ""}is not there (${status})`,
    failures: watch.failures + 1,
    gone: since,
    due: nextLook({ ...watch, changed: since }, at, random()),
    ...back(watch),
  };
  return outcome(job, "gone", news, { gap, publication });
}

function failed(watch: Watch, fault: string, status: number | null, { now, random }: Eyes): News {
  const failures = watch.failures + 1;
  return { checked: now(), status, fault, failures, due: nextTry(failures, now(), random()), ...back(watch) };
}
