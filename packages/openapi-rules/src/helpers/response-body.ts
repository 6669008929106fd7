import { type JsonObject, objectOf } from '@apimkit/openapi/document';

/** True for a response of any version that describes a body. */
export const hasBody = (response: JsonObject): boolean =>
  response.schema !== undefined || Object.keys(objectOf(response.content)).length > 0;
