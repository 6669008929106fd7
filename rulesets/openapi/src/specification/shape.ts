/** The objects of a description that rules know. */
export type Kind =
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

/** What stands under a key: one object, a list or a map of objects, or one or a list. */
export type Member = readonly [form: 'one' | 'list' | 'map' | 'either', kind: Kind];

/** Where an object holds others. */
export interface Shape {
  readonly members?: Readonly<Record<string, Member>>;
  /** For objects whose keys are free. */
  readonly each?: Member;
}

const one = (kind: Kind): Member => ['one', kind];
const map = (kind: Kind): Member => ['map', kind];
const list = (kind: Kind): Member => ['list', kind];

const path = Object.fromEntries(
  ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [method, one('operation')]),
);
const valued = { schema: one('schema'), content: map('media'), examples: map('example'), items: one('schema') };

/** The objects of OpenAPI 2 and 3 and what they hold. */
export const kinds: Readonly<Record<Kind, Shape>> = {
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
  path: { members: { ...path, parameters: list('parameter') } },
  operation: {
    members: {
      parameters: list('parameter'),
      requestBody: one('body'),
      responses: map('response'),
      callbacks: map('callback'),
    },
  },
  parameter: { members: valued },
  // What OpenAPI 2 calls examples of a response are no Example objects; nothing in them is looked for.
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
