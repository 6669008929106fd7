import { type ContractMatch, resolveSchema } from '@apimkit/contract';

/** True for the GET of a list: the response has an array `value`. */
export function isCollection({ operation }: ContractMatch): boolean {
  const schema = operation.method === 'GET' ? operation.responses.get(200) : undefined;
  const value = schema && resolveSchema(schema).properties?.value;
  return value !== undefined && resolveSchema(value).type === 'array';
}
