import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Removes what is of no use, or not valid, after fields were removed: selections without fields, and fragments and variables that nothing uses. */
export function pruned(document: DocumentNode): DocumentNode {
  const filled = withoutEmpty(document);
  const fragments = fragmentsOf(filled);
  const used = new Set<string>();
  const operations = filled.definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return [];
    const reached = reachedFrom(one, fragments);
    for (const { name } of reached) used.add(name.value);
    return [withoutUnusedVariables(one, reached)];
  });
  return {
    ...filled,
    definitions: [...operations, ...[...fragments.values()].filter(({ name }) => used.has(name.value))],
  };
}

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));

function withoutEmpty(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const known = new Map<string, boolean>();
  const isEmptyFragment = (name: string): boolean => {
    const isEmpty = known.get(name) ?? isEmptySet(fragments.get(name)?.selectionSet);
    known.set(name, isEmpty);
    return isEmpty;
  };
  const isEmptySet = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.every((one) =>
      one.kind === Kind.FRAGMENT_SPREAD
        ? isEmptyFragment(one.name.value)
        : one.selectionSet !== undefined && isEmptySet(one.selectionSet),
    ) ?? false;
  const dropEmpty = {
    leave: ({ selectionSet }: { selectionSet?: SelectionSetNode }) =>
      selectionSet?.selections.length === 0 ? null : undefined,
  };
  return visit(document, {
    FragmentSpread: ({ name }) => (isEmptyFragment(name.value) ? null : undefined),
    Field: dropEmpty,
    InlineFragment: dropEmpty,
    OperationDefinition: dropEmpty,
    FragmentDefinition: dropEmpty,
  });
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

function reachedFrom(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const reached = new Set<FragmentDefinitionNode>();
  const queue: Definition[] = [operation];
  for (const one of queue)
    visit(one, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || reached.has(fragment)) return;
        reached.add(fragment);
        queue.push(fragment);
      },
    });
  return [...reached];
}

function withoutUnusedVariables(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): OperationDefinitionNode {
  const { variableDefinitions = [], ...rest } = operation;
  const used = new Set<string>();
  const collect = { Variable: ({ name }: { name: { value: string } }) => void used.add(name.value) };
  for (const one of [rest, ...fragments]) visit(one, collect);
  return {
    ...operation,
    variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
  };
}
