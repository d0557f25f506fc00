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
  /** In order. Quicker than a selector, which is compiled each time. */
  getElementsByTagName(name: string): Iterable<DomElement>;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** A document. */
export interface DomDocument extends DomElement {
  readonly body: DomElement;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** Parses HTML; nothing in it is run or fetched. The library is loaded at the first call. */
export async function documentOf(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as DomDocument;
}
