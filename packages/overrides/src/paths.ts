import { isObject, type Json } from '@apimkit/openapi';

/** Keys and indexes from the root of a payload. */
export type Path = readonly (string | number)[];

/** Formats a path: `properties.pool.services[0].id`. */
export const pathText = (path: Path) =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${step}`),
    '',
  );

/** A value without parts, or an empty object or array. */
export interface Leaf {
  readonly path: Path;
  readonly value: Json;
}

/** Returns the leaf values of a value, in order. */
export function leavesOf(value: Json, path: Path = []): readonly Leaf[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item: Json, index) => leavesOf(item, [...path, index]));
  if (isObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
  return [{ path, value }];
}

/** Returns the value at a path, or undefined. */
export function valueAtPath(root: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? (value[step] as Json | undefined) : undefined;
    return isObject(value) ? value[String(step)] : undefined;
  }, root);
}

/** Returns true for the path itself and all paths below it. */
export const isWithin = (path: Path, above: Path) =>
  above.length <= path.length && above.every((step, index) => step === path[index]);
