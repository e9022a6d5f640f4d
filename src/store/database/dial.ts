import { connect, type Socket } from "node:net";

const DEFAULT_PORT = 5432;

/**
 * How connections to the server of the URL are made, as options for postgres.js 3.4.9. Left to itself it finds no IPv6 address
 * and no database whose name is written with %, and connects for ever, at once and anew, where whatever listens hangs up
 * without a word, as a proxy does whose server is gone: what is asked is never answered.
 */
export function dialling(url: string) {
  const { hostname, port, pathname } = new URL(url);
  const v6 = /^\[(.+)\]$/.exec(hostname)?.[1];
  return {
    ...(pathname.length > 1 && { database: decodeURIComponent(pathname.slice(1)) }),
    socket(read: { host: string[]; port: number[]; path?: string | false }): Socket {
      const at =
        v6 === undefined
          ? { host: read.host[0] ?? "localhost", port: read.port[0] ?? DEFAULT_PORT }
          : { host: v6, port: Number(port || DEFAULT_PORT) };
      const socket = connect(read.path ? { path: read.path } : at);
      socket.on("end", () => {
        // The one byte tells whether it speaks TLS.
        if (socket.bytesRead <= 1 && !socket.writableEnded)
          socket.destroy(Object.assign(new Error("The server hung up."), { code: "ECONNRESET" }));
      });
      // Errors name the place, and a certificate is held to the host.
      return Object.assign(socket, at);
    },
  };
}
