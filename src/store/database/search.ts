import type { Params } from "./sql.ts";

/** The words of a text by which it is found, in every locale alike. */
export const searched = (text: string) => `to_tsvector('english', stemma_plain(${text}))`;

/** What is asked for in the language of the API: words, “a phrase”, and -what there may not be. */
export const asked = (q: string, params: Params) =>
  `websearch_to_tsquery('english', stemma_plain(${params.text(q)}))`;

/** What is typed into the reading room: all words of the text, the last by its beginning; null when there is no word in it. */
export function typed(q: string, params: Params): string {
  // ʼ is a letter to Unicode, and an apostrophe where it is read.
  const all =
    q
      .normalize("NFC")
      .replaceAll("ʼ", "’")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu) ?? [];
  // In quotes, since some of what is a part of words here is a mark to the database.
  const query = all.slice(0, 20).map((word) => `'${word}'`);
  return `to_tsquery('english', stemma_plain(${params.text(query.length === 0 ? null : `${query.join(" & ")}:*`)}))`;
}

/** True of a claim that the query finds, by its first words or by any others in which it stood at or before the version. Each is looked up by its index. */
export const foundBy = (claim: string, search: string, v: string) =>
  `(${searched(`${claim}.text`)} @@ ${search} or ${claim}.id = any (array(
    select w.claim from wordings w where ${searched("w.words")} @@ ${search} and w.since <= ${v})))`;
