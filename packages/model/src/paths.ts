import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/** A value in a payload with its path: `properties.pool.services[0].id`. */
export interface LocatedValue {
  readonly at: string;
  readonly value: Json;
}

// The paths are those of the table of kinds, so there are few of them.
const known = new Map<string, readonly string[]>();

function steps(path: string): readonly string[] {
  const found = known.get(path);
  if (found) return found;
  const split = path.split(/\.|(?=\[\]|\{\})/).filter(Boolean);
  if (known.size < 5000) known.set(path, split);
  return split;
}

/**
 * Returns every value at a path. `[]` is the items of an array, `{}` the values of an object.
 *
 * @example
 * valuesAt({ pool: [{ id: 'a' }, { id: 'b' }] }, 'pool[].id'); // values 'a' and 'b'
 */
export function valuesAt(root: Json, path: string): readonly LocatedValue[] {
  return steps(path).reduce<readonly LocatedValue[]>(
    (found, step) => found.flatMap((from) => below(from, step)),
    [{ at: '', value: root }],
  );
}

function below({ at, value }: LocatedValue, step: string): readonly LocatedValue[] {
  if (step === '[]')
    return Array.isArray(value) ? value.map((item, index) => ({ at: `${at}[${index}]`, value: item })) : [];
  if (!isObject(value)) return [];
  const keys = step === '{}' ? Object.keys(value) : [step];
  return keys.flatMap((key) => {
    const child = value[key];
    return child === undefined ? [] : [{ at: at ? `${at}.${key}` : key, value: child }];
  });
}

/**
 * The first value at a path, or undefined.
 *
 * @example
 * valueAt({ properties: { tags: ['a', 'b'] } }, 'properties.tags[]'); // 'a'
 */
export function valueAt(root: Json, path: string): Json | undefined {
  let value: Json | undefined = root;
  for (const step of steps(path)) {
    if (step === '[]' || step === '{}') return valuesAt(root, path)[0]?.value;
    if (!isObject(value)) return undefined;
    value = value[step];
  }
  return value;
}

/**
 * The text at a path, or undefined when the value is absent or not a text.
 *
 * @example
 * textAt(resource.payload, 'properties.displayName');
 */
export function textAt(root: Json, path: string): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Copies a payload and replaces every value at a path; undefined removes the value. Unchanged parts are shared.
 *
 * @example
 * changeAt({ a: { b: 1 } }, 'a.b', () => undefined); // { a: {} }
 */
export function changeAt(root: JsonObject, path: string, change: (value: Json) => Json | undefined): JsonObject {
  const changed = changeBelow(root, steps(path), 0, change);
  return isObject(changed) ? changed : {};
}

function changeBelow(
  value: Json,
  path: readonly string[],
  index: number,
  change: (value: Json) => Json | undefined,
): Json | undefined {
  const step = path[index];
  const below = (child: Json) => changeBelow(child, path, index + 1, change);
  if (step === undefined) return change(value);
  if (step === '[]') {
    if (!Array.isArray(value)) return value;
    return value.map((item: Json) => below(item)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  if (step === '{}') return withValues(value, below);
  const child = value[step];
  if (child === undefined) return value;
  const changed = below(child);
  if (changed === child) return value;
  return withValues(value, (one, key) => (key === step ? changed : one));
}

/** A copy with every value replaced, and without those that are undefined. */
export function withValues(value: JsonObject, change: (child: Json, key: string) => Json | undefined): JsonObject {
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const child = value[key];
    const changed = child === undefined ? undefined : change(child, key);
    if (changed === undefined) continue;
    if (key !== '__proto__') copy[key] = changed;
    // An assignment would set the prototype.
    else Object.defineProperty(copy, key, { value: changed, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

/**
 * Copies a payload and sets a value at a path without `[]` and `{}`. Missing objects are created.
 *
 * @example
 * putAt({}, 'properties.displayName', 'Red'); // { properties: { displayName: 'Red' } }
 */
export function putAt(root: JsonObject, path: string, value: Json): JsonObject {
  const [step = '', ...rest] = path.split('.');
  if (step === '') return root;
  const child = root[step];
  return { ...root, [step]: rest.length === 0 ? value : putAt(isObject(child) ? child : {}, rest.join('.'), value) };
}

/** Every text in a value, with its path. */
export function textsIn(value: Json, at = ''): readonly { readonly at: string; readonly value: string }[] {
  if (typeof value === 'string') return [{ at, value }];
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => textsIn(item, `${at}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, at ? `${at}.${key}` : key));
}

/** A copy with every text replaced. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: Json) => mapTexts(item, change));
  if (!isObject(value)) return value;
  return withValues(value, (child) => mapTexts(child, change));
}

/** True for equal values, whatever the order of their keys: as if their {@link stableText} were compared. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) && Array.isArray(other))
    return (
      one.length === other.length && one.every((item: Json, index) => sameJson(item ?? null, other[index] ?? null))
    );
  if (!isObject(one) || !isObject(other)) return stableText(one) === stableText(other);
  const keys = Object.keys(one);
  return (
    keys.every((key) => sameJson(one[key], other[key])) &&
    Object.keys(other).every((key) => other[key] === undefined || one[key] !== undefined)
  );
}

/** JSON text with sorted keys: equal exactly when the values are. */
export function stableText(value: Json): string {
  // Sorting in a replacer of JSON.stringify takes three times as long.
  if (Array.isArray(value)) return `[${value.map((item: Json | undefined) => stableText(item ?? null)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const child = value[key];
    if (child !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${stableText(child)}`;
  }
  return `{${text}}`;
}
