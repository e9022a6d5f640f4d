// What is put out, made or come upon, and says nothing here: "posted a photo of the wreck", "is writing the screenplay", "found some coins".

import { hashOf } from "../learned/numbers/hash.ts";
import { covered, topOf } from "../learned/sight/hints.ts";
import { holdsVerb } from "../wiring/verbs.ts";
import type { Asked } from "./asked.ts";

const PUT_OUT =
  /(?:^|\s)(?:tweet(?:s|ed|ing)?|post(?:s|ed|ing)?|shar(?:es?|ed|ing)|publish(?:es|ed|ing)?|releas(?:es?|ed|ing)|upload(?:s|ed|ing)?|provid(?:es?|ed|ing)|circulat(?:es?|ed|ing)|put(?:s|ting)?\sout)(?:\sout)?(?:\sby)?(?<noun>\s(?:an?\s|the\s)?(?:photo(?:graph)?|picture|image|video|footage)s?(?:\sof)?)?$/;
const IMAGE = new Set(
  "photo photograph photography picture pic image selfie snapshot snap drawing painting cartoon sketch illustration video footage clip trailer teaser audio recording screenshot map".split(
    " ",
  ),
);
const MAKES =
  /(?:^|\s)(?:writ(?:es?|ing|ten)|wrote|pen(?:s|ned|ning)?|adapt(?:s|ed|ing)?|draft(?:s|ed|ing)?)(?:\sby)?$/;
const WORK = new Set(
  "screenplay script novel song album lyrics sequel sitcom musical soundtrack memoir".split(" "),
);
const COMES_UPON =
  /(?:^|\s)(?:find|finds|found|notice|notices|noticed|spot|spots|spotted|discover|discovers|discovered)$/;
const ORDERS = /(?:^|\s)(?:order|orders|ordered|ordering)$/;
const UNVEILS =
  /(?:^|\s)(?:unveil|unveils|unveiled|unveiling|reveal|reveals|revealed|revealing|debuts?|debuted|introduces?|introduced)$/;

const fields = (letters: string): ReadonlySet<number> =>
  new Set([...letters].map((letter) => hashOf(letter)));
/** Animals, artefacts, parts of bodies, food, natural things, plants and stuff, by the letters of WordNet's fields. */
const THINGS = fields("fginruB");
const FOOD = fields("n");
const MADE = fields("g");
const LIST = new Set("slate platform plank".split(" "));
const PAPER =
  /\b(?:polls?|surveys?|stud(?:y|ies)|reports?|audits?|inquir(?:y|ies)|reviews?|analysis|investigations?|research|tests?)\b/i;
/** What is written on it, or said beside it. */
const WORDED =
  /["“”‘«]|\b(?:saying|claiming|warning|reading|stating|announcing|captioned|purport(?:s|ed|ing|edly)|alleg(?:es|ed|ing)|in\swhich|^that|with\sthe\s(?:words?|captions?|message|text))\b/;

/** False of a cue by which nothing is shown, made or found. */
export const mayShow = (cue: string): boolean =>
  [PUT_OUT, MAKES, COMES_UPON, ORDERS, UNVEILS].some((one) => one.test(cue));

/** True of a thing that somebody shows, makes or finds, by a cue that may tell it. */
export function isShown({ text, view, finding, source, cue }: Asked): boolean {
  const [said, more] = finding.content;
  if (!said || more) return false;
  const shows = PUT_OUT.exec(cue);
  const [makes, orders, unveils] = [MAKES, ORDERS, UNVEILS].map((one) => one.test(cue));
  const words = text.slice(said.start, said.end);
  if (WORDED.test(words)) return false;
  if (shows?.groups?.["noun"]) return true;
  const tokens = covered(view, [said]);
  const top = topOf(view, tokens);
  const lemma = view.lemma[top] ?? "";
  const field = view.meaning[top]?.field ?? 0;
  if (shows) return IMAGE.has(lemma);
  if (makes) return WORK.has(lemma) && !holdsVerb(view, said);
  if (!/^NN/.test(view.pos[top] ?? "") || view.ner[top] === "PERSON") return false;
  if (orders) return FOOD.has(field);
  if (unveils) return MADE.has(field) && !LIST.has(lemma) && !holdsVerb(view, said);
  // "The poll found Lind ahead": papers come upon nothing else.
  return THINGS.has(field) && view.pos[top] !== "NNP" && !PAPER.test(source) && !judges(view, tokens, top);
}

/** "The film | dull", "the house empty": what somebody finds it to be. */
const judges = ({ pos, head }: Asked["view"], tokens: readonly number[], top: number): boolean =>
  tokens.some(
    (i) =>
      i > top &&
      /^(?:JJ|VBN|TO)/.test(pos[i] ?? "") &&
      (head[i] === top || head[top] === i || !tokens.includes(head[i] ?? -1)),
  );
