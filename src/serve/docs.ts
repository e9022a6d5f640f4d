import type { App } from "./ask/read.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stemma API</title><link rel="stylesheet" href="/docs/style.css"></head>
<body><main><p><a href="/">Stemma</a></p><h1>Stemma API</h1>
<p>Every call is described by <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). Open one below to try it here.
Reads take <code>as_of</code>, a version number or a time; the answer names the version that it used.</p>
<noscript><p>The list of calls is made by a script of this server. Without scripts, read the description above, or ask
<a href="/v1/claims">/v1/claims</a> and <a href="/v1/articles">/v1/articles</a> directly.</p></noscript>
<div id="operations"></div></main><script src="/docs/script.js"></script></body></html>`;

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
details{border:1px solid #8886;border-radius:6px;margin:.5rem 0;padding:.5rem .75rem}
summary{cursor:pointer;overflow-wrap:anywhere}code,pre,textarea{font:14px/1.4 ui-monospace,monospace}
h2{margin:1.5rem 0 .25rem;font-size:1.1rem;text-transform:capitalize}summary code{font-weight:600}
button{font:inherit;padding:.3rem 1rem}:focus-visible{outline:3px solid Highlight;outline-offset:2px}
label{display:block;margin:.5rem 0}input,textarea,select{font:inherit;display:block;width:100%;box-sizing:border-box;padding:.3rem}
textarea{min-height:8rem}pre{overflow:auto;max-height:30rem;background:#8882;padding:.5rem}
ul{margin:.75rem 0;padding-left:1.25rem;font-size:.9rem}`;

// Everything from the description is set as text, never as markup.
const SCRIPT = `"use strict";
const make = (tag, text, parent) => { const e = document.createElement(tag); if (text) e.textContent = text; if (parent) parent.append(e); return e; };
const say = (text, parent) => text.split("\`").forEach((part, i) => { if (i % 2) make("code", part, parent); else parent.append(part); });
const list = document.getElementById("operations");
const follow = (all, schema) => schema && schema.$ref ? all.components.schemas[schema.$ref.split("/").pop()] : schema;
fetch("/openapi.json").then((r) => r.json()).then((all) => {
  const groups = new Map();
  const group = (tag) => {
    if (!groups.has(tag)) {
      const part = make("section", "", list);
      make("h2", tag, part);
      groups.set(tag, part);
    }
    return groups.get(tag);
  };
  for (const [path, methods] of Object.entries(all.paths)) for (const [method, op] of Object.entries(methods)) {
    const box = make("details", "", group((op.tags || ["other"])[0]));
    box.id = op.operationId;
    const head = make("summary", "", box);
    make("code", method.toUpperCase() + " " + path, head);
    say(" " + (op.summary || ""), head);
    const form = make("form", "", box);
    const fields = (op.parameters || []).map((p) => {
      const label = make("label", p.name + (p.required ? " (required)" : ""), form);
      const about = p.description || (p.schema && p.schema.description);
      if (about) say(" " + about, make("small", "", label));
      const choices = p.schema && p.schema.enum;
      const input = make(choices ? "select" : "input", "", label);
      if (choices) for (const choice of ["", ...choices]) make("option", choice, input).value = choice;
      input.required = Boolean(p.required);
      return { p, input };
    });
    let body = null;
    if (op.requestBody) {
      const label = make("label", "Body", form);
      body = make("textarea", "", label);
      const schema = follow(all, op.requestBody.content["application/json"].schema);
      body.value = JSON.stringify((schema && schema.example) || {}, null, 2);
    }
    make("button", "Try it", form);
    const answers = make("ul", "", box);
    for (const [status, { description }] of Object.entries(op.responses)) {
      const line = make("li", "", answers);
      make("code", status, line);
      say(" " + description, line);
    }
    const out = make("pre", "", box);
    out.hidden = true;
    out.tabIndex = 0;
    out.setAttribute("role", "region");
    out.setAttribute("aria-label", "Answer of " + op.operationId);
    out.setAttribute("aria-live", "polite");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      let url = path;
      const query = new URLSearchParams(), headers = {};
      for (const { p, input } of fields) {
        if (p.in === "path") url = url.replace("{" + p.name + "}", encodeURIComponent(input.value));
        else if (input.value && p.in === "query") query.set(p.name, input.value);
        else if (input.value && p.in === "header") headers[p.name] = input.value;
      }
      if (body) headers["Content-Type"] = "application/json";
      if (query.size) url += "?" + query;
      out.hidden = false;
      out.textContent = "…";
      try {
        const r = await fetch(url, { method: method.toUpperCase(), headers, body: body ? body.value : undefined });
        let text = await r.text();
        try { text = JSON.stringify(JSON.parse(text), null, 2); } catch {}
        out.textContent = r.status + " " + url + "\\n" + [...r.headers].map((h) => h.join(": ")).join("\\n") + "\\n\\n" + text;
      } catch (error) { out.textContent = String(error); }
    });
  }
  const open = () => { const box = location.hash && document.getElementById(location.hash.slice(1)); if (box) { box.open = true; box.scrollIntoView(); } };
  addEventListener("hashchange", open);
  open();
}).catch((error) => { list.textContent = "The description could not be read: " + error; });`;

/** The API's own page: every operation of /openapi.json, to read and to try. Nothing comes from elsewhere. */
export function docs(app: App): void {
  const part = (path: string, type: string, text: string) =>
    app.get(path, (c) =>
      c.body(text, 200, {
        "Content-Type": `${type}; charset=utf-8`,
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-cache",
      }),
    );
  part("/docs", "text/html", PAGE);
  part("/docs/style.css", "text/css", STYLE);
  part("/docs/script.js", "text/javascript", SCRIPT);
}
