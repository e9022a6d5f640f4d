import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A server that a test starts itself, and what it was asked. */
export interface Site {
  readonly url: string;
  readonly port: number;
  readonly asked: { path: string; headers: IncomingMessage["headers"] }[];
  close(): Promise<void>;
}

/** Serves paths on a loopback address; a path that is not there is 404. A port that is taken throws. */
export async function site(
  pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>,
  address = "127.0.0.1",
  port = 0,
): Promise<Site> {
  const asked: Site["asked"] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers });
    const page = pages[path.replace(/\?.*/, "")];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(port, address, done);
  });
  const at = server.address() as AddressInfo;
  return {
    url: `http://${address}:${at.port}`,
    port: at.port,
    asked,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
