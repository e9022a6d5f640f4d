/** As much of a DOM as pages are read by; linkedom's nodes are such. */
export interface Node {
  readonly nodeType: number;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly textContent: string | null;
}

export interface Element extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface Document {
  readonly documentElement: Element | null;
  readonly body: Element | null;
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

/** The elements of each of a few names, in order, found in one walk: a look at all of a page for each takes as long as to parse it. */
export function elementsOf<Name extends string>(
  document: Document,
  names: readonly Name[],
): Readonly<Record<Name, readonly Element[]>> {
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Element[]>;
  const walk = (node: Node) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (!isElement(child)) continue;
      const name = child.localName as Name;
      if (Object.hasOwn(found, name)) found[name].push(child);
      walk(child);
    }
  };
  if (document.documentElement) walk(document.documentElement);
  return found;
}
