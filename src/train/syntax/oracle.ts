import { LEFT, RIGHT, SHIFT, type State } from "../../extract/syntax/state.ts";

/** Which steps of an arc-hybrid parse lose no gold arc that can still be drawn (Goldberg & Nivre 2013). */
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
  after(action: number, state: State, top: number): void {
    if (action === SHIFT) this.onStack[state.next - 1] = 1;
    else this.onStack[top] = 0;
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
    const next = state.next;
    const top = state.below(0);
    const { heads, onStack } = this;
    if (action === SHIFT) {
      const head = heads[next] as number;
      let cost = head < next && head !== top && onStack[head] ? 1 : 0;
      for (
        let child = this.first[next] as number;
        child >= 0 && child < next;
        child = this.nextChild[child] as number
      )
        if (onStack[child]) cost++;
      return cost;
    }
    const head = heads[top] as number;
    let cost = 0;
    for (let child = this.first[top] as number; child >= 0; child = this.nextChild[child] as number)
      if (child >= next) cost++;
    if (action === LEFT && (head === state.below(1) || head > next)) cost++;
    if (action === RIGHT && head >= next) cost++;
    return cost;
  }
}
