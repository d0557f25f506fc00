import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** An element of an XML part, by local names. */
export type Xml = Element;

/** The root of an XML part. @throws Error if it is not well-formed. */
export function parseXml(text: string): Xml {
  const fail = (message: string): never => {
    throw new Error(message.slice(0, 120));
  };
  const quiet = (): void => {};
  const { documentElement } = new DOMParser({
    errorHandler: { warning: quiet, error: fail, fatalError: fail },
  }).parseFromString(text, 'text/xml');
  if (!documentElement) fail('no root element');
  return documentElement;
}

/** The serialised part of a root element. */
export function writeXml(root: Xml): string {
  return new XMLSerializer().serializeToString(root);
}

const isElement = (node: Node): node is Xml => node.nodeType === 1;

/** The child elements with a local name, or all. */
export function childrenOf(parent: Xml, name?: string): Xml[] {
  const out: Xml[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) out.push(node);
  return out;
}

/** The first child element with this local name. */
export function childOf(parent: Xml, name: string): Xml | undefined {
  return childrenOf(parent, name)[0];
}

/** An attribute by its local name, with any prefix. */
export function attributeOf(element: Xml, name: string): string | undefined {
  for (let i = 0; i < element.attributes.length; i++) {
    const one = element.attributes.item(i);
    if (one?.localName === name || one?.nodeName === name) return one.value;
  }
  return undefined;
}

/** `w:val` of an element. */
export function valOf(element: Xml | undefined): string | undefined {
  return element && attributeOf(element, 'val');
}

/** All descendant elements with a local name, in document order. */
export function within(root: Xml, name: string): Xml[] {
  const out: Xml[] = [];
  const walk = (element: Xml): void => {
    for (const child of childrenOf(element)) {
      if (child.localName === name) out.push(child);
      walk(child);
    }
  };
  walk(root);
  return out;
}
