// Names that the tagger takes for persons' and that are those of places, laws and animals, which no "he" or "she" takes up who speaks.

import { hashOf } from "../../learned/numbers/hash.ts";
import { kidsOf, type View } from "../../learned/sight/view.ts";
import { isLand, mayBeginLand } from "../bodies/lands.ts";
import { isGiven } from "../names/given.ts";
import { capitalised } from "../words.ts";

/** The field of meaning of nouns for animals. */
const ANIMAL = hashOf("f");

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** What is named by the places that it joins or lies in: "the Velik–Port Kessal | railway". */
const WAYS = words(
  "airport border bridge canal corridor ferry harbour harbor highway lake line motorway pipeline port railway river road route station strait terminal tunnel valley",
);
/** "The Republic of | Kessal". */
const LANDS = words(
  "capital city country county district duchy emirate island kingdom port principality province region republic sultanate town village",
);
/** "The Ports | Bill". */
const LAWS = words("act accord bill budget convention ordinance treaty");
/** Feasts and seasons, which are when something was: "by | Christmas". */
const FEASTS = words(
  "advent christmas diwali easter eid halloween hanukkah hogmanay lent michaelmas nowruz passover pentecost purim ramadan thanksgiving whitsun",
);
const WHEN = words("after at before by during every for last next of over since this through till until");
const LED = words("the this that its a an whose");

const isLandOf = (low: readonly string[]): boolean =>
  mayBeginLand(low[0] ?? "") && isLand(low.map(capitalised).join(" "));

/** The names of a text that are no persons', as what stands beside them tells, there and wherever they stand alone again. */
export class Others {
  private readonly view: View;
  private readonly told = new Set<string>();

  constructor(view: View) {
    this.view = view;
  }

  /** True of the name from the token to `end` where it is no person's; `isBorne` says that a person bears its last word. */
  has(from: number, end: number, isBorne: (last: string) => boolean): boolean {
    const last = this.view.word[end - 1] ?? "";
    if (this.isLaw(end - 1)) return true;
    if (isBorne(last)) return false;
    if (this.isLand(from, end)) return true;
    const alone = end === from + 1;
    if (alone && (this.told.has(last) || (FEASTS.has(last) && WHEN.has(this.view.word[from - 1] ?? ""))))
      return true;
    if (!(this.isAnimal(from, end) || (this.isPlace(from, end) && !isGiven(this.view.word[from] ?? ""))))
      return this.isWhere(from);
    this.told.add(last);
    return true;
  }

  /** True of a name that a girl is "from", or somebody lives "near". */
  private isWhere(from: number): boolean {
    const { word, pos } = this.view;
    const where = word[from - 1] ?? "";
    const of =
      /^(?:in|near|outside|during)$/.test(where) || (where === "from" && /^NNS?$/.test(pos[from - 2] ?? ""));
    return of && !isGiven(word[from] ?? "");
  }

  private isPlace(from: number, end: number): boolean {
    const { word, label, sentence } = this.view;
    if (sentence[end] === sentence[from] && label[end - 1] === "compound" && WAYS.has(word[end] ?? ""))
      return true;
    // "The city's | Gol Bazaar".
    return /^(?:of|[’']s)$/.test(word[from - 1] ?? "") && LANDS.has(word[from - 2] ?? "");
  }

  /** "Sri | Lanka", of which the tagger may have left out a word. */
  private isLand(from: number, end: number): boolean {
    const { word, sentence } = this.view;
    return (
      isLandOf(word.slice(from, end)) ||
      (sentence[from - 1] === sentence[from] && isLandOf(word.slice(from - 1, end)))
    );
  }

  /** "The Ports | Bill", and not "Buffalo Bill". */
  private isLaw(last: number): boolean {
    const { word, pos, sentence } = this.view;
    if (!LAWS.has(word[last] ?? "")) return false;
    let at = last - 1;
    while (
      at > last - 8 &&
      sentence[at] === sentence[last] &&
      /^(?:NNP?S|NNP|JJ|CD|CC|-[LR]RB-)$/.test(pos[at] ?? "")
    )
      at -= 1;
    return sentence[at] === sentence[last] && LED.has(word[at] ?? "");
  }

  /** "A pigeon named | Gustav", "the guinea pig, | Dewey", "| Rex, a sniffer dog". */
  private isAnimal(from: number, end: number): boolean {
    const { word, pos, meaning } = this.view;
    const is = (noun: number) => /^NNS?$/.test(pos[noun] ?? "") && meaning[noun]?.field === ANIMAL;
    if (/^(?:named|called|,)$/.test(word[from - 1] ?? "") && is(from - 2)) return true;
    return (
      word[end] === "," &&
      kidsOf(this.view, end - 1).some((kid) => kid > end && this.view.label[kid] === "appos" && is(kid))
    );
  }
}
