// The picture scrolls, and its marks are links, without this: it zooms, drags, steps from mark to mark, tells what is
// under the pointer, and goes back through the versions.

const picture = document.getElementById("picture");
if (picture) {
  const pane = picture.parentElement;
  const told = document.getElementById("told");
  const [width, height] = [picture.width.baseVal.value, picture.height.baseVal.value];
  const claims = [...picture.querySelectorAll("a[data-life]")];
  const names = [...picture.querySelectorAll("a.name")];
  const outlets = [...picture.querySelectorAll(".outlet")];
  const lines = [...picture.querySelectorAll("path[data-life]")];
  const endsOf = (mark) => (mark.dataset.ends ?? mark.dataset.holds).split(" ").map(Number);
  const linesOf = claims.map(() => []);
  for (const line of lines) for (const end of endsOf(line)) linesOf[end].push(line);
  document.querySelector(".tools").hidden = false;

  // Zoom keeps what is in the middle, or under the pointer, where it is.
  let scale = 1;
  const label = () => {
    for (const outlet of outlets) outlet.setAttribute("transform", `translate(${pane.scrollLeft / scale} 0)`);
  };
  function zoom(to, x = pane.clientWidth / 2, y = pane.clientHeight / 2) {
    const next = Math.min(4, Math.max(0.1, to));
    const [left, top] = [(pane.scrollLeft + x) / scale, (pane.scrollTop + y) / scale];
    scale = next;
    picture.setAttribute("width", width * scale);
    picture.setAttribute("height", height * scale);
    pane.scrollTo(left * scale - x, top * scale - y);
    label();
  }
  const whole = () => zoom(Math.min(1, pane.clientWidth / width, pane.clientHeight / height));
  for (const button of document.querySelectorAll("[data-zoom]"))
    button.addEventListener("click", () => {
      const factor = Number(button.dataset.zoom);
      if (factor === 0) whole();
      else zoom(scale * factor);
    });
  pane.addEventListener("scroll", label);
  pane.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = pane.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );
  // The latest is what a reader comes for.
  pane.scrollTo(width, 0);
  label();

  let grip = null;
  let dragged = false;
  pane.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.button === 0 && event.pointerType === "mouse")
      grip = [event.clientX + pane.scrollLeft, event.clientY + pane.scrollTop];
  });
  addEventListener("pointermove", (event) => {
    if (!grip) return;
    const [left, top] = [grip[0] - event.clientX, grip[1] - event.clientY];
    if (!dragged && Math.hypot(left - pane.scrollLeft, top - pane.scrollTop) < 5) return;
    dragged = true;
    pane.scrollTo(left, top);
  });
  addEventListener("pointerup", () => {
    grip = null;
  });
  // Letting go after a drag is no click, and a link is not to be torn out.
  pane.addEventListener("click", (event) => dragged && event.preventDefault(), true);
  pane.addEventListener("dragstart", (event) => event.preventDefault());

  function show(mark) {
    for (const lit of picture.querySelectorAll(".lit")) lit.classList.remove("lit");
    picture.classList.toggle("choosing", mark !== null);
    if (!mark) return;
    told.textContent = mark.querySelector("title").textContent;
    mark.classList.add("lit");
    const at = claims.indexOf(mark);
    if (at < 0) for (const end of endsOf(mark)) claims[end].classList.add("lit");
    else {
      for (const line of linesOf[at]) {
        line.classList.add("lit");
        for (const end of endsOf(line)) claims[end].classList.add("lit");
      }
      for (const name of names) if (endsOf(name).includes(at)) name.classList.add("lit");
    }
  }
  picture.addEventListener("pointerover", (event) => show(event.target.closest("a[data-life], a.name")));
  picture.addEventListener("focusin", (event) => show(event.target.closest("a[data-life], a.name")));
  picture.addEventListener("pointerleave", () => show(null));

  // One stop of the tab key for all speakers, one for all claims; arrows go on from there.
  for (const all of [claims, names]) {
    all[all === claims ? all.length - 1 : 0]?.setAttribute("tabindex", "0");
    for (const mark of all)
      mark.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const seen = all.filter((one) => !one.classList.contains("off"));
        const next = seen[seen.indexOf(mark) + step];
        if (!next) return;
        mark.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      });
  }
  pane.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(scale * 1.25);
    else if (event.key === "-") zoom(scale * 0.8);
    else if (event.key === "0") whole();
  });

  const versions = document.getElementById("versions");
  versions.addEventListener("input", () => {
    const at = Number(versions.value);
    const lives = (mark) =>
      mark.dataset.life.split(" ").some((life) => {
        const [since, until] = life.split("-");
        return Number(since) <= at && (until === "" || at < Number(until));
      });
    for (const mark of [...claims, ...lines]) mark.classList.toggle("off", !lives(mark));
    for (const name of names)
      name.classList.toggle(
        "off",
        endsOf(name).every((end) => claims[end].classList.contains("off")),
      );
    document.getElementById("at").textContent = `version ${at}`;
    const then = document.getElementById("then");
    const query = new URLSearchParams(location.search);
    query.set("as_of", at);
    then.href = `/graph?${query}`;
    then.hidden = false;
  });
}
