import { isObject, type JsonObject } from './json.ts';
import { Place } from './place.ts';
import type { Located } from './pointer.ts';
import { type Kind, kinds } from './shape.ts';

/** A `$ref`, and where it is written (the object that holds it). */
export interface Reference extends Located {
  readonly ref: string;
  /** What has to stand behind it. */
  readonly kind: Kind;
}

/** What a document holds, by kind, in the order of the document. */
export interface Found {
  readonly schemas: Located[];
  readonly parameters: Located[];
  readonly responses: Located[];
  readonly headers: Located[];
  readonly mediaTypes: Located[];
  readonly references: Reference[];
  readonly extensions: Place[];
}

interface Step extends Located {
  readonly kind: Kind;
}

/**
 * One walk over what is written: objects are known by where they stand, so an example that looks like a schema is none. Without recursion,
 * and into each object once: documents with YAML aliases may be circles.
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
  const lists: Partial<Record<Kind, Located[]>> = {
    schema: found.schemas,
    parameter: found.parameters,
    response: found.responses,
    header: found.headers,
    media: found.mediaTypes,
  };
  const seen = new Set<object>();
  const steps: Step[] = [{ kind: 'document', value: root, place: new Place() }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { kind, value, place } = step;
    if (seen.has(value)) continue;
    seen.add(value);
    const isReference = typeof value.$ref === 'string';
    if (isReference) found.references.push({ ref: value.$ref as string, kind, value, place });
    if (!isReference || kind === 'schema') lists[kind]?.push(step);
    // The last one first, because the last that is put on the pile is the next that is taken.
    const keys = Object.keys(value);
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index] as string;
      into(kind, key, value[key], place, steps, found.extensions);
    }
  }
  found.extensions.reverse();
  return found;
}

function into(kind: Kind, key: string, value: unknown, place: Place, steps: Step[], extensions: Place[]): void {
  const isExtension = key.startsWith('x-');
  if (!isExtension && (typeof value !== 'object' || value === null)) return;
  const { members, each } = kinds[kind];
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
      const item: unknown = value[index];
      if (isObject(item)) steps.push({ kind: next, value: item, place: new Place(at, index) });
    }
  } else if (form !== 'list' && isObject(value)) steps.push({ kind: next, value, place: at });
}

function intoMap(map: JsonObject, kind: Kind, place: Place, steps: Step[]): void {
  // Properties and headers may have any name; elsewhere x- marks an extension.
  const isFree = kind === 'schema' || kind === 'header';
  const names = Object.keys(map);
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index] as string;
    const value = map[name];
    if (isObject(value) && (isFree || !name.startsWith('x-')))
      steps.push({ kind, value, place: new Place(place, name) });
  }
}
