import { JProperty } from './property.ts';
import { propertyPart } from './scan-error.ts';
import type { JToken } from './token.ts';

/** `JToken.Path`. */
export function pathOfToken(token: JToken): string {
  const parts: JToken[] = [];
  for (let one: JToken | null = token; one; one = one.parent) parts.push(one);
  let path = '';
  for (const one of parts.reverse()) {
    if (one instanceof JProperty && one.parent) path += propertyPart(one.name, path === '');
    else if (one instanceof JProperty) path += propertyPart(one.name, path === '');
    else if (one.parent?.type === 'Array') path += `[${one.parent.items.indexOf(one)}]`;
  }
  return token.parent ? path : '';
}
