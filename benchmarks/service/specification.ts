import type { Pick } from './pick.ts';
import { attributes, capital, nouns, qualifiers } from './words.ts';

type Node = Readonly<Record<string, unknown>>;

/** The operations of a resource, in the order in which they are added. */
const templates = [
  { method: 'get', path: '', verb: 'list', body: false },
  { method: 'post', path: '', verb: 'create', body: true },
  { method: 'get', path: '/{id}', verb: 'get', body: false },
  { method: 'put', path: '/{id}', verb: 'replace', body: true },
  { method: 'delete', path: '/{id}', verb: 'delete', body: false },
] as const;

const text = { type: 'string', maxLength: 200 };
const types: readonly Node[] = [
  text,
  text,
  { type: 'string', format: 'date-time' },
  { type: 'string', format: 'uuid' },
  { type: 'integer', format: 'int32', minimum: 0 },
  { type: 'number', format: 'double' },
  { type: 'boolean' },
  { type: 'string', enum: ['draft', 'active', 'closed'] },
  { type: 'array', items: text },
];

/** An OpenAPI 3.0 document with so many operations: create, read, list, replace and delete of some resources, with schemas. */
export function specificationOf(title: string, operations: number, pick: Pick): Node {
  const paths: Record<string, Record<string, Node>> = {};
  const schemas: Record<string, Node> = { Problem: problem };
  const first = pick.below(nouns.length);
  for (let index = 0; index < operations; index += 1) {
    const template = templates[index % templates.length] ?? templates[0];
    const at = first + Math.floor(index / templates.length);
    const noun = `${nouns[at % nouns.length]}${at < nouns.length ? '' : Math.floor(at / nouns.length)}`;
    schemas[capital(noun)] ??= schemaOf(pick);
    const path = `/${noun}s${template.path}`;
    paths[path] = { ...paths[path], [template.method]: operationOf(noun, template, pick) };
  }
  return {
    openapi: '3.0.3',
    info: { title, version: '1.0', description: `${title} of the company. Changes are announced to all teams.` },
    servers: [{ url: `https://${title.toLowerCase().replaceAll(/\W+/g, '-')}.internal.example.com` }],
    paths,
    components: { schemas },
  };
}

/** The operation ids of such a document, in its order. */
export const operationIds = ({ paths }: Node): readonly string[] =>
  Object.values(paths as Record<string, Record<string, { operationId: string }>>)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId }) => operationId);

const problem: Node = {
  type: 'object',
  required: ['title'],
  properties: { title: text, status: { type: 'integer' }, detail: text, instance: text },
};

function schemaOf(pick: Pick): Node {
  const properties: Record<string, Node> = { id: { type: 'string', format: 'uuid', readOnly: true } };
  for (let count = 4 + pick.below(8); count > 0; count -= 1) {
    const name = `${pick.one(qualifiers)}${capital(pick.one(attributes))}`;
    properties[name] = { ...pick.one(types), description: `The ${name} as the source system has it.` };
  }
  return { type: 'object', required: ['id'], properties };
}

function operationOf(noun: string, { verb, path, body }: (typeof templates)[number], pick: Pick): Node {
  const schema = { $ref: `#/components/schemas/${capital(noun)}` };
  const shown = verb === 'list' ? { type: 'array', items: schema } : schema;
  const json = (content: unknown) => ({ 'application/json': { schema: content } });
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const filters = ['state', 'from', 'limit'].filter(() => verb === 'list' && pick.chance(0.7));
  return {
    operationId: `${verb}-${noun}`,
    summary: `${capital(verb)} ${noun}`,
    description: `${capital(verb)}s the ${noun}; callers need the scope ${noun}.${body ? 'write' : 'read'}.`,
    parameters: [
      ...(path === '' ? [] : [id]),
      ...filters.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
    ],
    ...(body ? { requestBody: { required: true, content: json(schema) } } : {}),
    responses: {
      [verb === 'create' ? '201' : verb === 'delete' ? '204' : '200']: {
        description: 'The request succeeded',
        ...(verb === 'delete' ? {} : { content: json(shown) }),
      },
      '400': { description: 'The request is not valid', content: json({ $ref: '#/components/schemas/Problem' }) },
      ...(path === ''
        ? {}
        : { '404': { description: 'Not found', content: json({ $ref: '#/components/schemas/Problem' }) } }),
    },
  };
}
