/** Wordings of more letters than anybody says at once are compared where they differ. */
const MOST = 3000;
/** So many letters beside what differs tell what it is said of. */
const BESIDE = 500;

/** Two wordings, each as it is; of longer ones what lies around the place where they differ, from one space to another. */
export function around(old: string, next: string): [string, string] {
  if (old.length <= MOST && next.length <= MOST) return [old, next];
  const short = Math.min(old.length, next.length);
  let head = 0;
  while (head < short && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < short - head && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const space = old.indexOf(" ", Math.max(0, head - BESIDE));
  const start = head <= BESIDE ? 0 : space < 0 ? head : Math.min(space + 1, head);
  const cut = (words: string) => {
    const differs = words.length - tail;
    const end = tail <= BESIDE ? words.length : Math.max(words.lastIndexOf(" ", differs + BESIDE), differs);
    return words.slice(start, Math.min(end, start + MOST));
  };
  return [cut(old), cut(next)];
}
