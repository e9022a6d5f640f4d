import type { Finding } from "../model/attribution.ts";
import type { Span } from "../model/span.ts";
import type { Quote } from "./quotes/quotes.ts";

/** What a stretch of text reports, by rules of grammar; no quotations are known in it but those given. */
export type Reread = (text: string, words: Span, quotes?: readonly Quote[]) => readonly Finding[];
