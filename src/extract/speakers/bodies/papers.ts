// What is written, drawn or recorded, and told by a common noun: "a log kept by the crew", "the ship's brochure".

import type { Speaker } from "../../../model/attribution.ts";
import { remembered } from "../../../text/remembered.ts";
import { isPaper, speaker } from "../words.ts";
import { AFTER_HEAD, FIGURES, NAMED_PAPER, PAPER } from "./nouns.ts";

const NOUNS = new Set(
  `accord advertisement advisory agenda agreement almanac amendment analysis annex appendix assessment autopsy banner barometer bill
  billboard biography book booklet brief briefing brochure calculation caption catalogue census certificate chapter charter
  chart checklist chronology circular citation clip code column communique constitution contract correspondence decree deed
  deposition diagram diary directive disclosure documentary editorial essay evaluation excerpt exhibit
  extract factsheet flyer footage forecast graph guidance guideline handbook handout headline image index
  instruction inventory invoice itinerary journal law leaflet ledger licence license list listing logbook
  magazine manifest map memoir memorandum modelling modeling motion newsletter note notebook notice novel obituary order page pamphlet
  passage permit petition photo photograph picture plaque policy poster preprint printout proclamation profile
  projection prospectus readout receipt register registry release reminder resolution roster rota rule scan schedule
  screenshot script sheet sign simulation sketch slide spreadsheet statistic statute summary summons tab table tabulation tape
  telegram test text thesis ticket timeline timesheet timetable treaty video warning warrant waiver webpage
  camera dashcam gauge radar seismograph seismometer sensor thermometer webcam x-ray evidence research investigation experiment edict fatwa op-ed listicle piece post dashboard bodycam tracker forensics testing update search suit countersuit advert manifesto whitepaper scorecard label packaging wrapper inscription voicemail blueprint waybill fax
  cartoon clipping dictionary encyclopaedia encyclopedia exposé livestream meme tally teaser trailer`.split(
    /\s+/,
  ),
);
/** Nouns of things that only in the plural, or as somebody's own, are papers: "annual accounts", "the company's website". */
const OWN = /^(?:website|site|blog|account|app)$/;
/** What may be a body by itself: "the magazine said". */
const BODIES = /^(?:magazine|journal|register|registry)$/;
const BEHIND =
  /,|\s[(–—-]|\s(?:of|for|at|in|inside|outside|near|on|with|from|to|by|who|whose|that|which|about|among|between|against|over|behind|through|under|during|beside|dated|into|surfacing|circulating|emerging|spreading|showing|appearing|purporting|detailing|depicting|featuring)\s/;
/** "Kept by the crew", "signed in May": what was done to it. */
const DONE =
  /\s(?:\p{Ll}+(?:ed|wn|pt|(?<!me)nt|ld)|made|seen|heard|read|written|taken|left|found|put|shot|set|given|shared|drawn|done|run)(?:\s(?:out|up|together|down))?\s(?:by|to|in|on|at|from|with|for|between|since|last|this|during|after|before|among|inside|outside|under|yesterday|today|earlier|later|online|recently|\p{Lu}\p{Ll})/u;
/** "In the book, Lind says": it is not the book; "signs point to", "a list of mayors who": no paper speaks. */
const OTHERS =
  /^(?:in|of|on|at|from)\s|\bsigns$|\blists?\sof\s|\bposters?\s(?:on|at|in|to)\s.*\b(?:boards?|forums?|online|reddit|site|threads?|website)\b/i;
/** "The 90-page decision". */
const PAGES = /[\p{L}\d]-page\s[\p{Ll}-]+$/u;
const SLIDES = /\b(?:slide\sdeck|diary\sentr(?:y|ies)|log\sentr(?:y|ies)|bar\schart|blood\swork)$/;

const SHOWN =
  /,?\s(?:(?:first|which|that|was|were)\s){0,2}(?:obtained|seen|reviewed|viewed|leaked|published|released|filed|dated|circulated|sent|shared|signed|issued)\s(?:by|to|in|on|with|last|this|\d|\p{Lu}\p{Ll}+day).*$/u;
const lastOf = (words: string): string => words.slice(words.lastIndexOf(" ") + 1);

/** What a paper or recording is called of which more is told behind its noun: "a report published on Friday". */
export const paperBefore = remembered((words: string): string | null => {
  const whole = words.replace(/^(?:the|an?)\s(?:[\w-]+\s)?copy\sof\s/i, "");
  // "A Department of Health memo | obtained by the Ledger": its own "of" ends no noun.
  const shown = whole.replace(SHOWN, "");
  if (shown !== whole && /\p{Lu}\p{Ll}+\s(?:of|for)\s/u.test(shown) && PAPER.test(lastOf(shown)))
    return shown.replace(/^(?:the|an?)\s/i, "");
  const head = whole.replace(AFTER_HEAD, "");
  return head !== words && isPaper(head) ? head.replace(/^(?:the|an?)\s/i, "") : null;
});

/** What a paper or recording is called that a noun phrase speaks of, without article; null for all else. */
export const paperCalled = remembered((words: string): string | null => {
  const given = words.replace(/^of\s(?=the\s)/, "").replace(/\bX-ray/, "x-ray");
  const cut = Math.min(...[given.search(BEHIND), given.search(DONE), given.length].filter((at) => at > 0));
  const head = given.slice(0, cut).trimEnd();
  const noun = /\p{Ll}[\p{Ll}-]*$/u.exec(head)?.[0] ?? "";
  // A noun with a capital is part of a name: "the Harbour Ledger", "Page said".
  if (noun === "" || OTHERS.test(given) || /\p{Lu}$/u.test(head.slice(0, -noun.length))) return null;
  const one = singular(noun);
  const own = /[’']s?\s|^(?:its|his|her|their|our)\s/i.test(head);
  const is =
    (PAPER.test(noun) && !NAMED_PAPER.test(head) && !FIGURES.test(head)) ||
    (NOUNS.has(one) && !(BODIES.test(one) && !own)) ||
    (OWN.test(one) && own) ||
    (one === "account" && one !== noun) ||
    SLIDES.test(head) ||
    PAGES.test(head);
  return is ? head.replace(/^(?:the|an?)\s/i, "") : null;
});

/** Nouns that are said of one and the same paper. */
const ALIKE: readonly RegExp[] = [/(?:^|\s)(?:poll|survey)$/i, /(?:^|\s)(?:study|research|paper)$/i];

/** "The Wall Street Journal" has a capital. */
const STUDY = /\b(?:[Ss]tudy|[Pp]reprint|journal)\b/;
const NEWS = /\b(?:newspaper|daily|tabloid|broadsheet|weekly)\b/i;

/** True where "the paper" is what researchers wrote, and no newspaper: the text told of a study before, and of none of those. */
export const isStudy = (before: string): boolean => STUDY.test(before) && !NEWS.test(before);

/** The papers of one article. */
export class Papers {
  readonly #known = ALIKE.map(() => new Set<string>());
  /** Other nouns by which the one of a row was taken up. */
  readonly #again = new Set<string>();

  /** A paper by what it is called behind some text; "the survey" is the one poll that was told of, where no other survey was. */
  told(name: string, words: string, before: string): Speaker {
    const known = this.#known[ALIKE.findIndex((nouns) => nouns.test(name))];
    const [only] = known ?? [];
    const [, noun] = /^the\s(\p{Ll}+)$/iu.exec(words) ?? [];
    const alone = only !== undefined && noun !== undefined && known?.size === 1;
    const again =
      alone &&
      (only.endsWith(noun) || this.#again.has(noun) || !new RegExp(`\\b${noun}\\b`, "i").test(before));
    if (again) this.#again.add(noun);
    else known?.add(name);
    return speaker(again ? only : name, "document");
  }
}

const singular = (noun: string): string =>
  NOUNS.has(noun)
    ? noun
    : noun
        .replace(/ies$/, "y")
        .replace(/(?<=ch|sh|x|z|ss)es$/, "")
        .replace(/yses$/, "ysis")
        .replace(/(?<!s)s$/, "");
