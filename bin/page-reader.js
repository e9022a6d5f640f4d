// A thread that reads pages from the web, so that one that is made to harm harms nothing else; src/journey/pages.ts starts it.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readPage } = await import("../src/ingest/page/page.ts");
const { Mistake } = await import("../src/model/problem.ts");

parentPort.on("message", ({ html, at }) => {
  try {
    parentPort.postMessage({ page: readPage(html, at) });
  } catch (error) {
    // An error loses its class on the way between threads.
    parentPort.postMessage(error instanceof Mistake ? { mistake: error.message } : { fault: String(error) });
  }
});
parentPort.postMessage("ready");
