/** The little of the DOM that is used here, so that no browser types are needed. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomNode | null;
}

/** An element. */
export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** A document. */
export interface DomDocument extends DomElement {
  readonly body: DomElement;
  readonly documentElement: DomElement;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** The elements of these names inside one, each list in order: one walk, where a look-up by name is one for each. Without recursion: pages nest deeply. */
export function elementsNamed(root: DomElement, names: readonly string[]): ReadonlyMap<string, readonly DomElement[]> {
  const out = new Map(names.map((name) => [name, [] as DomElement[]]));
  const todo: DomElement[] = [root];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    out.get(one.tagName.toLowerCase())?.push(one);
    todo.push(...[...one.childNodes].filter(isElement).reverse());
  }
  return out;
}

/** Parses HTML; nothing in it is run or fetched. The library is loaded at the first call. */
export async function documentOf(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as DomDocument;
}
