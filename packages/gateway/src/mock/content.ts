import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { ApiEntry, OperationEntry } from '../routing/entries.ts';
import { sampleOf } from './sample.ts';

/** The content of a mock. */
export interface MockContent {
  readonly type: string | undefined;
  readonly content: string;
}

/**
 * The content of a response in the description of an operation: an example, otherwise one made from the schema, otherwise nothing
 * (mock-response-policy).
 *
 * @param index of the example
 */
export function mockContent(
  api: ApiEntry,
  operation: OperationEntry | undefined,
  status: number,
  type: string | undefined,
  index: number,
): MockContent {
  const response = objects(operation?.properties.responses).find(({ statusCode }) => Number(statusCode) === status);
  const all = objects(response?.representations);
  const isType = ({ contentType }: JsonObject) => String(contentType ?? '').toLowerCase() === type?.toLowerCase();
  const chosen = type === undefined ? all[0] : all.find(isType);
  const used = type ?? (typeof chosen?.contentType === 'string' ? chosen.contentType : undefined);
  if (!chosen) return { type: used, content: '' };
  const examples = isObject(chosen.examples ?? null) ? Object.values(chosen.examples as JsonObject) : [];
  const example = examples[index] ?? examples[0];
  if (example !== undefined)
    return { type: used, content: textOf(isObject(example) ? (example.value ?? null) : example) };
  if (typeof chosen.sample === 'string' && chosen.sample !== '') return { type: used, content: chosen.sample };
  const { typeName } = chosen;
  const schemas = api.schemas();
  const schema = typeof typeName === 'string' ? schemas[typeName] : undefined;
  return { type: used, content: schema === undefined ? '' : textOf(sampleOf(schema, schemas)) };
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 4));

const objects = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one as Json)) : [];
