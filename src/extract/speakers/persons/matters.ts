// What somebody is minister for, where the tagger may take it for a name.

import type { View } from "../../learned/sight/view.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const MATTERS = words(
  `affairs agriculture aviation borders business children climate commerce communications communities consumer culture defence defense development digital
  education employment energy enterprise environment equalities equality expenditure external families finance fisheries food foreign forestry forests gas
  health heritage higher home homeland housing human immigration industries industry information infrastructure innovation interior international investment ireland irrigation
  justice labor labour lands law local government media mines mining natural northern oil pensions petroleum planning police policing ports power prisons prosecutions public rail
  railways reform research resources revenue rights roads rural schools science scotland security shipping skills social sport sports state steel technology telecoms
  tourism trade transport transportation treasury tribal urban veterans wales water welfare women work works youth , and & the`,
);
const OFFICES = words("secretary minister");
/** Offices that are "for" or "of" something before their holder's name. */
const OF_MATTERS = words(
  "secretary minister commissioner spokesman spokeswoman spokesperson director undersecretary",
);
/** So many words tell at most what an office is for. */
const MOST = 8;

const NONE: readonly number[] = [];

/** The tokens of what the office at a token is for: "| Work and Pensions | Secretary", "Minister of | State for Power | Ola Berg". */
export function matterBeside({ word, sentence }: View, at: number): readonly number[] {
  const office = word[at] ?? "";
  if (!OF_MATTERS.has(office)) return NONE;
  const here = (k: number) => sentence[k] === sentence[at];
  const found: number[] = [];
  if (OFFICES.has(office)) for (let k = at - 1; here(k) && MATTERS.has(word[k] ?? ""); k -= 1) found.push(k);
  if (!/^(?:for|of)$/.test(word[at + 1] ?? "")) return found;
  for (let k = at + 2; here(k) && k < at + MOST && (MATTERS.has(word[k] ?? "") || word[k] === "for"); k += 1)
    found.push(k);
  return found;
}

/** True where the office at a token is told to be for something right before the token `from`: "Minister for Rail | Ola Berg". */
export const isOfficeBefore = (view: View, at: number, from: number): boolean =>
  at >= 0 && from > at + 2 && from <= at + MOST && matterBeside(view, at).at(-1) === from - 1;
