/** So many characters of a text in a row are looked for in the other; shorter likenesses cost more to tell than they save. */
const WINDOW = 16;

/** A stretch of the base by place and length, or words that are new. */
type Piece = readonly [number, number] | string;

/**
 * Tells `text` as pieces of `base`: steps by a place that begins with it, each a number to base 36 and a letter. It is so many
 * characters that are kept (K), skipped (S, backwards below zero), put in (I) or put in for as many that are skipped (R), the
 * last two before what is put in; E keeps all that is left. Half a character cannot be told so, and stands in older stores'
 * JSON. Null where it is not much shorter than the text itself.
 */
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
    // Behind what is new goes on what stood behind the last piece, or behind as much of the base as is new.
    const level = expected + at - open;
    let found = base.startsWith(window, expected) ? expected : undefined;
    found ??= base.startsWith(window, level) ? level : places.get(window);
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
  const steps = stepsOf(base, pieces);
  const told = UNTELLABLE.test(steps) ? JSON.stringify(pieces) : steps;
  return told.length * 2 < text.length ? told : null;
}

/** What no database takes as text. */
const UNTELLABLE = /[\p{Surrogate}\0]/u;

function stepsOf(base: string, pieces: readonly Piece[]): string {
  let told = "";
  let at = 0;
  let fresh = "";
  const put = (step: "I" | "R") => {
    if (fresh !== "") told += fresh.length.toString(36) + step + fresh;
    fresh = "";
  };
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece === "string") {
      fresh = piece;
      continue;
    }
    const [from, length] = piece;
    const skipped = from - at;
    if (fresh !== "" && skipped === fresh.length) put("R");
    else {
      put("I");
      if (skipped !== 0) told += `${skipped.toString(36)}S`;
    }
    at = from + length;
    told += i === pieces.length - 1 && at === base.length ? "E" : `${length.toString(36)}K`;
  }
  put("I");
  return told;
}

/** The text that these pieces of `base` make. */
export function joined(base: string, pieces: string): string {
  if (!pieces.startsWith("[")) return followed(base, pieces);
  return (JSON.parse(pieces) as Piece[])
    .map((piece) => (typeof piece === "string" ? piece : base.slice(piece[0], piece[0] + piece[1])))
    .join("");
}

function followed(base: string, steps: string): string {
  let text = "";
  let at = 0;
  for (let i = 0; i < steps.length; i += 1) {
    const from = i;
    while (/[-0-9a-z]/.test(steps[i] ?? "")) i += 1;
    const count = Number.parseInt(steps.slice(from, i), 36);
    switch (steps[i]) {
      case "E":
        text += base.slice(at);
        break;
      case "K":
        text += base.slice(at, at + count);
        at += count;
        break;
      case "S":
        at += count;
        break;
      case "I":
      case "R":
        text += steps.slice(i + 1, i + 1 + count);
        if (steps[i] === "R") at += count;
        i += count;
        break;
      default:
        throw new Error("a newer program told this revision");
    }
  }
  return text;
}
