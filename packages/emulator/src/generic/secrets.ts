import { isObject, type Json, type JsonObject } from '@apimkit/openapi';

/** Properties that a GET does not return, in the kinds that the model does not capture. */
const secret = new Set([
  'certificatePassword',
  'clientSecret',
  'encodedCertificate',
  'password',
  'primaryKey',
  'secondaryKey',
  'validationKey',
]);

/** A copy of the properties without secrets. */
export function withoutSecrets(properties: JsonObject): JsonObject {
  const visible = Object.entries(properties).filter(([name]) => !secret.has(name));
  return Object.fromEntries(visible.map(([name, value]) => [name, hidden(value)]));
}

function hidden(value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => hidden(one));
  return isObject(value) ? withoutSecrets(value) : value;
}
