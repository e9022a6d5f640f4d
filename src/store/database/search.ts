import type { Params } from "./sql.ts";

/** The words of a text by which it is found, in every locale alike. */
export const searched = (text: string) => `to_tsvector('english', stemma_plain(${text}))`;

/** What is asked for in the language of the API: words, “a phrase”, and -what there may not be. */
export const asked = (q: string, params: Params) =>
  `websearch_to_tsquery('english', stemma_plain(${params.text(q)}))`;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
/** Words in quotation marks, or others up to the next space, each perhaps taken out by a hyphen before them. */
const PART = /(?<=^|\s)(?<not>-?)(?:["“”„«](?<phrase>[^"“”„«»]+)["“”»](?=\s|$)|(?<words>\S+))/gu;
const MOST_WORDS = 20;

/**
 * What is typed into the reading room: all words of the text, the last by its beginning, “a phrase” as it stands, and -what
 * there may not be; null when there is no word to look for in it.
 */
export function typed(q: string, params: Params): string {
  let left = MOST_WORDS;
  // ʼ is a letter to Unicode, and an apostrophe where it is read.
  const parts = [...q.normalize("NFC").replaceAll("ʼ", "’").matchAll(PART)].flatMap(({ groups }) => {
    const { not, phrase, words = "" } = groups ?? {};
    const found = ((phrase ?? words).match(WORD) ?? []).slice(0, left);
    left -= found.length;
    // In quotes, since some of what is a part of words here is a mark to the database.
    const query = found.map((word) => `'${word}'`).join(phrase === undefined ? " & " : " <-> ");
    return query === "" ? [] : [{ not: not === "-", begun: phrase === undefined, query }];
  });
  const query = parts.map(({ not, begun, query: part }, i) => {
    const open = begun && !not && i === parts.length - 1 ? ":*" : "";
    return `${not ? "!" : ""}(${part}${open})`;
  });
  const none = parts.every(({ not }) => not);
  return `to_tsquery('english', stemma_plain(${params.text(none ? null : query.join(" & "))}))`;
}

/** True of a claim that the query finds, by its first words or by any others in which it stood at or before the version. Each is looked up by its index. */
export const foundBy = (claim: string, search: string, v: string) =>
  `(${searched(`${claim}.text`)} @@ ${search} or ${claim}.id = any (array(
    select w.claim from wordings w where ${searched("w.words")} @@ ${search} and w.since <= ${v})))`;

/** A name as every keyboard types it: in small letters without marks, and with the apostrophe and the hyphen of ASCII. */
export const keyed = (name: string) =>
  `translate(stemma_unmarked(${name}), E'\\u2018\\u2019\\u02BC\\u2010\\u2011', E'\\'\\'\\'--')`;
