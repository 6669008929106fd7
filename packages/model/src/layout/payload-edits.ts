import { type DocumentEdit, isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { toFilePayload } from '../body.ts';
import { stableText, valueAt } from '../paths.ts';
import type { Resource } from '../resource.ts';
import { filledByImport, withFacts } from '../specification-facts.ts';
import type { Part } from './assemble.ts';
import { payloadText } from './sides.ts';

type Path = readonly string[];

/**
 * The edits that bring a file in line with the service: only values with another meaning. A value with the same meaning in
 * another spelling, a secret, and properties that the service sets are kept.
 */
export function payloadEdits(part: Part, before: Resource, now: Resource): readonly DocumentEdit[] {
  const old = part.payload ?? {};
  const target = toFilePayload(now);
  const meaning = (payload: JsonObject) => payloadText({ ...before, payload, implied: false });
  const unchanged = meaning(old);
  const edits = differences(old, target).filter(({ path, value }) => meaning(setAt(old, path, value)) !== unchanged);
  const edited = edits.reduce((kept, { path, value }) => setAt(kept, path, value), old);
  return [...edits, ...silenced(edited, before, now)];
}

/** Empties properties that an import would fill from the specification although the service does not have them. */
function silenced(edited: JsonObject, before: Resource, now: Resource): readonly Edit[] {
  if (!before.specification || payloadText({ ...before, payload: edited, implied: false }) === payloadText(now))
    return [];
  const filled = [{ ...before, payload: edited }, now].map((one) => withFacts(one).payload);
  return filledByImport.flatMap((key) => {
    const path = `properties.${key}`;
    const isSilent = [edited, now.payload].every((payload) => (valueAt(payload, path) ?? null) === null);
    const [old, next] = filled.map((payload) => stableText(valueAt(payload, path) ?? null));
    return isSilent && old !== next ? [{ path: ['properties', key], value: '' }] : [];
  });
}

interface Edit {
  readonly path: Path;
  readonly value: Json | undefined;
}

function differences(old: Json | undefined, target: Json | undefined, path: Path = []): readonly Edit[] {
  if (!isObject(old ?? null) || !isObject(target ?? null))
    return stableText(old ?? null) === stableText(target ?? null) ? [] : [{ path, value: target }];
  const [left, right] = [old as JsonObject, target as JsonObject];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => differences(left[key], right[key], [...path, key]));
}

function setAt(value: Json | undefined, [key, ...rest]: Path, next: Json | undefined): JsonObject {
  const own = isObject(value ?? null) ? (value as JsonObject) : {};
  if (key === undefined) return own;
  const child = rest.length === 0 ? next : setAt(own[key], rest, next);
  const { [key]: _, ...others } = own;
  return child === undefined ? others : { ...own, [key]: child };
}
