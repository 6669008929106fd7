import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { iterateObjects } from '../collections/enumerator.ts';
import { JArray } from './array.ts';
import { scalarOf } from './numeric.ts';
import { tryTypeOfScalar } from './scalar-type.ts';
import { type JContainer, JToken } from './token.ts';
import { typeNameOf } from './type-name.ts';
import { JValue, nullToken } from './value.ts';

/** True for content that is added item by item. */
export function isMultiple(content: Value): content is Iterable<Value> {
  if (content === null || typeof content !== 'object' || content instanceof JToken) return false;
  if (content instanceof NetArray) return !(content.items instanceof Uint8Array);
  return Symbol.iterator in content;
}

/** The items of a value of `IEnumerable`, each as `object`. */
export function* objectsIn(run: Run, value: Value): Iterable<Value> {
  for (const one of iterateObjects(run, value)) {
    run.spend();
    yield one;
  }
}

/** The token of a value that is added: itself, or a value. */
export function tokenOf(run: Run, content: Value): JToken {
  if (content instanceof JToken) return content;
  if (content === null) return nullToken();
  const scalar = scalarOf(content);
  const type = tryTypeOfScalar(null, scalar);
  if (type) return new JValue(scalar, type);
  throw exception('ArgumentException', `Could not determine JSON object type for type ${typeNameOf(run, content)}.`);
}

/** Adds content to a container, as `Add(object)` does. */
export function addContent(run: Run, container: JContainer, index: number, content: Value): void {
  run.spend();
  if (!isMultiple(content)) {
    container.insert(run, index, tokenOf(run, content));
    return;
  }
  let at = index;
  for (const item of objectsIn(run, content)) run.nested(() => addContent(run, container, at++, item));
}

/** The value of a property that is made with content. */
export function propertyValue(run: Run, content: Value): JToken {
  if (!isMultiple(content)) return tokenOf(run, content);
  const array = new JArray();
  addContent(run, array, 0, content);
  return array;
}

/** The token, or a token of null for null. */
export const orNull = (token: JToken | null): JToken => token ?? nullToken();

/** Removes a token from its parent. */
export function removeToken(run: Run, token: JToken): null {
  const parent = parentOf(token);
  if (parent.type === 'Property') parent.removeAt(run, 0);
  run.spend(1 + parent.items.length / 200);
  parent.removeAt(run, parent.items.indexOf(token));
  return null;
}

export function parentOf(token: JToken): JContainer {
  if (token.parent) return token.parent;
  throw exception('InvalidOperationException', 'The parent is missing.');
}
