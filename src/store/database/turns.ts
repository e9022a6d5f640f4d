import { isFull } from "./driver.ts";

/** Milliseconds in which a connection may become free, before each new try. */
const WAITS = [10, 30, 100, 300, 1000, 3000];
/** Milliseconds after which more connections are asked for again. */
const NARROW = 60_000;

/**
 * Asks over up to `most` connections; over one fewer for a while each time that the server has none to spare, so that what is
 * asked waits for one that is open and is not refused with it.
 */
export function turns(most: number) {
  let width = Number.POSITIVE_INFINITY;
  let busy = 0;
  const waiting: (() => void)[] = [];

  const admit = () => {
    while (busy < width && waiting.length > 0) {
      busy += 1;
      waiting.shift()?.();
    }
  };
  const narrow = () => {
    width = Math.max(1, Math.min(width, most) - 1);
    setTimeout(() => {
      width = Number.POSITIVE_INFINITY;
      admit();
    }, NARROW).unref();
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = new Promise<void>((go) => waiting.push(go));
    admit();
    await turn;
    try {
      return await work();
    } catch (error) {
      if (isFull(error)) narrow();
      throw error;
    } finally {
      busy -= 1;
      admit();
    }
  };

  return async <T>(work: () => Promise<T>): Promise<T> => {
    for (const wait of WAITS) {
      try {
        return await inTurn(work);
      } catch (error) {
        if (!isFull(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return inTurn(work);
  };
}
