import { isObject, type JsonObject } from '@apimkit/openapi';

/** Properties that the contract marks as secret in the kinds that the model does not capture. */
const secret = new Set(['clientSecret', 'primaryKey', 'secondaryKey', 'validationKey', 'password']);

/** A copy of the properties without secrets. */
export function withoutSecrets(properties: JsonObject): JsonObject {
  const visible = Object.entries(properties).filter(([name]) => !secret.has(name));
  return Object.fromEntries(visible.map(([name, value]) => [name, isObject(value) ? withoutSecrets(value) : value]));
}
