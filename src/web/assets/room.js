// Pages work without this: it shows what a search finds while it is typed, copies citations, and steps through changes.

const field = document.querySelector('form[role="search"] input[name="q"]');
const results = document.getElementById("results");
if (field && results && location.pathname === "/search") {
  let turn = 0;
  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      turn += 1;
      const mine = turn;
      const query = new URLSearchParams(location.search);
      query.delete("cursor");
      query.set("q", field.value);
      const address = `/search?${query}`;
      try {
        const text = await (await fetch(address)).text();
        if (mine !== turn) return;
        const found = new DOMParser().parseFromString(text, "text/html");
        results.replaceChildren(...found.getElementById("results").childNodes);
        for (const part of ["h1", ".tabs"])
          document.querySelector(part).replaceChildren(...found.querySelector(part).childNodes);
        document.querySelector('.filter input[name="q"]').value = field.value;
        document.title = found.title;
        history.replaceState(null, "", address);
      } catch {
        // The button still works.
      }
    }, 200);
  });
}

for (const button of document.querySelectorAll("button.copy")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
  });
}

// Where a page tells of the keys its changes are stepped through; a statement's page lists some without.
const keys = document.querySelector(".keys");
if (keys) {
  const events = [...document.querySelectorAll(".events > li")];
  keys.hidden = false;
  document.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    const at = events.indexOf(document.activeElement);
    const next = events[at < 0 ? (step > 0 ? 0 : events.length - 1) : at + step];
    next?.focus();
  });
}
