import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import type { Json, JsonObject } from '@apimkit/openapi';
import { type Tree, treeToJson } from '@apimkit/overrides';
import { projectMessages } from './messages.ts';

/** The type of a key in the file, from which the reader and the schema are derived. */
export type Field = { readonly description: string } & (
  | { readonly type: 'text'; readonly values?: readonly string[] }
  /** A list of texts, or a single text. */
  | { readonly type: 'texts'; readonly values?: readonly string[] }
  | { readonly type: 'boolean' | 'integer' | 'any' }
  | { readonly type: 'object'; readonly fields: Fields }
  /** A map of user-defined names, each with the same fields. */
  | { readonly type: 'map'; readonly fields: Fields }
);

export type Fields = Readonly<Record<string, Field>>;

type Report = (diagnostic: Diagnostic) => void;
const expected = { text: 'a text', texts: 'a list of texts', boolean: 'true or false', integer: 'a whole number' };

/** Reads the fields of a tree; invalid values are reported and omitted. */
export function readFields(tree: Tree, fields: Fields, key: string, report: Report): JsonObject {
  if (tree.type === 'scalar' && tree.value === null) return {};
  if (tree.type !== 'map') {
    report(projectMessages.report('shape', { key, expected: 'a map' }, tree.mark));
    return {};
  }
  const read = tree.entries.flatMap(({ key: name, at, value }): readonly (readonly [string, Json])[] => {
    const field = fields[name];
    if (!field) {
      report(projectMessages.report('unknown-key', { key: name, advice: suggestion(name, Object.keys(fields)) }, at));
      return [];
    }
    const found = readField(value, field, name, report);
    return found === undefined ? [] : [[name, found]];
  });
  return Object.fromEntries(read);
}

function readField(tree: Tree, field: Field, key: string, report: Report): Json | undefined {
  if (tree.type === 'scalar' && tree.value === null) return undefined;
  if (field.type === 'object') return readFields(tree, field.fields, key, report);
  if (field.type === 'map') {
    if (tree.type === 'map')
      return Object.fromEntries(
        tree.entries.map((one) => [one.key, readFields(one.value, field.fields, one.key, report)]),
      );
    report(projectMessages.report('shape', { key, expected: 'a map' }, tree.mark));
    return undefined;
  }
  if (field.type === 'any') return treeToJson(tree);
  if (field.type === 'texts' && tree.type === 'list')
    return tree.items.flatMap((item) => readField(item, { ...field, type: 'text' }, key, report) ?? []);
  const value = tree.type === 'scalar' ? tree.value : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if ((field.type === 'text' || field.type === 'texts') && typeof text === 'string') {
    if (field.values && !field.values.includes(text))
      report(projectMessages.report('value', { key, value: text, advice: suggestion(text, field.values) }, tree.mark));
    return field.type === 'texts' ? [text] : text;
  }
  if (field.type === 'boolean' && typeof value === 'boolean') return value;
  if (field.type === 'integer' && Number.isInteger(value)) return value as number;
  report(projectMessages.report('shape', { key, expected: expected[field.type as 'text'] }, tree.mark));
  return undefined;
}

/** Returns the JSON Schema of fields. */
export function schemaOf(fields: Fields): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)])),
  };
}

function fieldSchema(field: Field): JsonObject {
  const { description } = field;
  const text = (values: readonly string[] | undefined): JsonObject =>
    values ? { enum: [...values] } : { type: 'string' };
  if (field.type === 'text') return { description, ...text(field.values) };
  if (field.type === 'texts')
    return { description, anyOf: [text(field.values), { type: 'array', items: text(field.values) }] };
  if (field.type === 'object') return { description, ...schemaOf(field.fields) };
  // An entry whose lines are all comments is null.
  if (field.type === 'map')
    return {
      description,
      type: 'object',
      additionalProperties: { ...schemaOf(field.fields), type: ['object', 'null'] },
    };
  return field.type === 'any' ? { description } : { description, type: field.type };
}
