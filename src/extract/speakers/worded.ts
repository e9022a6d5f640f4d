import type { Speaker } from "../../model/attribution.ts";
import { remembered } from "../../text/remembered.ts";
import { isKnown, isKnownWord } from "./bodies/known.ts";
import { machineNamed } from "./bodies/machines.ts";
import { ADDRESS, LAID_DOWN } from "./bodies/nouns.ts";
import type { Called } from "./called.ts";
import { inTurn, shouted } from "./common.ts";
import { caselessIn } from "./names/caseless.ts";
import type { Named } from "./names/named.ts";
import { isParticled, particledIn } from "./names/particles.ts";
import { isUnknown } from "./names/proper.ts";
import { untitled } from "./names/title.ts";
import type { Phrase } from "./phrase.ts";
import { capitalised, isBody, SHOP, SHOUTED, speaker, TRADED } from "./words.ts";

/** Thinkers, artists and rulers of the past whom nobody calls by more than a name. */
const BY_ONE_NAME: ReadonlySet<string> = new Set(
  `Aeschylus Archimedes Aristophanes Aristotle Augustine Avicenna Bach Beethoven Boethius Brahms Cervantes Chaucer Chopin Cicero
  Confucius Copernicus Dante Darwin Descartes Dickens Dostoevsky Einstein Epictetus Erasmus Euclid Euripides Faraday Flaubert Freud
  Galen Galileo Gandhi Goethe Handel Hegel Heidegger Herodotus Hippocrates Hobbes Horace Hume Kafka Kant Keats Keynes Kierkegaard
  Leibniz Linnaeus Livy Machiavelli Mao Marx Michelangelo Milton Molière Montaigne Montesquieu Mozart Napoleon Nietzsche Orwell
  Ovid Pascal Pasteur Pericles Petrarch Picasso Plato Pliny Plutarch Proust Ptolemy Pythagoras Rabelais Raphael Rembrandt Rousseau
  Schopenhauer Seneca Shakespeare Socrates Sophocles Spinoza Stalin Suetonius Tacitus Thucydides Tolstoy Virgil Voltaire Wagner
  Wittgenstein Xenophon`.split(/\s+/),
);

/** What an article names, and its text. */
export interface Article {
  readonly named: Named;
  readonly machines: ReadonlyMap<string, ReadonlySet<string>>;
  readonly text: string;
}

/** Who speaks in a transcript by no more than a part in it: "MODERATOR: Ms Pell?" */
const OF_TRANSCRIPTS =
  /^(?:MODERATOR|INTERVIEWER|HOST|PRESENTER|ANCHOR|REPORTER|JOURNALIST|QUESTIONER|CALLER|NARRATOR|OPERATOR|CLERK|WITNESS|AUDIENCE(?:\sMEMBER)?|CHAIR(?:MAN|WOMAN|PERSON)?)$/;

