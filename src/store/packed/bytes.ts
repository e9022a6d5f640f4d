/** The first byte of what is packed tells how: as JSON text, as older stores hold it, or by the lists of `words.ts`. */
export const AS_JSON = 0;
export const BY_LISTS = 1;

/**
 * What a byte says where a value begins. Below INTEGER it is that whole number; the ranges of LIST, SHAPE and WORD tell a
 * list by its length, a record by its shape and a text by its number, and after the others stands what they say.
 */
export const TAG = {
  /** A zigzag number. */
  INTEGER: 160,
  /** A zigzag number, in thousandths. */
  THOUSANDTHS: 161,
  /** Eight bytes, the highest first. */
  NUMBER: 162,
  NULL: 163,
  FALSE: 164,
  TRUE: 165,
  /** The bytes of a text, after how many they are. */
  TEXT: 166,
  /** Three letters, and ten bytes for twenty hexadecimal digits. */
  ID: 167,
  /** Names and values, after how many they are. */
  RECORD: 168,
  /** Values, after how many they are. */
  MANY: 169,
  /** The number of a text that is said whole. */
  RARE_WORD: 170,
  /** Lists of none to seven. */
  LIST: 171,
  /** Records of the first sixteen shapes. */
  SHAPE: 179,
  /** Texts that are said whole, up to the last byte. */
  WORD: 195,
} as const;

export const LISTS = TAG.SHAPE - TAG.LIST;
export const COMMON_WORDS = 256 - TAG.WORD;

/** Bytes that are in no UTF-8 stand for parts of sentences: one for each of the first, and one with the number of any other. */
export const PHRASE = 0xf5;
export const COMMON_PHRASES = 256 - PHRASE;
export const RARE_PHRASE = 0xc0;

export const AN_ID = /^[a-z]{3}_[0-9a-f]{20}$/;
