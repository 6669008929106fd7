import { type ContractMatch, resolveSchema } from '@apimkit/contract';

/** What a list of a kind that the model does not capture can be filtered by: the name and the properties of its items. */
export function fieldsOf({ operation }: ContractMatch): readonly string[] {
  const list = operation.responses.get(200);
  const item = list && resolveSchema(list).properties?.value?.items;
  const { properties = {} } = item ? resolveSchema(item) : {};
  const inner = properties.properties ? resolveSchema(properties.properties).properties : {};
  return ['name', ...Object.keys(properties), ...Object.keys(inner ?? {})];
}

/** Whether a list has a link to its next page. */
export function hasNextLink({ operation }: ContractMatch): boolean {
  const list = operation.responses.get(200);
  return list === undefined || resolveSchema(list).properties?.nextLink !== undefined;
}
