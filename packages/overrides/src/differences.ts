import type { Artifacts } from '@apimkit/model';
import type { Json } from '@apimkit/openapi';
import type { Edit, Origin } from './origin.ts';
import { leavesOf, pathText, valueAtPath } from './paths.ts';

/** Leaf values, policies and names that a stage changed. */
export function differences(
  before: Artifacts,
  after: Artifacts,
  keyOf: (key: string) => string,
  origin: (was: Json, key: string, path: string, value: Json) => Origin,
): readonly Edit[] {
  if (before === after) return [];
  const byKey = new Map([...after].map((resource) => [resource.id.key, resource]));
  return [...before].flatMap((old) => {
    const key = keyOf(old.id.key);
    const now = byKey.get(key);
    if (!now) return [];
    const name =
      old.id.name === now.id.name
        ? []
        : [{ key, path: ['name'], origin: origin(old.id.name, key, 'name', now.id.name) }];
    const policy =
      old.policy === now.policy
        ? []
        : [{ key, path: ['policy'], origin: origin(null, key, 'policy', now.policy ?? '') }];
    if (old.payload === now.payload) return [...name, ...policy];
    const leaves = leavesOf(now.payload).flatMap(({ path, value }) => {
      const was = valueAtPath(old.payload, path);
      return was === undefined || JSON.stringify(was) === JSON.stringify(value)
        ? []
        : [{ key, path, origin: origin(was, key, pathText(path), value) }];
    });
    return [...name, ...leaves, ...policy];
  });
}
