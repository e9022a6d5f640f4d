import { Tokenizer } from "htmlparser2";

/** Elements whose content is never words of the article. */
const DROPPED = new Set(
  "script style noscript template svg head iframe object select button form nav textarea title".split(" "),
);
const BLOCK = new Set(
  "address article aside blockquote body dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/**
 * The paragraphs of a piece of HTML, a blank line between two. Nothing of it is run, fetched or kept as markup. It is read
 * tag by tag, without a tree: time is linear in its length, whatever is left open.
 */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let dropped = "";
  const words = (text: string) => {
    if (dropped === "") pieces.push(text.replace(/[ \t\n\f\r]+/g, " "));
  };
  const breaks = (name: string) => {
    if (dropped !== "") return;
    if (name === "br") pieces.push("\n");
    else if (BLOCK.has(name) || DROPPED.has(name)) pieces.push("\n\n");
  };
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const ignored = () => {};
  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => words(html.slice(start, end)),
      ontextentity: (code) => words(String.fromCodePoint(code)),
      onopentagname(start, end) {
        const name = nameAt(start, end);
        breaks(name);
        if (dropped === "" && DROPPED.has(name)) dropped = name;
      },
      onclosetag(start, end) {
        const name = nameAt(start, end);
        if (name === dropped) dropped = "";
        else breaks(name);
      },
      oncdata: (start, end, offset) => words(html.slice(start, end - offset)),
      onselfclosingtag() {
        // In HTML only elements of other languages end so: "<svg/>".
        if (dropped === "svg") dropped = "";
      },
      onopentagend: ignored,
      onattribdata: ignored,
      onattribentity: ignored,
      onattribend: ignored,
      onattribname: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  );
  tokens.write(html);
  tokens.end();
  return pieces
    .join("")
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
