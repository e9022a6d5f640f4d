/** The room's only script: shows what a search finds while it is typed. Pages work without it. */
export const SEARCH = `"use strict";
const field = document.querySelector('form[role="search"] input[name="q"]');
const results = document.getElementById("results");
if (field && results && location.pathname === "/") {
  let turn = 0;
  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++turn;
      const query = new URLSearchParams(new FormData(field.form));
      if (!field.value.trim()) query.delete("q");
      const address = query.size ? "/?" + query : "/";
      try {
        const text = await (await fetch(address)).text();
        if (mine !== turn) return;
        const found = new DOMParser().parseFromString(text, "text/html");
        results.replaceChildren(...found.getElementById("results").childNodes);
        document.querySelector("h1").replaceChildren(...found.querySelector("h1").childNodes);
        document.title = found.title;
        history.replaceState(null, "", address);
      } catch {
        // The button still works.
      }
    }, 200);
  });
}`;
