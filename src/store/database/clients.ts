import type postgres from "postgres";

/** Milliseconds in which a client that lost a connection may still answer what is under way on its others. */
const GRACE = 5000;

/** A client of postgres.js in use, and those who are to be told when one of its connections is lost. */
export interface Client {
  readonly sql: postgres.Sql;
  readonly waiting: Set<() => void>;
}

interface Counted extends Client {
  /** Connections that the server would not give, whose ends are yet to come. */
  refused: number;
  underWay: number;
  onIdle: () => void;
}

/**
 * Hands out the client in use, and from when a connection of it ended another one. `make` makes a client that calls
 * the function it is given when a connection ends. After an error that `isRefusal` recognizes, a connection that was asked
 * for ends without ever having been one: the others go on.
 *
 * postgres.js 3.4.9 would connect anew by itself, but it does not come back whole: what is sent between the failure
 * of a socket and its end is never answered, or is taken for the question to which a later answer belongs; and when
 * the failure comes while a statement is being described, the first message of the next connection stays unsent.
 */
export function clients(
  make: (onclose: () => void) => postgres.Sql,
  isRefusal: (error: unknown) => boolean = () => false,
) {
  const endings = new Set<Promise<void>>();
  let current: Counted | null = null;

  const opened = (): Counted => {
    const client: Counted = {
      sql: make(() => {
        if (client.refused > 0) {
          client.refused -= 1;
          return;
        }
        retire(client);
        for (const tell of client.waiting) tell();
      }),
      waiting: new Set(),
      refused: 0,
      underWay: 0,
      onIdle: () => {},
    };
    return client;
  };
  /** Gives the client no more work, and ends it when nothing is under way. */
  const retire = (client: Counted) => {
    if (client !== current) return;
    current = null;
    const idle = new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, GRACE);
      client.onIdle = () => {
        clearTimeout(patience);
        resolve();
      };
    });
    if (client.underWay === 0) client.onIdle();
    // It would wait for the connection that it lost.
    const ending = idle.then(() => client.sql.end({ timeout: 0 })).finally(() => endings.delete(ending));
    endings.add(ending);
  };

  return {
    /** Does the work with the client in use; after an error that `isLoss` recognizes, another takes its place. */
    async use<T>(work: (client: Client) => Promise<T>, isLoss: (error: unknown) => boolean): Promise<T> {
      current ??= opened();
      const client = current;
      client.underWay += 1;
      try {
        return await work(client);
      } catch (error) {
        if (isRefusal(error)) client.refused += 1;
        else if (isLoss(error)) retire(client);
        throw error;
      } finally {
        client.underWay -= 1;
        if (client.underWay === 0) client.onIdle();
      }
    },
    /** Ends all connections, once what is under way is answered. */
    async end(): Promise<void> {
      const last = current?.sql.end({ timeout: GRACE / 1000 });
      current = null;
      await Promise.all([last, ...endings]);
    },
  };
}
