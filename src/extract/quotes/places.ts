import type { Span } from "../../model/span.ts";
import { overlaps } from "../../text/span.ts";

/** Code units to a drawer. */
const WIDE = 512;

const NONE: readonly never[] = [];

/** Things by where they stand, so that those near a span are found without a look at all of them. */
export class Places<T> {
  readonly #drawers: { readonly span: Span; readonly thing: T }[][] = [];

  constructor(things: readonly T[], spansOf: (thing: T) => readonly Span[]) {
    for (const thing of things) this.add(thing, spansOf(thing));
  }

  add(thing: T, spans: readonly Span[]): void {
    for (const span of spans) {
      for (let k = Math.floor(span.start / WIDE); k <= Math.floor((span.end - 1) / WIDE); k += 1) {
        const drawer = this.#drawers[k];
        if (drawer) drawer.push({ span, thing });
        else this.#drawers[k] = [{ span, thing }];
      }
    }
  }

  /** The things of which a span shares a code unit with one of these, each once, in the order given. */
  touching(spans: readonly Span[]): T[] {
    const found: T[] = [];
    for (const span of spans) {
      for (let k = Math.floor(span.start / WIDE); k <= Math.floor((span.end - 1) / WIDE); k += 1) {
        for (const one of this.#drawers[k] ?? NONE) if (overlaps(one.span, span)) found.push(one.thing);
      }
    }
    return found.length < 2 ? found : [...new Set(found)];
  }
}
