import type { Body } from '../message/body.ts';
import type { Fields } from '../message/fields.ts';

/** The body of a message as a template reads it: the members of JSON; any other content as text. */
export function liquidBody(body: Body, headers: Fields): unknown {
  const { text } = body;
  const type = headers.get('content-type') ?? '';
  if (/json/i.test(type) || /^\s*[[{]/.test(text))
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  return text;
}
