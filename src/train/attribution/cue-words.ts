import { readFileSync } from "node:fs";
import type { Lexicon } from "../../extract/learned/sight/lexicon.ts";

/** The lexicon that lies beside this: what words do where they attribute, written without a look at any annotation. */
export const cueWords = (): Lexicon => readFileSync(new URL("./cue-words.txt", import.meta.url), "utf8");
