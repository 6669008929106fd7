import type { XAttribute, XElement, XObject } from '../nodes.ts';
import { viewOf, type XmlNodeValue } from './node.ts';

/** `XmlNodeList`. */
export class XmlNodeListValue {
  readonly #objects: readonly XObject[];
  constructor(objects: readonly XObject[]) {
    this.#objects = objects;
  }

  get count(): number {
    return this.#objects.length;
  }

  at(index: number): XmlNodeValue | null {
    const found = this.#objects[index];
    return found ? viewOf(found) : null;
  }

  *[Symbol.iterator](): Iterator<XmlNodeValue> {
    for (const one of this.#objects) yield viewOf(one);
  }
}

/** `XmlAttributeCollection`. */
export class XmlAttributesValue {
  readonly #element: XElement;
  constructor(element: XElement) {
    this.#element = element;
  }

  get items(): readonly XAttribute[] {
    return this.#element.attributes;
  }

  *[Symbol.iterator](): Iterator<XmlNodeValue> {
    for (const one of this.items) yield viewOf(one);
  }
}

/** `XmlNamespaceManager`. */
export class XmlNamespacesValue {
  readonly byPrefix = new Map<string, string>();
}

/** `XmlNameTable`, which only managers of namespaces need. */
export class XmlNamesValue {
  readonly isNameTable = true;
}
