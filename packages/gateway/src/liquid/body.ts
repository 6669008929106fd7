import type { Body } from '../message/body.ts';
import type { Fields } from '../message/fields.ts';
import { xmlToJson } from '../xml/to-json.ts';
import { parseXml } from '../xml/tree.ts';

/** The body of a message as a template reads it: the members of JSON or the elements of XML; any other content as text. */
export function liquidBody(body: Body, headers: Fields): unknown {
  const { text } = body;
  const type = headers.get('content-type') ?? '';
  try {
    if (/json/i.test(type) || /^\s*[[{]/.test(text)) return JSON.parse(text) as unknown;
    if (/xml/i.test(type)) return xmlToJson(parseXml(text), { prefix: '', textName: 'value', alwaysArrays: false });
  } catch {
    return text;
  }
  return text;
}
