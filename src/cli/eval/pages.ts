import { z } from "zod";
import { scorePages, scoreTimes } from "../../eval/pages.ts";
import { pageReader } from "../../journey/pages.ts";
import { Mistake } from "../../model/problem.ts";
import { parsed } from "../lines.ts";
import type { Task } from "./task.ts";

const row = z.object({
  id: z.string(),
  url: z.string().nullish(),
  html: z.string().optional(),
  body: z.string(),
});
const made = z.object({ body: z.string().nullish() });

/** Pages: what is read of them against what people marked, beside Readability alone on the same pages. */
export const PAGES: Task = {
  name: "pages",
  measure: async (gold, predicted) => {
    const rows = gold.map((one) => parsed(row, one));
    if (predicted) {
      const bodyOf = (id: string) => parsed(made, predicted.get(id) ?? {}).body ?? "";
      return { figures: [scorePages("body", rows, bodyOf)] };
    }
    const { bodyByReadability } = await import("../../ingest/page/page.ts");
    const reader = pageReader();
    try {
      const [bodies, alone] = [new Map<string, string>(), new Map<string, string>()];
      const pages = [];
      for (const { id, url, html } of rows) {
        if (html === undefined)
          throw new Mistake("invalid", `Page ${id} has no html; give gold rows with it.`);
        const { body, published, modified } = await reader.read(html, url ?? null);
        bodies.set(id, body);
        alone.set(id, bodyByReadability(html));
        pages.push({ html, published, modified });
      }
      return {
        figures: [
          scorePages("body", rows, (id) => bodies.get(id) ?? ""),
          scorePages("body by Readability alone", rows, (id) => alone.get(id) ?? ""),
          ...scoreTimes(pages),
        ],
      };
    } finally {
      await reader.close();
    }
  },
};
