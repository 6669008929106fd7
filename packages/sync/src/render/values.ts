import { isObject, type Json } from '@apimkit/openapi';
import type { FieldChange } from '../plan/types.ts';

/** Longer values are cut. */
const longest = 120;
/** Characters that are shown before the first difference of two long texts. */
const context = 20;

/** A value as JSON on one line, cut if it is long. */
export function short(value: Json | undefined, limit = longest): string {
  const text = JSON.stringify(value ?? null);
  return text.length > limit ? `${text.slice(0, limit - 3)}...` : text;
}

/** How fields are shown. */
export interface Shown {
  /** Longest text of a value. */
  readonly limit?: number | undefined;
  /** Defaults of the service by path: a value that is not written is the default. */
  readonly defaults?: Readonly<Record<string, Json>>;
}

/** A changed field as one line: `path: "a" -> "b"`, `+ path: "a"` or `- path: "a"`. */
export function fieldLine(
  { path, before, after }: FieldChange,
  { limit = longest, defaults = {} }: Shown = {},
): string {
  const name = path.replace(/^properties\./, '');
  const usual = defaults[path];
  if (usual !== undefined && before === undefined)
    return `${name}: ${short(usual, limit)} (default) -> ${short(after, limit)}`;
  if (usual !== undefined && after === undefined)
    return `${name}: ${short(before, limit)} -> ${short(usual, limit)} (default)`;
  if (before === undefined) return `+ ${name}: ${short(after, limit)}`;
  return after === undefined
    ? `- ${name}: ${short(before, limit)}`
    : `${name}: ${beforeAndAfter(before, after, limit)}`;
}

/** `"a" -> "b"`. Long texts are cut around their first difference, and long lists show only the items that differ. */
export function beforeAndAfter(before: Json, after: Json, limit = longest): string {
  const isLong = [before, after].some((one) => JSON.stringify(one).length > limit);
  if (isLong && typeof before === 'string' && typeof after === 'string') {
    const [was, is] = around(before, after);
    return `${short(was, limit)} -> ${short(is, limit)}`;
  }
  if (isLong && isPlainList(before) && isPlainList(after)) {
    const items = differing(before, after);
    if (items.length > 0) return items.join(', ');
  }
  return `${short(before, limit)} -> ${short(after, limit)}`;
}

function around(before: string, after: string): readonly [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(0, same - context);
  return start === 0 ? [before, after] : [`...${before.slice(start)}`, `...${after.slice(start)}`];
}

const isPlainList = (value: Json): value is readonly Json[] & Json =>
  Array.isArray(value) && value.every((item: Json) => !isObject(item) && !Array.isArray(item));

function differing(before: readonly Json[], after: readonly Json[]): readonly string[] {
  const [left, right] = [new Set(before.map((one) => short(one))), new Set(after.map((one) => short(one)))];
  return [
    ...[...left].filter((one) => !right.has(one)).map((one) => `- ${one}`),
    ...[...right].filter((one) => !left.has(one)).map((one) => `+ ${one}`),
  ];
}
