import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { XMLParser } from 'fast-xml-parser';
import { isObject, type Json, type JsonObject } from './document/json.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** An XML document as JSON: attributes under `@name`, text under `#text`, one element or an array of them. */
export function parseXml(text: string): JsonObject {
  const parsed: unknown = parser.parse(withoutByteOrderMark(text));
  return isObject(parsed) ? parsed : {};
}

/** The children of a name: none, one or several. */
export function children(element: Json | undefined, name: string): readonly JsonObject[] {
  const found = isObject(element) ? element[name] : undefined;
  const all = Array.isArray(found) ? found : found === undefined ? [] : [found];
  return all.map((one: Json) => (isObject(one) ? one : {}));
}
