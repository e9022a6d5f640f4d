import type { Speaker } from "../model/attribution.ts";

/** Those whose words are an organization's and not their own. */
const OFFICE = "(?:spokes(?:man|woman|person)|press (?:secretary|officer)|head of communications)";

/** Those whose words are whoever's they act for, and not those of the firm they belong to; a district has attorneys of its own. */
const LAWYER =
  "(?<!(?:U\\.S\\.|US|States|[Dd]istrict|[Cc]ounty|[Ss]tate|[Cc]ity)\\s)(?:lawyer|attorney|solicitor|barrister|counsel|representative)";

/** What leads to the name of whom somebody speaks for. */
const SPEAKER = String.raw`(?:${OFFICE}\s+(?:for|of|at|with)|${LAWYER}\s+(?:for|representing))\s+(?:the\s+)?`;
const SPEAKS = String.raw`(?:(?:[Ss]peaking|speaks|spoke|[Aa]cting|acts)(?:\s+out)?\s+(?:on\s+behalf\s+of|for)|(?:said|says|[Ww]riting|wrote|answering|answered)(?:\s+so)?\s+on\s+behalf\s+of)\s+(?:the\s+)?`;

/** Most texts name nobody who speaks for another. */
const NAMED = new RegExp(
  `${OFFICE}|${LAWYER}|\\bon\\s+behalf\\s+of\\b|\\b(?:[Ss]peak(?:s|ing)|spoke|[Aa]ct(?:s|ing))\\s+for\\b`,
);

/** A word in capitals. A stop belongs to it only where it is short for something: any other ends the sentence. */
const WORD = String.raw`(?:(?:St|Dr|Co|Corp|Inc|Ltd|Bros|Mt)\.|(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{N}&-]*(?:\.[\p{L}\p{N}&-]+)*)`;

/** What stands between two words of one paragraph. */
const GAP = String.raw`(?:[^\S\n]|\n(?!\n))+`;

/** The name of a body: words in capitals, with at most two small words between any two. */
const BODY = `(${WORD}(?:${GAP}(?:(?:of|and|for|the)${GAP}){0,2}${WORD}){0,5})`;

/** What stands in capitals before "spokeswoman" and names no body. */
const NO_BODY =
  /^(?:the|an?|its|their|his|her|our|company|party|another|former|chief|senior|mr|mrs|ms|miss|dr|prof|sir)$/i;

/**
 * Whom a text introduces somebody as speaking for: "Initech" of "Maria Okafor, a spokesperson for Initech", of "A lawyer for Initech,
 * Maria Okafor" and of "Initech spokeswoman Maria Okafor". Null where it does not say so, or names nobody.
 */
export function spokenFor(text: string, name: string): string | null {
  const words = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, String.raw`\s+`);
  if (words === "" || !NAMED.test(text)) return null;
  const who = String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`;
  const small = String.raw`(?:\p{Ll}[\p{L}-]*\s+)`;
  const forms = [
    String.raw`${who},?\s+(?:an?\s+|the\s+)?(?:\p{L}[\p{L}-]*\s+){0,3}?${SPEAKER}${BODY}`,
    String.raw`(?<![\p{L}\p{N}])${BODY}(?:(?:[’']s?)?\s+${small}{0,2}?${OFFICE}|[’']s?\s+${small}{0,2}?${LAWYER}),?\s+${who}`,
    String.raw`(?:${SPEAKER}|${SPEAKS})${BODY}(?:,|\s[–—-])\s+${who}`,
    String.raw`${who},?\s+(?:who\s+)?(?:(?:is|was)\s+)?${SPEAKS}${BODY}`,
  ];
  for (const form of forms) {
    const body = new RegExp(form, "u").exec(text)?.[1]?.replace(/^The\s+|\.$/g, "") ?? "";
    if (body !== "" && !NO_BODY.test(body)) return body;
  }
  return null;
}

/** For whom a speaker speaks, where the text at hand says so of somebody named: the name alone tells no more than who it is. */
export const behalfIn = (
  text: string,
  { name, kind, behalf }: Pick<Speaker, "name" | "kind" | "behalf">,
): string | null => behalf ?? (kind === "person" ? spokenFor(text, name) : null);

/** For whom somebody speaks where their name does not say so already, as "Amazon spokesperson" does; null for all else. */
export const unsaidBehalf = ({ name, behalf }: Pick<Speaker, "name" | "behalf">): string | null =>
  behalf !== null && behalf !== "" && !name.toLowerCase().includes(behalf.toLowerCase()) ? behalf : null;
