import type { Place } from '@apimkit/openapi/document';

/** A finding for a string that is longer than API Management accepts. */
export function* tooLong(text: unknown, part: string, limit: number, at: Place) {
  if (typeof text === 'string' && text.length > limit)
    yield { at, values: { part, length: text.length, limit, beginning: `${text.slice(0, 40)}…` } };
}
