import { LEFT, SHIFT, type State } from "../../extract/syntax/state.ts";

/**
 * Which steps of an arc-standard parse lose the fewest gold arcs that could still be drawn. It counts the arcs that a
 * step puts out of reach at once, after the manner of Goldberg & Nivre (2013); arcs deeper in the stack are not counted.
 */
export class Oracle {
  private heads: Int32Array = new Int32Array(0);
  private first = new Int32Array(0);
  private nextChild = new Int32Array(0);
  private onStack = new Uint8Array(0);

  begin(heads: Int32Array): void {
    const size = heads.length;
    this.heads = heads;
    if (this.first.length < size + 1) {
      this.first = new Int32Array(size * 2 + 64);
      this.nextChild = new Int32Array(size * 2 + 64);
      this.onStack = new Uint8Array(size * 2 + 64);
    }
    this.first.fill(-1, 0, size + 1);
    this.onStack.fill(0, 0, size + 1);
    for (let i = size - 1; i >= 0; i--) {
      const head = heads[i] as number;
      this.nextChild[i] = this.first[head] as number;
      this.first[head] = i;
    }
  }

  /** Keeps the oracle's picture of the stack in step with the state; call it after the step. */
  after(action: number, state: State, word: number): void {
    if (action === SHIFT) this.onStack[state.next - 1] = 1;
    else this.onStack[word] = 0;
  }

  /** The best of the legal steps as bits: 1 shift, 2 left, 4 right; when all cost, those that cost least. */
  best(state: State, legal: number): number {
    let least = Number.MAX_SAFE_INTEGER;
    let found = 0;
    for (let action = 0; action < 3; action++) {
      if (!(legal & (1 << action))) continue;
      const cost = this.cost(state, action);
      if (cost < least) {
        least = cost;
        found = 0;
      }
      if (cost === least) found |= 1 << action;
    }
    return found;
  }

  private cost(state: State, action: number): number {
    const top = state.below(0);
    const below = state.below(1);
    const { heads } = this;
    if (action === SHIFT) {
      // The two on top can only be joined later when the upper one still takes words that are to come.
      if (below < 0 || this.waits(top, state.next)) return 0;
      return heads[top] === below || heads[below] === top ? 1 : 0;
    }
    const word = action === LEFT ? below : top;
    const governor = action === LEFT ? top : below;
    const head = heads[word] as number;
    let cost = head !== governor && (head >= state.next || this.onStack[head]) ? 1 : 0;
    for (let child = this.first[word] as number; child >= 0; child = this.nextChild[child] as number)
      if (child >= state.next || this.onStack[child]) cost++;
    return cost;
  }

  private waits(word: number, next: number): boolean {
    for (let child = this.first[word] as number; child >= 0; child = this.nextChild[child] as number)
      if (child >= next) return true;
    return false;
  }
}
