import type { Value } from './values.ts';

/** The items of an enumerable value. Those of a string are its code units. */
export function iterate(value: Value): Iterable<Value> {
  return typeof value === 'string' ? codeUnits(value) : (value as Iterable<Value>);
}

function* codeUnits(text: string): Iterable<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}
