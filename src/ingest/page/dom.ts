/** As much of a DOM as pages are read by; linkedom's nodes are such. */
export interface Node {
  readonly nodeType: number;
  readonly parentNode: Node | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly textContent: string | null;
}

export interface Element extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}

export interface Document {
  readonly documentElement: Element | null;
  readonly body: Element | null;
  getElementsByTagName(name: string): Iterable<Element>;
}

export const TEXT = 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The children of a node, one after the other. */
export function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child !== null; ) {
    const next: Node | null = child.nextSibling;
    yield child;
    child = next;
  }
}
