import { type JsonObject, type OpenapiDocument, type Operation, objectOf } from '@apimkit/openapi/document';

/** Names of parameters for the size of a page. */
export const pageSize =
  /^[$_]?(?:top|limit|max|count|size|(?:page|per)[_-]?(?:size|page|limit)|max[_-]?(?:results|items|page[_-]?size))$/i;

/** Names of parameters for the position of a page. */
export const pagePosition =
  /^[$_]?(?:skip|offset|start|page|cursor|after|before|(?:page|continuation|next)[_-]?(?:number|token|index|page|link)?)$/i;

/** The schema of the response 200 of a GET operation: that of JSON, or else of the first media type. */
export function successSchema(document: OpenapiDocument, operation: Operation): JsonObject | undefined {
  if (operation.method !== 'get') return undefined;
  const response = operation.responses.find(({ status }) => status === '200');
  if (!response) return undefined;
  const content = objectOf(response.value.content);
  const media = objectOf(content['application/json'] ?? Object.values(content)[0]);
  return document.follow(response.value.schema ?? media.schema, response.place)?.value;
}
