// A thread that reads revisions beside the one that writes them; src/readers.ts starts it.
import { register } from "tsx/esm/api";

register();
const { read } = await import("../src/read.ts");

export default ([revision, published, publisher]) => read(revision, published, publisher);
