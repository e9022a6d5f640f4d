import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { isUrl } from "./remote.ts";

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
}

/** What a path stands for: the files to read in the order of their names, and those that are passed over. */
export interface Found {
  readonly sources: readonly Source[];
  /** Files whose endings tell of no article; those that begin with a dot are not told. */
  readonly unknown: readonly string[];
  /** Links to a folder that they stand in, or whose files are read already. */
  readonly again: readonly string[];
}

/** The ending that tells what a file holds, whether it is packed or not. */
export const endingOf = (file: string): string => extname(file.replace(/\.gz$/i, "")).toLowerCase();

/** What a path stands for; what is not there is a source that cannot be read. */
export function lookedThrough(path: string): Found {
  const one = (name: string, bytes: number | null): Found => ({
    sources: [{ path, name, bytes }],
    unknown: [],
    again: [],
  });
  if (path === "-" || isUrl(path)) return one(path, null);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return one(stat ? basename(path) : path, stat?.size ?? 0);
  const { files, again } = walked(path);
  const names = [...files.keys()].sort();
  const isRead = (name: string) => READ.has(endingOf(name)) && !BESIDE.has(basename(name));
  const sources = names
    .filter(isRead)
    .map((name) => ({ path: join(path, name), name, bytes: files.get(name) ?? null }));
  return {
    sources: sources.length > 0 ? sources : [{ path, name: path, bytes: 0 }],
    unknown: names.filter((name) => !READ.has(endingOf(name)) && !/(?:^|[\\/])\./.test(name)),
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

/**
 * The files of a folder and of those in it, with their sizes, by their names in it. Each folder is read once, so no link
 * leads in a circle; links are followed last, so that what stands in the folder itself goes by its own name.
 */
function walked(root: string): { files: Map<string, number>; again: string[] } {
  const top = realpathSync(root);
  const [files, again, seen] = [new Map<string, number>(), [] as string[], new Set<string>()];
  const [folders, links]: [Folder[], string[]] = [[{ name: "", real: top }], []];
  for (;;) {
    const folder = folders.pop() ?? linked(links.shift());
    if (folder === null) break;
    if (folder === undefined || seen.has(folder.real)) continue;
    seen.add(folder.real);
    const entries = readdirSync(join(root, folder.name), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = join(folder.name, entry.name);
      if (entry.isDirectory()) folders.push({ name, real: join(folder.real, entry.name) });
      else found(name, entry);
    }
  }
  return { files, again };

  function found(name: string, entry: Dirent): void {
    const stat = statSync(join(root, name), { throwIfNoEntry: false });
    if (stat?.isFile()) files.set(name, stat.size);
    else if (entry.isSymbolicLink() && stat?.isDirectory()) links.push(name);
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
