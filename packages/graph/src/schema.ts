import { type JsonSchema, schemaParts } from '@apimkit/diagnostics';
import { kinds } from '@apimkit/model';
import { directions, origins, reasons } from './types.ts';

const { object, text } = schemaParts;
const list = (description: string, items: JsonSchema): JsonSchema => ({ description, type: 'array', items });
const ids = (description: string) => list(description, { type: 'string' });

const place = object('Where a dependency is written', ['resource'], {
  resource: text('The resource that needs something'),
  file: text('Its file'),
  line: { description: 'Line of a policy', type: 'integer', minimum: 1 },
  path: text('Path of the property'),
});

const node = object('A resource with all that belongs to it', ['id', 'type', 'title', 'origin', 'parts'], {
  id: text('The resource: kind, colon and name; ?:text if a reference does not name a known resource'),
  kind: { description: 'Its kind; absent if unknown', enum: kinds.map(({ kind }) => kind) },
  type: text('Name of the kind for users'),
  title: text('Display name, otherwise the name'),
  origin: {
    description: 'In the files, in every service, or named by references only',
    enum: origins,
  },
  version: text('Version of an API'),
  workspace: text('Its workspace'),
  file: text('The file with the payload'),
  parts: ids('Resources that belong to it and are not nodes'),
});

const edge = object('A dependency: from needs to', ['from', 'to', 'reason', 'places'], {
  from: text('Id of a node'),
  to: text('Id of a node'),
  reason: { description: 'Why', enum: reasons },
  file: text('The file of the first place'),
  places: list('Where it is written', place),
});

const radius = object('What a change of the resource affects', ['apis', 'operations', 'products', 'subscriptions'], {
  all: { description: 'Every API of the service or workspace', const: true },
  apis: ids('APIs'),
  operations: ids('Operations of these APIs'),
  products: ids('Products'),
  subscriptions: ids('Subscriptions'),
});

/**
 * The JSON Schema of the output of `apimkit graph --format json`: a dependency graph and, with `--focus`, its focus.
 *
 * @example
 * new Ajv().validate(graphSchema(), JSON.parse(JSON.stringify(dependencyGraph(artifacts)))); // true
 */
export const graphSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'apimkit graph',
  ...object('A dependency graph', ['version', 'nodes', 'edges'], {
    version: { description: 'Version of this format; new optional properties do not change it', const: 1 },
    nodes: list('Sorted by id', node),
    edges: list('Sorted by from, to and reason', edge),
    focus: object('The node around which the graph was selected', ['resource', 'node', 'direction'], {
      resource: text('The requested resource: the node, or a part of it'),
      node: text('Id of the node'),
      direction: { description: 'From the node to what it needs, to what uses it, or both', enum: directions },
      depth: { description: 'Most edges between the node and another one', type: 'integer', minimum: 0 },
      affects: radius,
    }),
  }),
});
