import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { isUrl } from "./remote.ts";
import { orCode } from "./unread.ts";

/** Endings of files that are taken for articles where they stand in a folder. */
export const READ = new Set(".json .jsonl .ndjson .txt .md .html .htm .xhtml .mhtml .mht .warc".split(" "));
/** Files in folders of articles that are about them, not of them. */
const BESIDE = new Set(["expected.json", "README.md"]);

/** A file to read, by its path and by the name that it goes by. */
export interface Source {
  readonly path: string;
  readonly name: string;
  /** Null where it cannot be known beforehand. */
  readonly bytes: number | null;
  /** Why it is known beforehand that it cannot be read: a code of the system. */
  readonly fault?: string;
}

/** What a path stands for: the files to read in the order of their names, and those that are passed over. */
export interface Found {
  readonly sources: readonly Source[];
  /** Files whose endings tell of no article. */
  readonly unknown: readonly string[];
  /** Files whose names tell that they are about the articles beside them. */
  readonly beside: readonly string[];
  /** Folders, and files that might be articles, that are hidden: their names begin with a dot. */
  readonly hidden: readonly string[];
  /** Links to a folder that they stand in, or whose files are read already. */
  readonly again: readonly string[];
}

/** The ending that tells what a file holds, whether it is packed or not. */
export const endingOf = (file: string): string => extname(file.replace(/\.gz$/i, "")).toLowerCase();

/** What a path stands for; what is not there is a source that cannot be read. */
export function lookedThrough(path: string): Found {
  const one = (name: string, bytes: number | null, fault?: string): Found => ({
    sources: [{ path, name, bytes, ...(fault === undefined ? {} : { fault }) }],
    unknown: [],
    beside: [],
    hidden: [],
    again: [],
  });
  if (path === "-" || isUrl(path)) return one(path, null);
  const stat = orCode(() => statSync(path));
  if (stat === "ENOENT") return one(path, 0);
  if (typeof stat === "string") return one(path, 0, stat);
  if (!stat.isDirectory()) return one(basename(path), stat.size);
  const { files, closed, hidden, again } = walked(path);
  const names = [...files.keys()].sort();
  const isRead = (name: string) => READ.has(endingOf(name)) && !BESIDE.has(basename(name));
  const sources = [...names.filter(isRead), ...closed.keys()].sort().map((name) => {
    const size = files.get(name) ?? closed.get(name) ?? 0;
    const about = typeof size === "string" ? { bytes: 0, fault: size } : { bytes: size };
    return { path: join(path, name), name: name || path, ...about };
  });
  return {
    sources: sources.length > 0 ? sources : [{ path, name: path, bytes: 0 }],
    unknown: names.filter((name) => !READ.has(endingOf(name))),
    beside: names.filter((name) => BESIDE.has(basename(name))),
    hidden: hidden.sort(),
    again: again.sort(),
  };
}

/** The files that a path stands for. */
export const sourcesOf = (path: string): readonly Source[] => lookedThrough(path).sources;

/** A folder below one that is walked through: its name there, and where it really is. */
interface Folder {
  readonly name: string;
  readonly real: string;
}

/** What stands in a folder, by names in it. */
interface Walked {
  /** The files, each with its size or the code by which the system tells nothing of it. */
  readonly files: ReadonlyMap<string, number | string>;
  /** Folders that cannot be read, with the codes that say why. */
  readonly closed: ReadonlyMap<string, string>;
  readonly hidden: string[];
  readonly again: string[];
}

/** Notes that macOS leaves beside each file on disks of others. */
const APPLE = "._";

/**
 * Walks through a folder and those in it. Each is read once, so no link leads in a circle; links are followed last, so
 * that what stands in the folder itself goes by its own name.
 */
function walked(root: string): Walked {
  const top = realpathSync(root);
  const [files, closed] = [new Map<string, number | string>(), new Map<string, string>()];
  const [again, hidden, seen]: [string[], string[], Set<string>] = [[], [], new Set()];
  const [folders, links]: [Folder[], string[]] = [[{ name: "", real: top }], []];
  for (;;) {
    const folder = folders.pop() ?? linked(links.shift());
    if (folder === null) return { files, closed, hidden, again };
    if (folder === undefined || seen.has(folder.real)) continue;
    seen.add(folder.real);
    const entries = orCode(() => readdirSync(join(root, folder.name), { withFileTypes: true }));
    if (typeof entries === "string") closed.set(folder.name, entries);
    else for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) found(folder, entry);
  }

  function found(folder: Folder, entry: Dirent): void {
    const name = join(folder.name, entry.name);
    if (entry.name.startsWith(".")) {
      if (entry.isDirectory()) hidden.push(`${name}/`);
      else if (READ.has(endingOf(name)) && !entry.name.startsWith(APPLE)) hidden.push(name);
    } else if (entry.isDirectory()) folders.push({ name, real: join(folder.real, entry.name) });
    else {
      const stat = orCode(() => statSync(join(root, name)));
      if (typeof stat === "string") files.set(name, stat);
      else if (stat.isFile()) files.set(name, stat.size);
      else if (stat.isDirectory()) links.push(name);
    }
  }

  /** The folder that a link leads to, undefined where it is none to read; null without a link. */
  function linked(name: string | undefined): Folder | null | undefined {
    if (name === undefined) return null;
    const real = realpathSync(join(root, name));
    const holdsTop = relative(real, top).split(sep)[0] !== "..";
    if (!seen.has(real) && !holdsTop) return { name, real };
    again.push(name);
    return undefined;
  }
}

/** The same sources, those called alike although they are several files with the folders around them that tell them apart. */
export function toldApart(sources: readonly Source[]): readonly Source[] {
  const [places, shared] = [new Map<string, string>(), new Set<string>()];
  for (const { name, path } of sources) {
    const place = resolve(path);
    if ((places.get(name) ?? place) !== place) shared.add(name);
    places.set(name, place);
  }
  if (shared.size === 0) return sources;
  const longer = ({ name, path }: Source) =>
    resolve(path)
      .split(sep)
      .slice(-name.split(/[/\\]/).length - 1)
      .join("/");
  return toldApart(sources.map((each) => (shared.has(each.name) ? { ...each, name: longer(each) } : each)));
}
