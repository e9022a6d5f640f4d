/** Letters that no mark was put on, by what people write who lack them. */
const SPELT: Readonly<Record<string, string>> = {
  ß: "ss",
  Æ: "AE",
  æ: "ae",
  Œ: "OE",
  œ: "oe",
  Þ: "Th",
  þ: "th",
  Ø: "O",
  ø: "o",
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Ð: "D",
  ð: "d",
  ı: "i",
};

/** A name in the letters that every keyboard has: “Jürgen Großmann” as “Jurgen Grossmann”. `stemma_unmarked` does so in the database. */
export const unmarked = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/[^\0-\x7F]/g, (letter) => SPELT[letter] ?? letter);
