// A thread that reads revisions beside the one that writes them; src/journey/readers.ts starts it.
import { register } from "tsx/esm/api";

register();
const { read } = await import("../src/journey/read.ts");

export default ([revision, published, publisher]) => read(revision, published, publisher);
