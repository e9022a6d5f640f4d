import type { Speaker } from "../../model/attribution.ts";
import { machineNamed } from "./bodies/machines.ts";
import { ADDRESS, BEHIND_BODY, SAYS_BODY } from "./bodies/nouns.ts";
import { inTurn, shouted } from "./common.ts";
import { caselessIn } from "./persons/caseless.ts";
import type { Named } from "./persons/named.ts";
import { particledIn } from "./persons/particles.ts";
import { worker } from "./persons/proper.ts";
import { untitled } from "./persons/title.ts";
import { capitalised, dottedIn, isBody, SHOP, SHOUTED, speaker, TRADED } from "./words.ts";

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

/**
 * The speaker whom the form of some words tells, whoever spoke before; null for nobody, undefined where it does not tell.
 * `whole` says that the words are a person's name.
 */
export function byForm(
  { named, machines, text }: Article,
  words: string,
  at: number,
  whole: boolean,
): Speaker | null | undefined {
  const low = words.toLowerCase();
  if (low === "half") return speaker(low, "unnamed");
  // "A MAN": tabloids open so.
  if (/^(?:[Aa]N?|ONE|TWO|THREE|THE)\s[\p{Lu}\s-]+$/u.test(words)) return speaker(low, "unnamed");
  if (OF_TRANSCRIPTS.test(words)) return speaker(low, "unnamed");
  // "The Farm Reporter": an office has no capital there.
  if (TRADED.test(words)) return speaker(words.slice(4), "organization");
  const loud = SHOUTED.test(words) ? shouted(named, low) : null;
  if (loud) return loud;
  const caseless = caselessIn(words);
  if (caseless !== null) return caseless;
  const particled = particledIn(text, words);
  if (particled !== null) return speaker(particled, "person");
  const machine = machineNamed(machines, words);
  if (machine) return machine;
  const turn = inTurn(named, text, words, at);
  if (turn !== undefined) return turn;
  // "Neither has commented": who of those told of before is not said.
  if (/^(?:neither|none|nobody|no one)$/.test(low)) return null;
  if (ADDRESS.test(words)) return speaker(/\d/.test(words) ? words : capitalised(low), "organization");
  // "St Mary's said": no person is called so.
  const shop = SHOP.exec(words)?.[1];
  if (shop) return speaker(shop, "organization");
  if (whole && /\s/.test(words) && !isBody(words) && !/^Team\s/.test(words))
    return speaker(named.whole(words), "person");
  return undefined;
}

/** The speaker whom the first name in some words tells, `body` where it is a body's, else somebody unnamed. */
export function byName(
  named: Named,
  words: string,
  first: string | undefined,
  body: boolean,
  person: boolean,
): Speaker | null {
  // "Two sailors from Norvik": Norvik is not who speaks.
  const plain = words.replace(/,?\s(?:from|at|in|with|of|for|on|who|whose|that)\s.*$/s, "");
  if (first && plain !== words && !/\p{Lu}/u.test(plain) && !SAYS_BODY.test(plain))
    return speaker(words, "unnamed");
  const one = untitled(first ?? "");
  if (person && first && !body && !/\s/.test(one) && !isBody(one) && !named.isThing(one))
    return speaker(named.begunBy(one) ?? one, "person");
  if (first === words && BY_ONE_NAME.has(first)) return speaker(first, "person");
  const working = worker(words);
  if (working !== null && !body) return speaker(working, "person");
  const own = dottedIn(words) ?? (body ? (BEHIND_BODY.exec(words)?.[1] ?? first) : first);
  if (own) return speaker(named.organization(own), "organization");
  return words ? speaker(words, "unnamed") : null;
}