/** Where an outlet stands on the web, or a name that begins by a number: "kitchenwire.com", "the French website Cellar.fr", "9to5Garden". */
const SITE =
  /^(?:(?:[\p{L}’'-]+\s){0,3}(?:website|site|blog|portal|outlet)\s)?(?<name>[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|biz|news|tv|io|me|co(?:\.\p{Ll}{2})?|uk|ie|fr|de|es|it|nl|pt|eu|ch|at|be|se|no|dk|fi|pl|cz|gr|ru|ua|il|in|cn|jp|kr|br|mx|ca|us|au|nz|za)|\d{1,3}(?:\p{Ll}+\d+)?\p{Lu}\p{Ll}+)$/u;

/** "WABC-TV in New York": a station by its letters. */
const STATION = /^\p{Lu}{3,5}-(?:TV|FM|AM)(?=$|\sin\s)/u;

/** "YouTube user “kettleman88”", "fryd_", "@annroe". */
const USER =
  /^(?:(?:[\p{L}\d’'-]+\s){0,4}(?:user|blogger|commenter|poster|[Rr]edditor|YouTuber|TikToker|streamer)\s(?:called\s|named\s)?[“"‘']?(?<called>@[\p{L}\d_]+|\p{L}*[\d_][\p{L}\d_.-]*)[”"’']?|[Rr]edditor\s[“"‘']?(?<redditor>[\p{L}\d_-]+)[”"’']?|(?<handle>@[\p{L}\d_]+|\p{Ll}[\p{Ll}\d]*_[\p{L}\d_]*))$/u;
/** "The portal | norviknews": a site by a name in small letters, which is no word. */
const PORTAL =
  /^[Tt]he\s(?:\p{L}[\p{L}-]*\s){0,2}(?:website|site|blog|portal|outlet)\s[“"‘']?(?<name>\p{Ll}[\p{Ll}\d-]{3,})[”"’']?$/u;

/** What machines run by, which tells those before them what it does. */
const SYSTEM = /^(?:iOS|iPadOS|macOS|watchOS|Android|Windows|Linux)(?:\s[\d.]+)?$/;

/** Words for nobody of those told of before: which of them is not said. */
const NOBODY = new Set(["neither", "none", "nobody", "no one"]);

/** What the form of some words tells in any article, which is asked for once: articles use the same again and again. */
interface Form {
  /** Whoever is called so, whatever the article says. */
  readonly speaker: Speaker | null;
  readonly isShouted: boolean;
  readonly caseless: Speaker | null;
  readonly isParticled: boolean;
  /** Whoever is called so where the article tells nothing else; null for nobody, undefined where the form does not tell. */
  readonly otherwise: Speaker | null | undefined;
  /** True of what may be a person's name and all of it. */
  readonly mayBeWhole: boolean;
}

const formOf = remembered(
  (words: string): Form => ({
    speaker: alwaysCalled(words),
    isShouted: SHOUTED.test(words),
    caseless: caselessIn(words),
    isParticled: isParticled(words),
    otherwise: otherwiseCalled(words),
    mayBeWhole: /\s/.test(words) && !isBody(words) && !/^Team\s/.test(words),
  }),
);

function alwaysCalled(words: string): Speaker | null {
  const low = words.toLowerCase();
  if (/^(?:the\s)?(?:internet|web|twittersphere|blogosphere)$/.test(low)) return speaker(words, "unnamed");
  if (low === "half") return speaker(low, "unnamed");
  // "A MAN": tabloids open so.
  if (/^(?:[Aa]N?|ONE|TWO|THREE|THE)\s[\p{Lu}\s-]+$/u.test(words)) return speaker(low, "unnamed");
  if (OF_TRANSCRIPTS.test(words)) return speaker(low, "unnamed");
  const site = words.includes(".") || /^\d/.test(words) ? SITE.exec(words)?.groups?.["name"] : undefined;
  if (site !== undefined) return speaker(site, "organization");
  const station = words.includes("-") ? STATION.exec(words)?.[0] : undefined;
  if (station !== undefined) return speaker(station, "organization");
  const user = USER.exec(words)?.groups;
  if (user) return speaker((user["called"] ?? user["redditor"] ?? user["handle"]) as string, "person");
  const portal = PORTAL.exec(words)?.groups?.["name"] ?? "";
  if (portal !== "" && isUnknown(portal)) return speaker(portal, "organization");
  if (SYSTEM.test(words)) return speaker(words, "software");
  // "The Farm Reporter": an office has no capital there.
  return TRADED.test(words) ? speaker(words.slice(4), "organization") : null;
}

function otherwiseCalled(words: string): Speaker | null | undefined {
  const low = words.toLowerCase();
  if (NOBODY.has(low)) return null;
  if (ADDRESS.test(words)) return speaker(/\d/.test(words) ? words : capitalised(low), "organization");
  // "St Mary's said": no person is called so.
  const shop = /[’']s$/.test(words) ? SHOP.exec(words)?.[1] : undefined;
  return shop ? speaker(shop, "organization") : undefined;
}

/** The speaker whom the form of some words tells, whoever spoke before; null for nobody, undefined where it does not tell. */
export function byForm(
  { named, machines, text }: Article,
  words: string,
  at: number,
  { kind = null, whole = false }: Called,
): Speaker | null | undefined {
  const known = isKnown(words) || (isKnownWord(words) && named.isNamed(words));
  if (kind !== "person" && known && named.full(words) === undefined) return speaker(words, "organization");
  const form = formOf(words);
  if (form.speaker) return form.speaker;
  const loud = form.isShouted ? shouted(named, words.toLowerCase()) : null;
  if (loud) return loud;
  if (form.caseless) return form.caseless;
  const particled = form.isParticled ? particledIn(text, words) : null;
  if (particled !== null) return speaker(particled, "person");
  const machine = machineNamed(machines, words);
  if (machine) return machine;
  const turn = inTurn(named, text, words, at);
  if (turn !== undefined) return turn;
  if (form.otherwise !== undefined) return form.otherwise;
  return whole && form.mayBeWhole ? speaker(named.whole(words), "person") : undefined;
}

/** The speaker whom the first name in some words tells, a person where `person` says so, else somebody unnamed. */
export function byName(named: Named, words: string, phrase: Phrase, person: boolean): Speaker | null {
  const {
    proper: [first],
    namesBody,
    working,
    own,
  } = phrase;
  if (phrase.isFromElsewhere) return speaker(words, "unnamed");
  const one = untitled(first ?? "");
  if (person && first && !namesBody && !/\s/.test(one) && !isBody(one) && !named.isThing(one))
    return speaker(named.begunBy(one) ?? one, "person");
  if (first === words && BY_ONE_NAME.has(first)) return speaker(first, "person");
  if (working !== null && !namesBody) return speaker(working, "person");
  if (own) return speaker(named.organization(own), LAID_DOWN.test(own) ? "document" : "organization");
  return words ? speaker(words, "unnamed") : null;
}
