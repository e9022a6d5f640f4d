/** Elements whose content is never words of the article. */
const DROPPED =
  /<(script|style|noscript|template|svg|head|iframe|object|select|button|form|nav|textarea|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<![^>]*>|<\?[^>]*>/g;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|dd|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/gi;
const TAG = /<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
  sect: "§",
  para: "¶",
  times: "×",
  divide: "÷",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  shy: "\u00AD",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200C",
  zwj: "\u200D",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  auml: "ä",
  aring: "å",
  aelig: "æ",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  euml: "ë",
  igrave: "ì",
  iacute: "í",
  icirc: "î",
  iuml: "ï",
  ntilde: "ñ",
  ograve: "ò",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  oslash: "ø",
  szlig: "ß",
  ugrave: "ù",
  uacute: "ú",
  ucirc: "û",
  uuml: "ü",
  yacute: "ý",
  yuml: "ÿ",
  Agrave: "À",
  Aacute: "Á",
  Auml: "Ä",
  Aring: "Å",
  AElig: "Æ",
  Ccedil: "Ç",
  Egrave: "È",
  Eacute: "É",
  Ntilde: "Ñ",
  Ouml: "Ö",
  Oslash: "Ø",
  Uuml: "Ü",
};

/** The paragraphs of a piece of HTML, a blank line between two. Nothing of it is run, fetched or kept as markup. */
export function textOfHtml(html: string): string {
  const bare = html
    .replace(COMMENT, " ")
    .replace(DROPPED, "\n\n")
    .replace(/\s+/g, " ")
    .replace(/<br\b[^>]*>/gi, "\n")
    .replace(BLOCK, "\n\n")
    .replace(TAG, "");
  return decoded(bare)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The text with its character references resolved, those to a character that `may` be; what is no reference stays as it is. */
export function decoded(text: string, may: (char: string) => boolean = () => true): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));/g,
    (whole, ten, hex, name) => {
      const char = charOf(ten, hex, name) ?? whole;
      return may(char) ? char : whole;
    },
  );
}

function charOf(ten: unknown, hex: unknown, name: unknown): string | undefined {
  if (typeof name === "string") return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const point = typeof ten === "string" ? Number.parseInt(ten, 10) : Number.parseInt(String(hex), 16);
  return point === 0 || point > 0x10ffff ? "\uFFFD" : String.fromCodePoint(point);
}
