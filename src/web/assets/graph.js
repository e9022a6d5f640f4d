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
  const isOff = (mark) => mark.classList.contains("off");
  for (const all of [claims, names]) {
    const there = all.filter((mark) => !isOff(mark));
    there.at(all === claims ? -1 : 0)?.setAttribute("tabindex", "0");
    for (const mark of all)
      mark.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const seen = all.filter((one) => !isOff(one));
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

  // What a mark stands for is drawn as the legend has it: each shape begins somewhere about its middle, and goes on alike.
  const KINDS = ["contradicts", "agrees", "supersedes", "alone"];
  const shapes = KINDS.map((kind) => {
    const [, x, y, rest] = /^M(\S+) ([^a-z]+)(.*)$/.exec(
      document.querySelector(`.legend .key .${kind}`).getAttribute("d"),
    );
    return { kind, x: Number(x) - 8, y: Number(y) - 8, rest };
  });
  function become(dot, kind) {
    const was = shapes.find((shape) => dot.classList.contains(shape.kind));
    const is = shapes.find((shape) => shape.kind === kind);
    if (was === is) return;
    const [, x, y] = /^M(\S+) ([^a-z]+)/.exec(dot.getAttribute("d"));
    dot.classList.replace(was.kind, is.kind);
    dot.setAttribute("d", `M${Number(x) - was.x + is.x} ${Number(y) - was.y + is.y}${is.rest}`);
  }

  const counted = (marks, word) => {
    const n = marks.filter((mark) => !isOff(mark)).length;
    return `${n} ${word}${n === 1 ? "" : "s"}`;
  };
  /** Brings the last mark that is there into view, unless one is. */
  function find() {
    const there = claims.filter((claim) => !isOff(claim));
    const box = pane.getBoundingClientRect();
    const seen = ({ left, right, top, bottom }) =>
      right > box.left && left < box.right && bottom > box.top && top < box.bottom;
    if (there.length === 0 || there.some((claim) => seen(claim.getBoundingClientRect()))) return;
    const last = there.at(-1).getBoundingClientRect();
    pane.scrollBy(last.right - box.right + pane.clientWidth / 8, last.top - box.top - pane.clientHeight / 2);
  }

  const versions = document.getElementById("versions");
  const held = picture.querySelector(".holds");
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
        endsOf(name).every((end) => isOff(claims[end])),
      );
    held?.classList.toggle("off", versions.value !== versions.max);
    for (const [i, claim] of claims.entries()) {
      const drawn = linesOf[i].filter((line) => !isOff(line));
      const kind = KINDS.find((one) => drawn.some((line) => line.classList.contains(one)));
      become(claim.querySelector(".dot"), kind ?? "alone");
    }
    find();
    document.getElementById("sum").textContent =
      `${counted(claims, "statement")}, ${counted(lines, "line")}, ${counted(names, "speaker")}`;
    document.getElementById("at").textContent = `version ${at}`;
    const of = document.getElementById("of");
    const then = document.getElementById("then");
    const query = new URLSearchParams(location.search);
    query.set("as_of", at);
    for (const link of [then, of.querySelector("a")]) link.href = `/graph?${query}`;
    then.hidden = false;
    of.hidden = versions.value === versions.max;
  });
}
