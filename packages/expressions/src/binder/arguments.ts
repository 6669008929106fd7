import type { SyntaxNode } from '@apimkit/policy';
import type { Ref } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import type { Binder } from './binder.ts';
import type { Bound } from './bound.ts';
import type { Frame } from './frame.ts';
import { invalid, unsupported } from './problem.ts';
import { assigned, depthOf, frameAt, type Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';

/** An argument of a call. */
export type Argument = ValueArgument | RefArgument;

/** An argument with a value. */
export interface ValueArgument {
  readonly mode: 'value';
  readonly node: SyntaxNode;
  readonly name: string | undefined;
  readonly bound: Bound;
}

/** A variable that a call sets. */
export interface RefArgument {
  readonly mode: 'out' | 'ref';
  readonly node: SyntaxNode;
  readonly name: string | undefined;
  /** Undefined: `out var`, which has the type of the parameter. */
  readonly type: Type | undefined;
  /** Makes or finds the variable, once the overload is chosen. */
  bind(type: Type): (frame: Frame) => Ref;
}

/** Binds the arguments of a call, an indexer or a constructor. */
export function argumentsOf(binder: Binder, list: SyntaxNode | null, scope: Scope): readonly Argument[] {
  if (!list) return [];
  return childrenOf(list)
    .filter(({ type }) => type === 'argument')
    .map((node) => argument(binder, node, scope));
}

/** An argument with a value that is not written as one. */
export const valueArgument = (bound: Bound): ValueArgument => ({
  mode: 'value',
  node: bound.node,
  name: undefined,
  bound,
});

function argument(binder: Binder, node: SyntaxNode, scope: Scope): Argument {
  const children = childrenOf(node);
  const inner = children.at(-1);
  if (!inner) throw invalid(node, 'An argument is missing');
  const hasName = node.children.some((child) => child?.type === ':');
  const name = hasName ? children[0]?.text : undefined;
  const word = node.children.find((child) => child?.type === 'out' || child?.type === 'ref')?.type as
    | 'out'
    | 'ref'
    | undefined;
  if (inner.type === 'declaration_expression') return declared(binder, node, inner, name, scope);
  if (!word) return { mode: 'value', node, name, bound: binder.bind(inner, scope) };
  if (inner.type === 'identifier' && inner.text === '_' && !scope.find('_'))
    return { mode: word, node, name, type: undefined, bind: () => () => ({ value: null }) };
  const variable = inner.type === 'identifier' ? scope.find(inner.text) : undefined;
  if (!variable || !('type' in variable)) throw unsupported(node, `${word} of what is not a variable`);
  assigned(scope, inner.text);
  const depth = depthOf(scope.function, variable.owner);
  return {
    mode: word,
    node,
    name,
    type: variable.type,
    bind: () => (frame) => {
      const { slots } = frameAt(frame, depth);
      slots[variable.slot] ??= { value: null };
      return slots[variable.slot] as Ref;
    },
  };
}

/** `out var x`, `out int x`. */
function declared(
  binder: Binder,
  node: SyntaxNode,
  inner: SyntaxNode,
  name: string | undefined,
  scope: Scope,
): RefArgument {
  const [type, id] = [field(inner, 'type'), field(inner, 'name')];
  const isDiscard = id.text === '_' || id.type === 'discard';
  return {
    mode: 'out',
    node,
    name,
    type: type.type === 'implicit_type' ? undefined : binder.type(type),
    bind: (actual) => {
      if (isDiscard) return () => ({ value: null });
      const { slot } = scope.declare(id, id.text, actual);
      return (frame) => {
        const made = { value: null };
        frame.slots[slot] = made;
        return made;
      };
    },
  };
}
