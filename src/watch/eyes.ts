import type { Settled, Watch } from "../model/watch.ts";
import type { Entry } from "./feed.ts";

/** A server's answer, or why there is none. */
export type Answer =
  | {
      readonly ok: true;
      readonly url: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly ok: false; readonly reason: string };

/** Asks a server, within limits and never at a private address. */
export interface Asks {
  readonly userAgent: string;
  fetch(
    url: string,
    extra?: { readonly headers?: Readonly<Record<string, string>>; readonly follow?: boolean },
  ): Promise<Answer>;
}

/** What became of a page's words once they were read. */
export interface ReadPage {
  readonly article: string;
  readonly content: string;
  /** True when they are not those that the watch had before. */
  readonly changed: boolean;
  /** Since when they have stood there, where that is known: what the page told when it was first read, or when they were found. */
  readonly since: string | null;
  /** When the article was published, as far as its page or what led to it tells. */
  readonly published: string | null;
}

/** What looking at a watch needs beside the job itself. */
export interface Eyes {
  readonly asks: Asks;
  /** Reads bytes as text. */
  readonly decode: (body: Uint8Array, contentType: string) => string;
  /**
   * Takes in a page as a revision of its article; null where it says that what was asked for is not there.
   * @throws Mistake where there is no article in it, or nothing is left of the one that it was.
   */
  readonly read: (page: {
    readonly watch: Watch;
    readonly url: string;
    readonly html: string;
    /** The page as it came, and the media type that it came with. */
    readonly bytes: Uint8Array;
    readonly type: string;
    readonly at: string;
  }) => Promise<ReadPage | null>;
  readonly now: () => string;
  readonly random: () => number;
  readonly publicationId: (watch: Watch, kind: string, at: string) => string;
}

/** What a look gave: what is known anew, until when the host wants to be left alone ("" for not at all), and where a feed leads. */
export interface Looked {
  readonly settled: Settled;
  readonly entries: readonly Entry[];
  /** Milliseconds that the host wants between two requests, where it says so. */
  readonly gap: number | null;
  readonly outcome: "robots" | "same" | "changed" | "led" | "gone" | "failed" | "forbidden" | "put-off";
}
