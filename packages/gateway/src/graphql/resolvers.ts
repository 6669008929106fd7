import { type Artifacts, ancestorsOf, parentOf, type Resource, textAt, valueAt } from '@apimkit/model';

/** The policy of a resolver: where the value of a field comes from. */
export interface Resolver {
  /** `Query/orders`. */
  readonly path: string;
  readonly policy: string;
  readonly file: string;
}

/** A GraphQL API whose fields have resolvers: the service executes its queries. */
export interface SyntheticGraphql {
  readonly schema: string;
  readonly resolvers: readonly Resolver[];
}

/** The schema and the resolvers of a GraphQL API; undefined if its queries go to a backend. */
export function syntheticGraphql(artifacts: Artifacts, api: Resource): SyntheticGraphql | undefined {
  const own = [...artifacts].filter(({ id }) => ancestorsOf(id).some((one) => one.equals(api.id)));
  const resolvers = own.flatMap(({ id, policy, files = [] }): readonly Resolver[] => {
    const parent = id.entry.policyScope === 'graphql-resolver' ? parentOf(id) : undefined;
    const path = parent && textAt(artifacts.get(parent)?.payload ?? {}, 'properties.path');
    if (policy === undefined || path === undefined) return [];
    return [{ path, policy, file: files.find((file) => file.endsWith('.xml')) ?? id.toString() }];
  });
  const schema = own
    .filter(({ id }) => id.entry.fromSpecification === 'schemas')
    .map(({ payload }) => valueAt(payload, 'properties.document.value') ?? valueAt(payload, 'properties.value'))
    .find((value) => typeof value === 'string');
  const text = schema ?? api.specification?.text;
  return resolvers.length > 0 && typeof text === 'string' ? { schema: text, resolvers } : undefined;
}
