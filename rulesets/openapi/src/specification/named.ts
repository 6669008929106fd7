import { isObject, objectOf } from './json.ts';
import type { Located } from './pointer.ts';
import type { Specification } from './specification.ts';

/** Schemas that have a name of their own. */
export function namedSchemas({ root, start }: Specification): readonly Located[] {
  const [holder, place] =
    root.swagger === undefined
      ? [objectOf(objectOf(root.components).schemas), start.at('components', 'schemas')]
      : [objectOf(root.definitions), start.at('definitions')];
  return Object.entries(holder).flatMap(([name, value]) => (isObject(value) ? [{ value, place: place.at(name) }] : []));
}
