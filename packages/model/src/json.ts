export type { Json, JsonObject } from '@apimkit/openapi';
export { isNumber, isObject, numberFrom, parseJson } from '@apimkit/openapi';
