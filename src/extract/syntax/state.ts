export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** An arc-hybrid parse under way: a stack, the words still to come, and the arcs drawn so far. The root waits at the end. */
export class State {
  /** Number of words; words are 0…size-1 and `size` is the root. */
  size = 0;
  /** First word still to come. */
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  label = new Int32Array(0);
  /** Leftmost and second, rightmost and second dependent; -1 when there is none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  /** A hash of the labels of the dependents in the order in which they came. */
  signature = new Int32Array(0);

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
      this.right2[i] = -1;
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
    this.right2 = new Int32Array(room);
    this.lefts = new Int32Array(room);
    this.rights = new Int32Array(room);
    this.signature = new Int32Array(room);
  }

  /** The word `depth` places below the top of the stack, -1 when the stack is not so deep. */
  below(depth: number): number {
    return this.depth > depth ? (this.stack[this.depth - 1 - depth] as number) : -1;
  }

  done(): boolean {
    return this.next >= this.size && this.depth === 0;
  }

  /** What may be done: bit 0 shift, bit 1 left, bit 2 right. One word alone goes under the root. */
  legal(): number {
    let legal = this.next < this.size ? 1 : 0;
    if (this.depth > 0 && (this.next < this.size || this.depth === 1)) legal |= 2;
    if (this.depth > 1) legal |= 4;
    return legal;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Takes the top of the stack off and puts it under `head`, which is the next word (left) or the one below (right). */
  attach(action: number, label: number): void {
    const word = this.stack[--this.depth] as number;
    const head = action === LEFT ? this.next : (this.stack[this.depth - 1] as number);
    this.head[word] = head;
    this.label[word] = label;
    this.signature[head] = Math.imul(this.signature[head] as number, 31) + label;
    if (action === LEFT) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = word;
      this.lefts[head] = (this.lefts[head] as number) + 1;
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = word;
      this.rights[head] = (this.rights[head] as number) + 1;
    }
  }
}
