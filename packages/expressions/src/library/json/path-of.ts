import type { Run } from '../../runtime/run.ts';
import { JProperty } from './property.ts';
import { propertyPart } from './scan-error.ts';
import type { JToken } from './token.ts';

/** `JToken.Path`. */
export function pathOfToken(run: Run | null, token: JToken): string {
  const parts: JToken[] = [];
  for (let one: JToken | null = token; one; one = one.parent) {
    run?.spend(1 + (one.parent?.items.length ?? 0) / 200);
    parts.push(one);
  }
  let path = '';
  for (const one of parts.reverse()) {
    if (one instanceof JProperty) path += propertyPart(one.name, path === '');
    else if (one.parent?.type === 'Array') path += `[${one.parent.items.indexOf(one)}]`;
  }
  run?.grow(path.length);
  return token.parent ? path : '';
}
