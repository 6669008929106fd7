import { isObject, type Json, type JsonObject } from './json.ts';
import { type ObjectType, shapes } from './objects.ts';
import { Place } from './place.ts';
import type { Located } from './reference.ts';

/** A `$ref` with the object that contains it. */
export interface DocumentReference extends Located {
  readonly ref: string;
  /** What it must refer to. */
  readonly type: ObjectType;
}

/** The objects of a document by type, in the order of the document. */
export interface Found {
  readonly schemas: Located[];
  readonly parameters: Located[];
  readonly responses: Located[];
  readonly headers: Located[];
  readonly mediaTypes: Located[];
  readonly references: DocumentReference[];
  readonly extensions: Place[];
}

interface Step extends Located {
  readonly type: ObjectType;
}

/**
 * Finds the objects of a document in one walk. The type of an object follows from its position, so an example that looks like a schema is
 * not a schema. Iterative, and visits each object once: a document with YAML aliases may contain itself.
 */
export function walk(root: JsonObject): Found {
  const found: Found = {
    schemas: [],
    parameters: [],
    responses: [],
    headers: [],
    mediaTypes: [],
    references: [],
    extensions: [],
  };
  const lists: Partial<Record<ObjectType, Located[]>> = {
    schema: found.schemas,
    parameter: found.parameters,
    response: found.responses,
    header: found.headers,
    media: found.mediaTypes,
  };
  const seen = new Set<object>();
  const steps: Step[] = [{ type: 'document', value: root, place: new Place() }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { type, value, place } = step;
    if (seen.has(value)) continue;
    seen.add(value);
    const isReference = typeof value.$ref === 'string';
    if (isReference) found.references.push({ ref: value.$ref as string, type, value, place });
    if (!isReference || type === 'schema') lists[type]?.push(step);
    // In reverse, because the last step that is pushed is the next that is taken.
    const keys = Object.keys(value);
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index] as string;
      into(type, key, value[key], place, steps, found.extensions);
    }
  }
  found.extensions.reverse();
  return found;
}

function into(
  type: ObjectType,
  key: string,
  value: Json | undefined,
  place: Place,
  steps: Step[],
  extensions: Place[],
): void {
  const isExtension = key.startsWith('x-');
  if (!isExtension && (typeof value !== 'object' || value === null)) return;
  const { members, each } = shapes[type];
  const member =
    (members && Object.hasOwn(members, key) ? members[key] : undefined) ?? (isExtension ? undefined : each);
  if (member === undefined) {
    if (isExtension) extensions.push(new Place(place, key));
    return;
  }
  const [form, next] = member;
  const at = new Place(place, key);
  if (form === 'map') {
    if (isObject(value)) intoMap(value, next, at, steps);
  } else if (form !== 'one' && Array.isArray(value)) {
    for (let index = value.length - 1; index >= 0; index -= 1) {
      const item = value[index] as Json;
      if (isObject(item)) steps.push({ type: next, value: item, place: new Place(at, index) });
    }
  } else if (form !== 'list' && isObject(value)) steps.push({ type: next, value, place: at });
}

function intoMap(map: JsonObject, type: ObjectType, place: Place, steps: Step[]): void {
  // Properties and headers may have any name; elsewhere x- marks an extension.
  const isFree = type === 'schema' || type === 'header';
  const names = Object.keys(map);
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index] as string;
    const value = map[name];
    if (isObject(value) && (isFree || !name.startsWith('x-')))
      steps.push({ type, value, place: new Place(place, name) });
  }
}
