import { contentWords, plainTokens, stem } from "./similar.ts";

/** What is read of an article, as far as it tells which one it is. */
interface Words {
  readonly headline: string | null;
  readonly text: string;
}

/** So many words in a row are hardly ever in two texts by accident. */
const RUN = 5;

/**
 * True where nothing is left of an article: no run of words of its text, and no word of its headline. So it is where another page
 * stands in its place; however much a newsroom rewrites, a name with its title, a quotation or the place in the headline stays.
 */
export function isAnother(was: Words, is: Words): boolean {
  const [before, after] = [runsOf(was.text), runsOf(is.text)];
  if (before.size === 0 || after.size === 0) return false;
  const headings = ({ headline }: Words) =>
    new Set(
      contentWords(headline ?? "")
        .flatMap(parted)
        .map(stem),
    );
  return isApart(before, after) && isApart(headings(was), headings(is));
}

/** True where a tenth at most of an article's words still stands, in runs, in a text: the rest of the page's frame, as it may be. */
export function isGone(was: string, is: string): boolean {
  const [before, after] = [runsOf(was), runsOf(is)];
  return [...before].filter((run) => after.has(run)).length <= before.size * FRAME;
}
const FRAME = 0.1;

const isApart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => ![...a].some((one) => b.has(one));

/** Scripts whose words nothing parts: each letter stands for one. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const parted = (word: string): readonly string[] => (UNPARTED.test(word) ? [...word] : [word]);

function runsOf(text: string): Set<string> {
  const words = plainTokens(text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .flatMap(parted);
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
}
