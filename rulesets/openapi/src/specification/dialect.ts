import { isObject, type JsonObject } from './json.ts';

/** The languages that rules tell apart. */
export type Dialect = '2.0' | '3.0' | '3.1';

/** What a document says of its language: `swagger`'s or `openapi`'s value. */
export function versionOf(document: JsonObject): string | undefined {
  const said = document.swagger ?? document.openapi;
  return typeof said === 'string' || typeof said === 'number' ? String(said) : undefined;
}

/** The language of a document; undefined for one that no rule knows. */
export function dialectOf(document: unknown): Dialect | undefined {
  if (!isObject(document)) return undefined;
  const version = versionOf(document) ?? '';
  if (document.swagger !== undefined) return /^2(?:\.0)?$/.test(version) ? '2.0' : undefined;
  if (/^3\.0(?:\.|$)/.test(version) || version === '3') return '3.0';
  return /^3\.1(?:\.|$)/.test(version) ? '3.1' : undefined;
}
