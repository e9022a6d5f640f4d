/** A language as its letters tell it: those that are not plain Latin ones, the most frequent of a whole script first. */
interface Language {
  readonly charsets: readonly string[];
  /** Letters by which the language is known; of a script of its own the dozen that make up most of a text. */
  readonly letters: string;
  /** The rest of a script of its own. */
  readonly rest?: string;
}

const WESTERN = ["windows-1252"];
const CENTRAL = ["windows-1250", "iso-8859-2"];
const CYRILLIC = ["windows-1251", "koi8-r"];

const LANGUAGES: readonly Language[] = [
  ...[
    "éèàêçôâîùûëïœæ",
    "äöüß",
    "áéíóúñü",
    "ãõáéíóúâêôçàü",
    "àèéìòùî",
    "åäöøæéü",
    "áéíóúýðþæö",
    "àèéíòóúçïü",
  ].map((letters) => ({ charsets: WESTERN, letters })),
  ...["áéíóúýčďěňřšťůž", "áäéíóôúýčďľĺňŕšťž", "ąćęłńóśźż", "áéíóöőúüű", "čćđšž", "ăâîşţ"].map((letters) => ({
    charsets: CENTRAL,
    letters,
  })),
  { charsets: CYRILLIC, letters: "оеаинтсрвлкм", rest: "дпуяыьгзбчйхжшюцщэфъё" },
  { charsets: ["windows-1251"], letters: "оаинеівртслк", rest: "удмпзяьбгчюїхцйжєшфщґў" },
  { charsets: ["windows-1251"], letters: "аоиејнрстувк", rest: "дмлпзгбчхцшжњљћђџѓќѕ" },
  { charsets: ["windows-1253"], letters: "αοιετσνηυρπκ", rest: "λςμωάόίγθέδήύχβφώξζψϊϋΐΰ" },
];

/** So much of a letter counts that is not among the most frequent of its script. */
const REST = 0.3;
/** Fewer letters tell nothing: one name of an English page may be written in anything. */
const ENOUGH = 8;
/** By so much of all letters another encoding has to fit better than Windows-1252. */
const MARGIN = 0.15;
/** Bytes that are looked at. */
const LOOKED_AT = 200_000;

/**
 * The one-byte encoding that text without any word of its own encoding is in: that in which its letters are those of one
 * language, and stand as letters do; Windows-1252 where none fits clearly better.
 */
export function guessedCharset(
  bytes: Uint8Array,
  read: (bytes: Uint8Array, charset: string) => string,
): string {
  const head = bytes.subarray(0, LOOKED_AT);
  let [best, most] = [WESTERN[0] as string, fitOf(read(head, "windows-1252"), "windows-1252") + MARGIN];
  for (const charset of new Set(LANGUAGES.flatMap(({ charsets }) => charsets))) {
    const found = charset === best ? 0 : fitOf(read(head, charset), charset);
    if (found > most) [best, most] = [charset, found];
  }
  return best;
}

/** Words with letters beyond ASCII, and with what is no letter and stands at them as if it were one; quotation marks are none of it. */
const WORD = /[\p{L}¡-ª¬-º¼-¿\uFFFD]+/gu;

/** How well a text read in an encoding is of one language: the share of its letters that are the language's, less what no language does. */
function fitOf(text: string, charset: string): number {
  let letters = 0;
  let faults = 0;
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) {
    const high = word.replace(/[A-Za-z]+/g, "").toLowerCase();
    if (high === "" || !/\p{L}/u.test(word)) continue;
    letters += high.length;
    for (const char of high) counts.set(char, (counts.get(char) ?? 0) + 1);
    if (isAmiss(word)) faults += high.length;
  }
  if (letters === 0 || (letters < ENOUGH && charset !== WESTERN[0])) return 0;
  const shares = LANGUAGES.filter(({ charsets }) => charsets.includes(charset)).map((language) => {
    let own = 0;
    for (const [char, n] of counts)
      own += language.letters.includes(char) ? n : language.rest?.includes(char) ? n * REST : 0;
    return own / letters;
  });
  return Math.max(...shares) - faults / letters;
}

/** Capitals as no word has them, letters of two scripts, or a symbol between letters. */
const isAmiss = (word: string): boolean =>
  /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}[^\p{L}]\p{L}/u.test(word) ||
  (/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
