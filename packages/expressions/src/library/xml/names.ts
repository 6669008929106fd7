import { exception } from '../../runtime/exception.ts';
import { checkName } from './characters.ts';

export const xmlNamespaceName = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespaceName = 'http://www.w3.org/2000/xmlns/';

/** `XNamespace`. Equal ones are the same for expressions. */
export class XNamespace {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  equals(other: unknown): boolean {
    return other instanceof XNamespace && other.name === this.name;
  }
  toText(): string {
    return this.name;
  }
}

/** `XName`: a local name in a namespace. */
export class XName {
  readonly local: string;
  readonly namespace: string;
  constructor(local: string, namespace = '') {
    this.local = local;
    this.namespace = namespace;
  }
  equals(other: unknown): boolean {
    return other instanceof XName && other.local === this.local && other.namespace === this.namespace;
  }
  toText(): string {
    return this.namespace === '' ? this.local : `{${this.namespace}}${this.local}`;
  }
}

/** The name of a text: `name` or `{namespace}name`. */
export function nameOf(text: string | null): XName {
  if (text === null) throw exception('ArgumentNullException', "Value cannot be null. (Parameter 'expandedName')");
  if (text === '')
    throw exception('ArgumentException', "The value cannot be an empty string. (Parameter 'expandedName')");
  if (!text.startsWith('{')) return new XName(checkName(text));
  const end = text.lastIndexOf('}');
  if (end <= 1 || end === text.length - 1)
    throw exception('ArgumentException', `'${text}' is an invalid expanded name.`);
  return new XName(checkName(text.slice(end + 1)), text.slice(1, end));
}
