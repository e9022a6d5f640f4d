/** The names that JSON gives several times in one object, each once: reading it keeps only the last of them. */
export function namesGivenTwice(json: string): string[] {
  const twice = new Set<string>();
  const objects: Set<string>[] = [];
  const mark = /["{}]/g;
  for (let found = mark.exec(json); found; found = mark.exec(json)) {
    if (found[0] === "{") objects.push(new Set());
    else if (found[0] === "}") objects.pop();
    else {
      const end = endOfString(json, found.index);
      mark.lastIndex = end;
      const names = objects.at(-1);
      if (!names || !isNamed(json, end)) continue;
      const name = JSON.parse(json.slice(found.index, end)) as string;
      if (names.has(name)) twice.add(name);
      names.add(name);
    }
  }
  return [...twice];
}

/** Where the string that opens at a place ends, behind its closing mark. */
function endOfString(json: string, open: number): number {
  for (let at = json.indexOf('"', open + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let escapes = 0;
    while (json[at - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  return json.length;
}

/** True where a colon follows: what stands before it is the name of something. */
function isNamed(json: string, end: number): boolean {
  const colon = /[ \t\r\n]*:/y;
  colon.lastIndex = end;
  return colon.test(json);
}
