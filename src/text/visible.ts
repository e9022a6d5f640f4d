const BREAKS = /[\u00AD\u200B\u2060\uFEFF]/;

/** Without the marks of where a word may be broken, which nobody sees and programs put in as they like. */
export const visible = (text: string): string =>
  BREAKS.test(text) ? text.replace(new RegExp(BREAKS, "g"), "") : text;
