const LETTER = /\p{L}/gu;
const LEFTWARD =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a paragraph runs: that of most of its letters, as it may begin with a name that runs the other way. */
export function directionOf(text: string): "ltr" | "rtl" | "auto" {
  const letters = text.match(LETTER) ?? [];
  const leftward = letters.filter((letter) => LEFTWARD.test(letter)).length;
  if (leftward === 0 || leftward === letters.length) return "auto";
  return leftward * 2 > letters.length ? "rtl" : "ltr";
}
