import { setegid, seteuid } from "node:process";

/** The one who owns nothing on most systems. */
const NOBODY = 65_534;

/** Does some work as somebody from whom the system may keep a file; whoever runs the tests as root is kept from none. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  setegid?.(NOBODY);
  seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    seteuid?.(0);
    setegid?.(0);
  }
}
