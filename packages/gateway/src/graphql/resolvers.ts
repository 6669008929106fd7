import { type Artifacts, ancestorsOf, parentOf, type Resource, textAt } from '@apimkit/model';
import { schemaTextOf } from './schema.ts';

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
  const schema = schemaTextOf(artifacts, api);
  return resolvers.length > 0 && schema !== undefined ? { schema, resolvers } : undefined;
}
