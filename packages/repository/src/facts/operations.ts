import type { OperationFact } from '@apimkit/api-lint';
import { type Artifacts, ancestorsOf, type Resource } from '@apimkit/model';
import { valuesAt } from '@apimkit/model/internal';

/** What belongs to each API, by the key of the API. */
export const childrenOf = (artifacts: Artifacts): ReadonlyMap<string, readonly Resource[]> =>
  Map.groupBy([...artifacts], ({ id }) => {
    const owner = id.names.api === undefined ? undefined : ancestorsOf(id).find(({ entry }) => entry.revisions);
    return owner?.key ?? '';
  });

/** Operations with their own files; an operation with a policy is represented by it. */
export function operationFacts(children: readonly Resource[]): readonly OperationFact[] {
  const byName = Map.groupBy(
    children.filter(({ id }) => id.names.operation !== undefined),
    ({ id }) => (id.names.operation ?? '').toLowerCase(),
  );
  return [...byName.values()].flatMap((parts) => {
    const [first] = [...parts].sort((a, b) => rank(a) - rank(b));
    if (!first) return [];
    return [
      {
        name: first.id.names.operation ?? '',
        file: fileOf(first),
        artifact: words[rank(first)] ?? '',
        schemas: [...new Set(parts.flatMap(schemasOf))],
      },
    ];
  });
}

const words = ['policy', 'description', 'tag'];

function rank({ id, policy }: Resource): number {
  if (policy !== undefined) return 0;
  return id.entry.fromSpecification === 'operations' ? 1 : 2;
}

const fileOf = ({ id, files = [] }: Resource) => files.find((one) => one.endsWith('.xml')) ?? files[0] ?? id.toString();

const schemaPlaces = [
  'properties.templateParameters[].schemaId',
  'properties.request.queryParameters[].schemaId',
  'properties.request.headers[].schemaId',
  'properties.request.representations[].schemaId',
  'properties.responses[].representations[].schemaId',
  'properties.responses[].headers[].schemaId',
];

/** Names of the schemas that the description of an operation names. */
const schemasOf = ({ payload }: Resource): readonly string[] =>
  schemaPlaces.flatMap((path) =>
    valuesAt(payload, path).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : [])),
  );
