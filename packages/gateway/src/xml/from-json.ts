import { isObject, type Json } from '@apimkit/openapi';
import type { XmlElement } from './tree.ts';

/** How the names of JSON become those of XML. */
export interface JsonToXml {
  /** Members of an object with this name are attributes. */
  readonly attributeBlock: string;
  /** `a_b` is `b` with the prefix `a`. */
  readonly separator: string;
  /** Members with this name and the separator declare namespaces. */
  readonly namespacePrefix: string;
}

/** Converts a value to an element: the items of an array are elements with the same name. */
export function jsonToXml(name: string, value: Json, names: JsonToXml): XmlElement {
  const written = nameOf(name, names);
  if (!isObject(value)) return { name: written, attributes: [], children: [], text: textOf(value) };
  const attributes: [string, string][] = [];
  const children: XmlElement[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (key === names.attributeBlock && isObject(member))
      for (const [attribute, text] of Object.entries(member))
        attributes.push([nameOf(attribute, names), textOf(text as Json)]);
    else if (key === names.namespacePrefix || key.startsWith(names.namespacePrefix + names.separator))
      attributes.push([key.replace(names.separator, ':'), textOf(member as Json)]);
    else if (Array.isArray(member)) children.push(...member.map((item) => jsonToXml(key, item as Json, names)));
    else children.push(jsonToXml(key, member as Json, names));
  }
  return { name: written, attributes, children, text: '' };
}

/** A name of XML: other characters are encoded as .NET does (`XmlConvert.EncodeName`). */
function nameOf(name: string, { separator }: JsonToXml): string {
  const at = separator === '' ? -1 : name.indexOf(separator);
  const parts =
    at > 0 && at + separator.length < name.length ? [name.slice(0, at), name.slice(at + separator.length)] : [name];
  return parts.map(encodedName).join(':');
}

const encodedName = (text: string): string =>
  text.replaceAll(
    /[^\p{L}\p{N}_.-]|^[^\p{L}_]/gu,
    (char) => `_x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
  ) || '_';

const textOf = (value: Json): string =>
  value === null
    ? ''
    : typeof value === 'string'
      ? value
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
