import type { Speaker } from "../model/attribution.ts";

/** Those whose words are an organization's and not their own. */
const OFFICE = "(?:spokes(?:man|woman|person)|press (?:secretary|officer)|head of communications)";

/** Most texts name nobody who speaks for another. */
const NAMED = new RegExp(OFFICE);

/** A word in capitals. A stop belongs to it only where it is short for something: any other ends the sentence. */
const WORD = String.raw`(?:(?:St|Dr|Co|Corp|Inc|Ltd|Bros|Mt)\.|(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{N}&-]*(?:\.[\p{L}\p{N}&-]+)*)`;

/** What stands between two words of one paragraph. */
const GAP = String.raw`(?:[^\S\n]|\n(?!\n))+`;

/** The name of a body: words in capitals, with at most two small words between any two. */
const BODY = `(${WORD}(?:${GAP}(?:(?:of|and|for|the)${GAP}){0,2}${WORD}){0,5})`;

/** What stands in capitals before "spokeswoman" and names no body. */
const NO_BODY = /^(?:the|an?|its|their|his|her|our|company|party|another|former|chief|senior)$/i;

/**
 * The organization that a text introduces somebody as the spokesperson of: "Initech" of "Maria Okafor, a spokesperson
 * for Initech" and of "Initech spokeswoman Maria Okafor". Null where it calls them no spokesperson, or not of whom.
 */
export function spokenFor(text: string, name: string): string | null {
  const who = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, String.raw`\s+`);
  if (who === "" || !NAMED.test(text)) return null;
  const behind = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${who},?\s+(?:an?\s+|the\s+)?(?:\p{L}[\p{L}-]*\s+){0,3}?${OFFICE}\s+(?:for|of|at|with)\s+(?:the\s+)?${BODY}`,
    "u",
  );
  const before = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${BODY}(?:[’']s?)?\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?${OFFICE},?\s+${who}(?![\p{L}\p{N}])`,
    "u",
  );
  const body = (behind.exec(text) ?? before.exec(text))?.[1]?.replace(/^The\s+|\.$/g, "") ?? "";
  return body === "" || NO_BODY.test(body) ? null : body;
}

/** For whom somebody speaks where their name does not say so already, as "Amazon spokesperson" does; null for all else. */
export const unsaidBehalf = ({ name, behalf }: Pick<Speaker, "name" | "behalf">): string | null =>
  behalf !== null && behalf !== "" && !name.toLowerCase().includes(behalf.toLowerCase()) ? behalf : null;
