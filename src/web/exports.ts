import { DIALECTS } from "../export/dialects.ts";
import { html, type Markup } from "./html.ts";
import type { Visit } from "./visit.ts";

/** What a page shows in forms that other programs read, to be downloaded as it was at the version shown. */
export function exports(
  { version }: Pick<Visit, "version">,
  part: { readonly claim: string } | { readonly article: string } | { readonly agent: string },
): Markup {
  const items = DIALECTS.map(({ name, description }) => {
    const query = new URLSearchParams({ format: name, ...part, as_of: String(version) });
    return html`<li><a href="/v1/export?${String(query)}">${name}</a>: ${description}</li>`;
  });
  return html`<details class="record exports"><summary>Download it for other programs</summary><ul>${items}</ul></details>`;
}
