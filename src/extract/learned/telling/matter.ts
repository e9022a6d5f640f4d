import { Among } from "../sight/among.ts";
import type { View } from "../sight/view.ts";

/** What politics is told in, in lower case; no name is among them. */
const POLITICS = new Among(
  new Set(
    (
      "president presidential senator senators senate congress congressional congressman congresswoman governor lawmaker lawmakers " +
      "legislator legislators legislature legislation campaign campaigns campaigning candidate candidates candidacy election elections " +
      "electoral elected vote votes voted voter voters voting ballot ballots poll polls polling primary primaries caucus caucuses " +
      "delegate delegates nominee nomination nominated party parties partisan democrat democrats democratic republican republicans " +
      "conservative conservatives liberal liberals progressive progressives politician politicians political politics policy policies " +
      "parliament parliamentary minister ministers ministry mp mps government administration incumbent constituency constituents " +
      "referendum coalition opposition manifesto debate debates endorse endorsed endorsement rally rallies supporters"
    ).split(" "),
  ),
);

/** One word in so many makes an article one of politics. */
const SHARE = 200;

/** What is read of a view here. */
interface Words extends Pick<View, "word" | "size"> {
  readonly hash: Pick<View["hash"], "word">;
}

/** What an article is of, by its words in lower case: 1 for politics, 0 for anything else. */
export function matterOf({ word, hash, size }: Words): 0 | 1 {
  let words = 0;
  let political = 0;
  for (let i = 0; i < size; i += 1) {
    const one = word[i] as string;
    const first = one.charCodeAt(0);
    if (!(first >= 97 && first <= 122)) continue;
    words += 1;
    if (POLITICS.has(one, hash.word[i] as number)) political += 1;
  }
  return political * SHARE >= Math.max(1, words) ? 1 : 0;
}
