// People who are taken up again by their office: "the senator", "the judge", "the mayor's office".

/** Titles by the noun that takes their bearers up. */
const TITLES: Readonly<Record<string, string>> = {
  admiral: "Admiral|Adm\\.",
  ambassador: "Ambassador",
  archbishop: "Archbishop",
  bishop: "Bishop",
  captain: "Captain|Capt\\.",
  chancellor: "Chancellor",
  coach: "[Cc]oach",
  colonel: "Colonel|Col\\.",
  commissioner: "Commissioner",
  congressman: "Congressman|Rep\\.",
  congresswoman: "Congresswoman|Rep\\.",
  councillor: "Councillor|Cllr",
  councilman: "Councilman",
  detective: "Detective|Det\\.",
  general: "General|Gen\\.",
  governor: "Governor|Gov\\.",
  inspector: "Inspector|Insp\\.",
  judge: "Judge",
  justice: "Justice",
  lieutenant: "Lieutenant|Lt\\.",
  mayor: "Mayor",
  pope: "Pope",
  professor: "[Pp]rofessor|Prof\\.?",
  senator: "Senator|Sen\\.",
  sergeant: "Sergeant|Sgt\\.?",
  sheriff: "Sheriff",
  superintendent: "Superintendent|Supt\\.?",
};
const NAME = "(\\p{Lu}[\\p{L}\\p{M}.’'-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,3})";

/** The name of the one bearer before `at` of the office by which somebody is told: "the Norland senator". */
export function officer(text: string, at: number, words: string): string | null {
  const noun = /^(?:the|that|this)\s(?:[\p{L}.’'-]+\s){0,3}?(\p{Ll}+)$/iu.exec(words)?.[1] ?? "";
  const titles = Object.hasOwn(TITLES, noun) ? TITLES[noun] : undefined;
  if (titles === undefined) return null;
  const borne = new RegExp(
    `(?<![\\p{L}])(?:${titles})\\s${NAME}|${NAME},\\s(?:an?|the)\\s(?:[\\p{L}.’'-]+\\s){0,4}?${noun}\\b`,
    "gu",
  );
  const bearers = new Map<string, string>();
  for (const [, titled, beside] of text.slice(0, at).matchAll(borne)) {
    const name = (titled ?? beside ?? "").replace(/[’']s?$|\.$/, "");
    bearers.set(name.split(" ").at(-1) ?? name, name);
  }
  // Where two senators are told of, the words do not tell which of them is meant.
  const [only, ...others] = bearers.values();
  return only !== undefined && others.length === 0 ? only : null;
}
