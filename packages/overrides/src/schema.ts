import { type KindEntry, kinds } from '@apimkit/model';
import { containerKind, type Shape, sectionsBelow, shapeOf } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

/**
 * Returns the JSON Schema of override files, derived from the table of kinds: every section, its entries and their properties.
 * Editors use it to complete and validate files.
 */
export function overrideSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Overrides of one environment',
    type: 'object',
    additionalProperties: false,
    properties: {
      apimServiceName: { type: 'string', description: 'Name of the service, unless set on the command line' },
      revisions: {
        enum: ['inherit', 'exact'],
        description: 'Whether an override of an API also applies to its revisions without their own override',
      },
      names: { $ref: '#/definitions/names' },
      environment: { type: 'object', description: 'Prefixes and suffixes as in apiops-cli' },
      ...sectionsOf(undefined),
    },
    definitions: Object.fromEntries([
      ...kinds.map((entry) => [entry.kind, entrySchema(entry)]),
      ['names', namesSchema()],
      ['rule', ruleSchema],
      ['change', changeSchema],
      ['patch', patchSchema],
    ]) as JsonObject,
  };
}

const sectionsOf = (parent: KindEntry | undefined): JsonObject =>
  Object.fromEntries(
    sectionsBelow(parent).map(({ key, entry }) => [
      key,
      { type: ['array', 'null'], items: { $ref: `#/definitions/${entry.kind}` } },
    ]),
  );

function entrySchema(entry: KindEntry): JsonObject {
  const isNamed = entry.arm.endsWith('}');
  return {
    type: 'object',
    description: entry.title,
    ...(isNamed ? { required: ['name'] } : {}),
    additionalProperties: false,
    properties: {
      name: { type: ['string', 'number'], description: 'Name in the artifacts' },
      ...(entry.association ? {} : { properties: shapeSchema(shapeOf(entry).properties?.properties) }),
      ...(entry.association
        ? {}
        : {
            merge: {
              type: 'object',
              description: 'Arrays to merge item by item: path to the key of the items',
              additionalProperties: { type: 'string' },
            },
          }),
      ...(entry.document === 'policy' ? { patches: { type: 'array', items: { $ref: '#/definitions/patch' } } } : {}),
      ...(entry.kind === containerKind.kind || !entry.association ? sectionsOf(entry) : {}),
    },
  };
}

/** Tokens are texts, whatever the type of the property; null resets it to the default of the service. */
function shapeSchema(shape: Shape | undefined): JsonObject {
  if (!shape || shape.type === 'any') return {};
  const { type, values, properties, items, additional } = shape;
  if (values)
    return {
      type: ['string', 'null'],
      examples: [...values],
      anyOf: [{ enum: [...values, null] }, { type: 'string' }],
    };
  if (type === 'array') return { type: ['array', 'null'], items: shapeSchema(items) };
  if (type === 'object')
    return {
      type: ['object', 'null'],
      ...(properties
        ? {
            properties: Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, shapeSchema(child)])),
          }
        : {}),
      ...(additional ? { additionalProperties: shapeSchema(additional) } : {}),
    };
  return { type: type === 'string' ? ['string', 'null'] : [type, 'string', 'null'] };
}

const changeSchema: JsonObject = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        prefix: { type: 'string' },
        suffix: { type: 'string' },
        pattern: { type: 'string', description: 'A JavaScript regular expression, without case' },
        with: { type: 'string', description: 'Replacement of the match; $1 is its first group' },
      },
    },
  ],
};

const ruleSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { $ref: '#/definitions/change' },
    displayName: { $ref: '#/definitions/change' },
    path: { $ref: '#/definitions/change', description: 'Path of an API' },
  },
};

const namesSchema = (): JsonObject => ({
  type: ['object', 'null'],
  description: 'Names in this environment; all references are updated',
  additionalProperties: false,
  properties: {
    '*': { $ref: '#/definitions/rule' },
    ...Object.fromEntries(
      sectionsBelow().map(({ key }) => [
        key,
        {
          type: ['object', 'null'],
          properties: { '*': { $ref: '#/definitions/rule' } },
          additionalProperties: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/rule' }] },
        },
      ]),
    ),
  },
});

const patchSchema: JsonObject = {
  type: 'object',
  required: ['path'],
  additionalProperties: false,
  properties: {
    path: { type: 'string', examples: ["inbound/set-header[@name='x']/value", 'inbound/rate-limit/@calls'] },
    value: {
      type: ['string', 'number', 'boolean', 'null'],
      description: 'Value of an attribute, or text of an element',
    },
    xml: { type: 'string', description: 'Content of an element' },
    remove: { const: true },
  },
};
