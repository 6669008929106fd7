import type { Located, OpenapiDocument, Place } from '@apimkit/openapi/document';
import { alsoIn } from './count.ts';

/** The first of several places, and how many more there are. */
interface First {
  readonly at: Place;
  readonly values: { readonly keyword: string; readonly more: string };
}

/** The first schema with a keyword, for each keyword. */
export function* unsupportedKeywords({ schemas }: OpenapiDocument, keywords: readonly string[]): Iterable<First> {
  for (const keyword of keywords)
    yield* firstAt(
      schemas.filter(({ value }) => Object.hasOwn(value, keyword)),
      keyword,
    );
}

/** A keyword of the first of several schemas. */
export function* firstAt([first, ...others]: readonly Located[], keyword: string): Iterable<First> {
  const more = others.length > 0 ? ` (${alsoIn(others.length)})` : '';
  if (first) yield { at: first.place.at(keyword), values: { keyword, more } };
}
