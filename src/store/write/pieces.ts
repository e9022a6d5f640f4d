/** So many characters of a text in a row are looked for in the other; shorter likenesses cost more to tell than they save. */
const WINDOW = 16;

/** A stretch of the base by place and length, or words that are new. */
type Piece = readonly [number, number] | string;

/** Tells `text` as pieces of `base`, as JSON; null where that is not much shorter than the text itself. */
export function piecesOf(base: string, text: string): string | null {
  const places = new Map<string, number>();
  for (let at = 0; at + WINDOW <= base.length; at += WINDOW) {
    const window = base.slice(at, at + WINDOW);
    if (!places.has(window)) places.set(window, at);
  }
  const pieces: Piece[] = [];
  /** Where what is not yet told begins, and where the last piece of the base ended. */
  let [open, expected] = [0, 0];
  for (let at = 0; at + WINDOW <= text.length; ) {
    const window = text.slice(at, at + WINDOW);
    const found = base.startsWith(window, expected) ? expected : places.get(window);
    if (found === undefined) {
      at += 1;
      continue;
    }
    let before = 0;
    while (at - before > open && found > before && text[at - before - 1] === base[found - before - 1])
      before += 1;
    let end = at + WINDOW;
    while (end < text.length && text[end] === base[found + end - at]) end += 1;
    if (at - before > open) pieces.push(text.slice(open, at - before));
    pieces.push([found - before, end - at + before]);
    [open, expected] = [end, found + end - at];
    at = end;
  }
  if (open < text.length) pieces.push(text.slice(open));
  const told = JSON.stringify(pieces);
  return told.length * 2 < text.length ? told : null;
}

/** The text that these pieces of `base` make. */
export function joined(base: string, pieces: string): string {
  return (JSON.parse(pieces) as Piece[])
    .map((piece) => (typeof piece === "string" ? piece : base.slice(piece[0], piece[0] + piece[1])))
    .join("");
}
