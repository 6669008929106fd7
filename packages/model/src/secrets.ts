import type { Json, JsonObject } from '@apimkit/openapi';
import { holeIn } from './holes.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { changeAt, type LocatedValue, valueAt, valuesAt } from './paths.ts';

/** Marker that apiops-cli writes instead of a secret. It means that no value is given. */
export const redactionMarker = '*** REDACTED ***';

/**
 * Returns the secrets in a payload: literal values at the secret paths of its kind. A `{{named value}}` hole is a reference,
 * not a secret. Callers keep the values in memory and print at most a fingerprint.
 * @example
 * secretsOf(kindOf('named-value'), { properties: { value: 'a', secret: true } }); // [{ at: 'properties.value', value: 'a' }]
 */
export function secretsOf(entry: KindEntry, payload: JsonObject): readonly LocatedValue[] {
  return secretPaths(entry, payload)
    .flatMap((path) => valuesAt(payload, path))
    .filter(({ value }) => isLiteral(value));
}

/**
 * The payload without its secrets, for files, logs and plans. References to named values are kept.
 *
 * @example
 * withoutSecrets(kindOf('named-value'), { properties: { value: 'a', secret: true } }); // { properties: { secret: true } }
 */
export function withoutSecrets(entry: KindEntry, payload: JsonObject): JsonObject {
  const keep = (value: Json) => (isLiteral(value) || value === redactionMarker ? undefined : value);
  return secretPaths(entry, payload).reduce((kept, path) => changeAt(kept, path, keep), payload);
}

/** The payload whose secret paths contain only references to named values that users created. */
export function onlyReferences(entry: KindEntry, payload: JsonObject): JsonObject {
  const keep = (value: Json) => (isReference(value) ? value : undefined);
  return secretPaths(entry, payload).reduce((kept, path) => changeAt(kept, path, keep), payload);
}

const secretPaths = (entry: KindEntry, payload: JsonObject) =>
  entry.secrets.filter(({ when }) => when === undefined || valueAt(payload, when) === true).map(({ path }) => path);

// Also a number or a list: a password of digits may be written without quotes.
const isLiteral = (value: Json) =>
  value !== null &&
  value !== '' &&
  value !== redactionMarker &&
  (typeof value !== 'string' || holeIn(value) === undefined);

function isReference(value: Json): boolean {
  const name = typeof value === 'string' ? holeIn(value) : undefined;
  return name !== undefined && !kinds.some(({ generated }) => generated?.test(name));
}

/** The payload without markers of removed secrets, so that no marker is sent. */
export function withoutRedactions(entry: KindEntry, payload: JsonObject): JsonObject {
  const keep = (value: Json) => (value === redactionMarker ? undefined : value);
  return secretPaths(entry, payload).reduce((kept, path) => changeAt(kept, path, keep), payload);
}
