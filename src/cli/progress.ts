/** What has become of an import so far. */
export interface Progress {
  /** Counts an item that took `bytes` in its file. */
  count(outcome: "created" | "unchanged" | "refused", bytes: number): void;
  /** Writes beside the line without tearing it. */
  aside(write: () => void): void;
  /** Ends the line. */
  end(): void;
}

/** Milliseconds between two drawings of the line. */
const EVERY = 100;

/**
 * A line on a terminal that says how many items are done, how fast, and how many were refused, with the percentage
 * where `total`, in bytes, is known. Where there is no terminal it says nothing.
 */
export function progressLine(
  screen: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number | null,
  clock: () => number,
): Progress {
  if (!screen.isTTY) return { count: () => {}, aside: (write) => write(), end: () => {} };
  const start = clock();
  const sum = { created: 0, unchanged: 0, refused: 0 };
  let [read, drawn] = [0, start];
  const draw = () => {
    drawn = clock();
    const { created, unchanged, refused } = sum;
    const rate = (created + unchanged) / Math.max(0.001, (drawn - start) / 1000);
    const share = total ? `${Math.min(100, Math.floor((100 * read) / total))}%  ` : "";
    screen.write(
      `\r\x1b[K${share}${created} imported, ${unchanged} seen before, ${rate.toFixed(1)}/s, ${refused} refused`,
    );
  };
  return {
    count(outcome, bytes) {
      sum[outcome] += 1;
      read += bytes;
      if (clock() - drawn >= EVERY) draw();
    },
    aside(write) {
      screen.write("\r\x1b[K");
      write();
    },
    end() {
      if (Object.values(sum).every((n) => n === 0)) return;
      draw();
      screen.write("\n");
    },
  };
}
