import { isObject, itemsOf, type JsonObject } from './json.ts';
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

interface Step {
  readonly kind: Kind;
  readonly value: unknown;
  readonly place: Place;
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
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (typeof value.$ref === 'string') found.references.push({ ref: value.$ref, kind, value, place });
    if (typeof value.$ref !== 'string' || kind === 'schema') lists[kind]?.push({ value, place });
    const inside: Step[] = [];
    for (const key of Object.keys(value)) into(kind, key, value[key], place, inside, found.extensions);
    for (let index = inside.length - 1; index >= 0; index -= 1) steps.push(inside[index] as Step);
  }
  return found;
}

function into(kind: Kind, key: string, value: unknown, place: Place, inside: Step[], extensions: Place[]): void {
  const shape = kinds[kind];
  const own = shape.members && Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
  const member = own ?? (key.startsWith('x-') ? undefined : shape.each);
  if (member === undefined) {
    if (key.startsWith('x-')) extensions.push(place.at(key));
    return;
  }
  const [form, next] = member;
  if (form === 'one') inside.push({ kind: next, value, place: place.at(key) });
  else if (form === 'list') each(itemsOf(value), next, place.at(key), inside);
  else if (form === 'map' && isObject(value)) {
    const holder = place.at(key);
    for (const name of Object.keys(value)) {
      const isExtension = name.startsWith('x-') && next !== 'schema' && next !== 'header';
      if (!isExtension) inside.push({ kind: next, value: value[name], place: holder.at(name) });
    }
  } else if (form === 'either') {
    if (Array.isArray(value)) each(value, next, place.at(key), inside);
    else inside.push({ kind: next, value, place: place.at(key) });
  }
}

function each(values: readonly unknown[], kind: Kind, place: Place, inside: Step[]): void {
  for (const [index, value] of values.entries()) inside.push({ kind, value, place: place.at(index) });
}
