import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { pruned } from './prune.ts';

/** What happens to a field (validate-graphql-request-policy, "Request actions"). */
export type FieldAction = 'allow' | 'remove' | 'reject' | 'ignore';

/** A rule for the fields of a path. */
export interface FieldRule {
  readonly path: FieldPath;
  readonly action: () => FieldAction;
}

/** The path of a rule: `/Order/total`, a field of a root type such as `/orders`, or a beginning such as `/__*`. */
export interface FieldPath {
  readonly text: string;
  /** Undefined: the types of operations. */
  readonly type: string | undefined;
  readonly field: string;
}

/** Reads a path; undefined if it is none. */
export function fieldPath(text: string): FieldPath | undefined {
  const [, type, field] = /^\/(?:([A-Za-z_]\w*\*?|\*)\/)?([A-Za-z_]\w*\*?|\*)$/.exec(text.trim()) ?? [];
  return field === undefined ? undefined : { text, type, field };
}

/** A query after its authorization. */
export interface Authorized {
  /** Without the removed fields; undefined if the request must not be sent. */
  readonly document: DocumentNode | undefined;
  readonly errors: readonly GraphQLError[];
}

/**
 * Applies rules to the fields of a valid query. The most specific path counts (graphql-validation-policies, "Authorization elements"), and of those
 * the first with another action than `ignore`. Types that are not objects have no rules.
 */
export function authorizeFields(
  document: DocumentNode,
  schema: GraphQLSchema,
  rules: readonly FieldRule[],
): Authorized {
  const sorted = rules.toSorted((one, other) => rankOf(other.path) - rankOf(one.path));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const errors: GraphQLError[] = [];
  let isRejected = false;
  const types = new TypeInfo(schema);
  const kept = visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (!isObjectType(parent)) return undefined;
        const { value: name } = node.name;
        const isRoot = roots.includes(parent);
        const applying = sorted.filter(({ path }) => applies(path, parent.name, name, isRoot));
        const action = applying.map((rule) => rule.action()).find((one) => one !== 'ignore') ?? 'allow';
        if (action === 'allow') return undefined;
        errors.push(new GraphQLError(`Access to the field /${parent.name}/${name} is denied.`, { nodes: node }));
        isRejected = action === 'reject';
        return isRejected ? BREAK : null;
      },
    }),
  );
  if (isRejected) return { document: undefined, errors: errors.slice(-1) };
  if (errors.length === 0) return { document, errors };
  const rest = pruned(kept);
  return { document: rest.definitions.length > 0 ? rest : undefined, errors };
}

const isStart = (part: string) => part.endsWith('*');

/** Longer paths are more specific, and those without `*` more than others. */
const rankOf = ({ type = '', field }: FieldPath): number =>
  (isStart(type) ? 0 : 2000) + (isStart(field) ? 0 : 1000) + type.length + field.length;

function applies({ type, field }: FieldPath, typeName: string, name: string, isRoot: boolean): boolean {
  return (type === undefined ? isRoot : matches(type, typeName)) && matches(field, name);
}

/** `*` is for names of the API; those of the introspection begin with `__`, and so must the path. `__typename` asks for no data. */
function matches(part: string, name: string): boolean {
  if (!isStart(part)) return part === name;
  const start = part.slice(0, -1);
  return name !== '__typename' && name.startsWith(start) && name.startsWith('__') === start.startsWith('__');
}
