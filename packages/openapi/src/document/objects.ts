import { methods } from './methods.ts';

/** The objects of OpenAPI 2 and 3 that the walk recognizes. */
export type ObjectType =
  | 'document'
  | 'components'
  | 'path'
  | 'operation'
  | 'parameter'
  | 'body'
  | 'response'
  | 'header'
  | 'media'
  | 'encoding'
  | 'schema'
  | 'callback'
  | 'link'
  | 'example'
  | 'security';

/** What a key contains: one object, a list of objects, a map of objects, or either one or a list. */
export type Member = readonly [form: 'one' | 'list' | 'map' | 'either', type: ObjectType];

/** Which keys of an object contain other objects. */
export interface Shape {
  readonly members?: Readonly<Record<string, Member>>;
  /** For objects whose keys are free. */
  readonly each?: Member;
}

const one = (type: ObjectType): Member => ['one', type];
const map = (type: ObjectType): Member => ['map', type];
const list = (type: ObjectType): Member => ['list', type];

// Upper case too: see isMethod.
const operations = Object.fromEntries(
  methods.flatMap((method) => [method, method.toUpperCase()]).map((method) => [method, one('operation')]),
);
const valued = { schema: one('schema'), content: map('media'), examples: map('example'), items: one('schema') };

/** Every object with the keys under which it contains others. */
export const shapes: Readonly<Record<ObjectType, Shape>> = {
  document: {
    members: {
      paths: map('path'),
      'x-ms-paths': map('path'),
      webhooks: map('path'),
      components: one('components'),
      definitions: map('schema'),
      parameters: map('parameter'),
      responses: map('response'),
      securityDefinitions: map('security'),
    },
  },
  components: {
    members: {
      schemas: map('schema'),
      responses: map('response'),
      parameters: map('parameter'),
      examples: map('example'),
      requestBodies: map('body'),
      headers: map('header'),
      securitySchemes: map('security'),
      links: map('link'),
      callbacks: map('callback'),
      pathItems: map('path'),
    },
  },
  path: { members: { ...operations, parameters: list('parameter') } },
  operation: {
    members: {
      parameters: list('parameter'),
      requestBody: one('body'),
      responses: map('response'),
      callbacks: map('callback'),
    },
  },
  parameter: { members: valued },
  // The examples of a response of OpenAPI 2 are values, not Example objects; the walk ignores them.
  response: { members: { schema: one('schema'), content: map('media'), headers: map('header'), links: map('link') } },
  header: { members: valued },
  body: { members: { content: map('media') } },
  media: { members: { schema: one('schema'), examples: map('example'), encoding: map('encoding') } },
  encoding: { members: { headers: map('header') } },
  schema: {
    members: {
      properties: map('schema'),
      patternProperties: map('schema'),
      $defs: map('schema'),
      definitions: map('schema'),
      dependentSchemas: map('schema'),
      allOf: list('schema'),
      anyOf: list('schema'),
      oneOf: list('schema'),
      prefixItems: list('schema'),
      items: ['either', 'schema'],
      additionalProperties: one('schema'),
      not: one('schema'),
      if: one('schema'),
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
      then: one('schema'),
      else: one('schema'),
      contains: one('schema'),
      propertyNames: one('schema'),
      unevaluatedItems: one('schema'),
      unevaluatedProperties: one('schema'),
    },
  },
  callback: { each: one('path') },
  link: {},
  example: {},
  security: {},
};
