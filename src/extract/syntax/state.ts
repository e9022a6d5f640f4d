export const SHIFT = 0;
export const LEFT = 1;

/** An arc-standard parse under way: a stack, the words still to come, and the arcs drawn so far. */
export class State {
  /** Number of words; words are 0…size-1 and `size` is the root. */
  size = 0;
  /** First word still to come. */
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  label = new Int32Array(0);
  /** The leftmost dependent, the one next to it, and the rightmost; -1 when there is none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  /** A hash of the labels of the dependents in the order in which they came. */
  signature = new Int32Array(0);
  /** How many verbs, and signs or conjunctions, stand before each word. */
  verbs = new Int32Array(0);
  signs = new Int32Array(0);

  begin(size: number): void {
    this.size = size;
    this.next = 0;
    this.depth = 0;
    if (this.head.length < size + 1) this.reserve(size * 2 + 64);
    for (let i = 0; i <= size; i++) {
      this.head[i] = -1;
      this.label[i] = 0;
      this.left1[i] = -1;
      this.left2[i] = -1;
      this.right1[i] = -1;
      this.lefts[i] = 0;
      this.rights[i] = 0;
      this.signature[i] = 0;
    }
  }

  private reserve(room: number): void {
    this.stack = new Int32Array(room);
    this.head = new Int32Array(room);
    this.label = new Int32Array(room);
    this.left1 = new Int32Array(room);
    this.left2 = new Int32Array(room);
    this.right1 = new Int32Array(room);
    this.lefts = new Int32Array(room);
    this.rights = new Int32Array(room);
    this.signature = new Int32Array(room);
    this.verbs = new Int32Array(room);
    this.signs = new Int32Array(room);
  }

  /** The word `depth` places below the top of the stack, -1 when the stack is not so deep. */
  below(depth: number): number {
    return this.depth > depth ? (this.stack[this.depth - 1 - depth] as number) : -1;
  }

  /** True when one word is left, the root of the sentence. */
  done(): boolean {
    return this.next >= this.size && this.depth <= 1;
  }

  /** What may be done: bit 0 shift, bit 1 left, bit 2 right. */
  legal(): number {
    return (this.next < this.size ? 1 : 0) | (this.depth > 1 ? 6 : 0);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Hangs the word below the top under the top (left), or the top under the word below it (right). */
  attach(action: number, label: number): void {
    const top = this.stack[this.depth - 1] as number;
    const below = this.stack[this.depth - 2] as number;
    this.depth--;
    const head = action === LEFT ? top : below;
    const word = action === LEFT ? below : top;
    this.stack[this.depth - 1] = head;
    this.head[word] = head;
    this.label[word] = label;
    this.signature[head] = Math.imul(this.signature[head] as number, 31) + label;
    if (action === LEFT) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = word;
      this.lefts[head] = (this.lefts[head] as number) + 1;
    } else {
      this.right1[head] = word;
      this.rights[head] = (this.rights[head] as number) + 1;
    }
  }
}
