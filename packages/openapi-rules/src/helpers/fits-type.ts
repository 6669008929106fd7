import { isObject, type JsonObject } from '@apimkit/openapi/document';

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
};

/** True for a value that has the type of a schema, and for a schema without a single known type. */
export function fitsType({ type, nullable, 'x-nullable': older }: JsonObject, value: unknown): boolean {
  const test = typeof type === 'string' && Object.hasOwn(tests, type) ? tests[type] : undefined;
  if (!test || (value === null && (nullable === true || older === true))) return true;
  // Some YAML parsers read an unquoted date as a Date.
  return test(value) || value instanceof Date;
}
