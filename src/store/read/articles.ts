import type { Article, State } from "../../model/article.ts";
import type { Notice } from "../../model/document.ts";
import type { ArticleRow, Reader } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { bare, document, headlineOf, keyOf, listed, livesAt, Params, paged } from "../database/sql.ts";
import { heldRevisions } from "../write/write.ts";

type ArticleReads = Pick<Reader, "articles" | "article" | "revision" | "notices">;

export const articleReads = (query: Query): ArticleReads => ({
  async articles(v, page, filter = {}) {
    const params = new Params();
    const at = params.int(v);
    const where = [livesAt("s", at), "s.head"];
    if (filter.publisher !== undefined) where.push(`s.publisher = ${params.text(filter.publisher)}`);
    const after = keyOf(page.cursor, ["", ""] as [string, string]);
    if (after) where.push(`(s.at, s.article) < (${params.text(after[0])}, ${params.text(after[1])})`);
    const rows = await query<ArticleRow>(
      `select jsonb_build_object('article', to_jsonb(a), 'head', ${bare("s")}, 'headline', coalesce(r.headline, ${headlineOf("s.article", at)}),
        'revisions', (select count(*) from states n where n.article = s.article and ${livesAt("n", at)}))::text as j
      from states s join articles a on a.id = s.article join revisions r on r.id = s.revision
      where ${where.join(" and ")} order by s.at desc, s.article desc limit ${params.int(page.limit + 1)}`,
      params.values,
    );
    return paged(rows, page.limit, (row) => [row.head.at, row.article.id]);
  },

  async article(id, v) {
    const [row] = await query<{ article: Article; headline: string | null; states: State[] }>(
      `select jsonb_build_object('article', to_jsonb(a), 'headline', ${headlineOf("a.id", "$2::int")}, 'states', (
        select jsonb_agg(${bare("s")} order by s.n) from states s where s.article = a.id and ${livesAt("s", "$2::int")}
      ))::text as j from articles a where a.id = $1::text
        and exists (select 1 from states s where s.article = a.id and ${livesAt("s", "$2::int")})`,
      [id, v],
    );
    return row ?? null;
  },

  async revision(id) {
    return (await heldRevisions(query, [id]))[0] ?? null;
  },

  async notices(revisions) {
    const rows = await query<{ id: string; notices: Notice[] }>(
      `select jsonb_build_object('id', id, 'notices', ${document("r")}->'notices')::text as j
      from revisions r where id = ${listed("$1")}`,
      [JSON.stringify(revisions)],
    );
    return new Map(rows.map((row) => [row.id, row.notices]));
  },
});
