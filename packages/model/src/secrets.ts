import type { Json, JsonObject } from '@apimkit/openapi';
import { holeIn } from './holes.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { changeAt, type Located, valueAt, valuesAt } from './paths.ts';

/** What apiops-cli writes in the place of a secret; it stands for "not given here". */
export const redactionMarker = '*** REDACTED ***';

/**
 * The secrets that a payload gives: literal values at the secret paths of its kind. A `{{named value}}` hole is a
 * reference, not a secret. Callers hold the values in memory and show at most a fingerprint.
 */
export function secretsOf(entry: KindEntry, payload: JsonObject): readonly Located[] {
  return secretPaths(entry, payload)
    .flatMap((path) => valuesAt(payload, path))
    .filter(({ value }) => isLiteral(value));
}

/** The payload without its secrets, fit for files, logs and plans; references to named values stay. */
export function withoutSecrets(entry: KindEntry, payload: JsonObject): JsonObject {
  const keep = (value: Json) => (isLiteral(value) || value === redactionMarker ? undefined : value);
  return secretPaths(entry, payload).reduce((kept, path) => changeAt(kept, path, keep), payload);
}

/** The payload whose secret paths hold only references to named values that people made. */
export function onlyReferences(entry: KindEntry, payload: JsonObject): JsonObject {
  const keep = (value: Json) => (isReference(value) ? value : undefined);
  return secretPaths(entry, payload).reduce((kept, path) => changeAt(kept, path, keep), payload);
}

const secretPaths = (entry: KindEntry, payload: JsonObject) =>
  entry.secrets.filter(({ when }) => when === undefined || valueAt(payload, when) === true).map(({ path }) => path);

// Also a number or a list: a password of digits that somebody wrote without quotes is one.
const isLiteral = (value: Json) =>
  value !== null &&
  value !== '' &&
  value !== redactionMarker &&
  (typeof value !== 'string' || holeIn(value) === undefined);

function isReference(value: Json): boolean {
  const name = typeof value === 'string' ? holeIn(value) : undefined;
  return name !== undefined && !kinds.some(({ generated }) => generated?.test(name));
}

/** The payload without markers of removed secrets, so that no marker is ever sent. */
export function withoutRedactions(entry: KindEntry, payload: JsonObject): JsonObject {
  const keep = (value: Json) => (value === redactionMarker ? undefined : value);
  return secretPaths(entry, payload).reduce((kept, path) => changeAt(kept, path, keep), payload);
}
