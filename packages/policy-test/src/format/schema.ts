import type { JsonObject } from '@apimkit/openapi';
import { fileShape, targets } from './fields.ts';
import type { Shape } from './shape.ts';

/** In a table of cases, a column can be the value of everything. */
const column: JsonObject = { type: 'string', pattern: '\\$\\{' };

/**
 * Returns the JSON Schema of `*.policytest.yaml`.
 *
 * @example
 * new Ajv().validate(policyTestSchema(), { fragment: 'correlate', tests: [{ name: 'runs', expect: {} }] }); // true
 */
export function policyTestSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Tests of policies',
    ...schemaOf(fileShape),
    oneOf: targets.map((name) => ({ required: [name] })),
    dependencies: { section: ['fragment'] },
  };
}

function schemaOf(shape: Shape): JsonObject {
  const { description } = shape;
  return { ...(description === undefined || description === '' ? {} : { description }), ...partsOf(shape) };
}

function partsOf(shape: Shape): JsonObject {
  if (shape.type === 'json') return {};
  if (shape.type === 'text') {
    if (shape.values) return { enum: [...shape.values] };
    return { type: 'string', ...(shape.form ? { pattern: `${shape.form.pattern}|\\$\\{` } : {}) };
  }
  if (shape.type === 'integer') {
    const { minimum, maximum } = shape;
    return { anyOf: [{ type: 'integer', minimum, ...(maximum === undefined ? {} : { maximum }) }, column] };
  }
  if (shape.type === 'scalar') return { type: ['string', 'number', 'boolean'] };
  if (shape.type === 'null') return { type: 'null' };
  if (shape.type === 'true') return { const: true };
  if (shape.type === 'either') return { anyOf: shape.of.map(schemaOf) };
  if (shape.type === 'list')
    return {
      type: 'array',
      items: schemaOf(shape.of),
      ...(shape.minimum === undefined ? {} : { minItems: shape.minimum }),
    };
  if (shape.type === 'map') return { type: 'object', additionalProperties: schemaOf(shape.of) };
  return {
    type: 'object',
    additionalProperties: false,
    ...(shape.required ? { required: [...shape.required] } : {}),
    properties: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field)])),
  };
}
