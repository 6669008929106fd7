import { parsePolicy } from '@apimkit/policy';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Compiler } from '../compile/compiler.ts';
import { policyElements } from '../compile/element.ts';
import type { NamedValues } from '../compile/named-values.ts';
import type { Step } from '../compile/step.ts';
import type { SyntheticGraphql } from './resolvers.ts';
import { readSchema } from './schema.ts';

/** Gets the value of a field in one call. */
export type ResolveField = (path: string, parent: unknown, input: unknown) => Promise<unknown>;

/** A synthetic GraphQL API with its resolvers compiled. */
export interface CompiledGraphql {
  /** Its fields with resolvers call a `ResolveField`, the context of the execution. */
  readonly schema: GraphQLSchema | Error;
  /** By `Type/field`. */
  readonly resolvers: ReadonlyMap<string, Step>;
}

/** Compiles the policies of resolvers. Their root is the data source. */
export function compileGraphql(
  { schema, resolvers }: SyntheticGraphql,
  named: NamedValues,
  compiler: Compiler,
): CompiledGraphql {
  const steps = resolvers.map(({ path, policy, file }) => {
    const root = parsePolicy(policy).document.root;
    const source = root ? policy.slice(root.open.start, root.end) : '';
    const line = root ? policy.slice(0, root.open.start).split('\n').length : 1;
    const origin = { scope: `resolver ${path}`, file, line };
    const elements = policyElements([{ name: root?.open.name ?? '', tag: '', source, origin }], named);
    return [path, compiler.steps(elements)] as const;
  });
  const paths = new Map(steps);
  return { schema: executable(schema, paths), resolvers: paths };
}

function executable(text: string, resolvers: ReadonlyMap<string, Step>): GraphQLSchema | Error {
  const schema = readSchema(text);
  if (schema instanceof Error) return schema;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const path = `${type.name}/${field.name}`;
      if (resolvers.has(path))
        field.resolve = (parent, input, context) => (context as ResolveField)(path, parent, input);
    }
  }
  return schema;
}
