import type { XObject } from '../nodes.ts';
import { axis, type NodeTest } from './axes.ts';
import { type PathContext, type PathExpression, pathError } from './context.ts';
import { inOrder } from './order.ts';
import { isNodes, type PathValue, toBoolean } from './values.ts';

/** A step of a path: an axis, a test, and predicates. */
export interface Step {
  readonly axis: string;
  readonly test: NodeTest;
  readonly predicates: readonly PathExpression[];
}

/** Keeps the nodes for which every predicate is true; a number is a position. */
export function filtered(
  context: PathContext,
  nodes: readonly XObject[],
  predicates: readonly PathExpression[],
): readonly XObject[] {
  return predicates.reduce<readonly XObject[]>(
    (kept, predicate) =>
      kept.filter((node, index) => {
        context.run.spend();
        const value = predicate({ ...context, node, position: index + 1, size: kept.length });
        return typeof value === 'number' ? value === index + 1 : toBoolean(value);
      }),
    nodes,
  );
}

/** The nodes that steps select, from each of some nodes. */
export function walkSteps(context: PathContext, start: readonly XObject[], steps: readonly Step[]): readonly XObject[] {
  return steps.reduce<readonly XObject[]>((nodes, step) => {
    const found = nodes.flatMap((node) => {
      const all = axis(context.run, step.axis, node).filter((one) => step.test(context, one, step.axis));
      return filtered(context, all, step.predicates);
    });
    return nodes.length === 1 && forward.has(step.axis) ? found : inOrder(context.run, found);
  }, start);
}

const forward = new Set([
  'child',
  'attribute',
  'self',
  'descendant',
  'descendant-or-self',
  'following-sibling',
  'parent',
]);

/** Nodes of a value, for what needs them. */
export function nodesOf(value: PathValue): readonly XObject[] {
  if (isNodes(value)) return value;
  throw pathError('Expression must evaluate to a node-set.');
}

export function rootOf(node: XObject): XObject {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}
