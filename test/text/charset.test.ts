import { expect, test } from "vitest";
import { decode } from "../../src/text/bytes/decode.ts";

/** The bytes of a text in a one-byte encoding. */
function inCharset(text: string, charset: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1)
    bytes.set(decode(Uint8Array.of(byte), `text/plain; charset=${charset}`).text, byte);
  return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 0x3f));
}

const TEXTS: readonly (readonly [string, string, string])[] = [
  [
    "Russian",
    "windows-1251",
    "Мэр города сообщил, что мост закрыт до понедельника. «Никто не пострадал», — сказала Анна Лебедева.",
  ],
  [
    "Russian of old servers",
    "koi8-r",
    "Мэр города сообщил, что мост закрыт до понедельника. Никто не пострадал, сказала Анна Лебедева.",
  ],
  [
    "Ukrainian",
    "windows-1251",
    "Міський голова повідомив, що міст закрито до понеділка, і що ніхто не постраждав.",
  ],
  [
    "Serbian",
    "windows-1251",
    "Градоначелник је рекао да је мост затворен до понедељка и да нико није повређен.",
  ],
  [
    "a name or two in Russian within English",
    "windows-1251",
    "The mayor, Анна Лебедева, told the Кама herald that the bridge is shut.",
  ],
  [
    "Greek",
    "windows-1253",
    "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή μέχρι τη Δευτέρα και ότι κανείς δεν τραυματίστηκε.",
  ],
  [
    "Czech",
    "windows-1250",
    "Starosta řekl, že most bude do pondělí uzavřen. Zranění nikdo neutrpěl, uvedla mluvčí úřadu.",
  ],
  [
    "Polish",
    "windows-1250",
    "Burmistrz powiedział, że most będzie zamknięty do piątku. Nikt się nie zranił, dodał.",
  ],
  [
    "Polish of ISO 8859-2",
    "iso-8859-2",
    "Burmistrz powiedział, że most będzie zamknięty do piątku. Nikt się nie zranił, dodał.",
  ],
  [
    "Hungarian",
    "windows-1250",
    "A polgármester szerint a híd hétfőig zárva lesz, és senki sem sérült meg, közölte a szóvivőnő.",
  ],
  [
    "French",
    "windows-1252",
    "Le maire a déclaré que le pont était fermé, après l’été. « Ça suffit », a-t-elle répété.",
  ],
  [
    "German",
    "windows-1252",
    "Der Bürgermeister erklärte, die Brücke bleibe über Ostern für Fußgänger geöffnet.",
  ],
  [
    "Spanish",
    "windows-1252",
    "El señor Núñez dijo que el puente está cerrado; mañana abrirá, según el boletín.",
  ],
  [
    "Portuguese",
    "windows-1252",
    "A câmara não confirmou; são três os feridos, disse João Gonçalves à comissão.",
  ],
  [
    "Danish",
    "windows-1252",
    "Borgmesteren sagde, at broen på Ærø først åbner på mandag, når vejret bliver bedre. Både øst.",
  ],
  [
    "Italian",
    "windows-1252",
    "Il sindaco ha detto che il ponte è chiuso: «Così non va», perché più di metà è rotta, però.",
  ],
  [
    "English with a few names",
    "windows-1252",
    "“Zoë Müller and José Núñez were at the café,” said Renée D’Arcy — a résumé of it all.",
  ],
  ["English with a name that is not enough", "windows-1252", "Zoë – that is all – said “no”."],
];

test.each(TEXTS)("%s that says nothing of its encoding is read as %s", (_, charset, text) => {
  expect(decode(inCharset(text, charset))).toEqual({ text, charset, replaced: 0 });
});
