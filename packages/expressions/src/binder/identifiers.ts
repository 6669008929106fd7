import type { SyntaxNode } from '@apimkit/policy';
import { contextRoot } from '../library/context/root.ts';
import type { Ref, Value } from '../runtime/values.ts';
import type { Binder } from './binder.ts';
import type { Bound } from './bound.ts';
import type { Frame } from './frame.ts';
import { plainName } from './lookup.ts';
import { invalid, unsupported } from './problem.ts';
import { depthOf, frameAt, type Scope } from './scope.ts';
import { childrenOf } from './syntax.ts';
import { computed, constantOf } from './values.ts';

/** A name: a variable, `context`, a type, or the start of the full name of a type. */
export function identifier(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const name = plainName(node).replace(/^@/, '');
  const found = scope.find(name);
  if (found) return variable(binder, node, found, scope);
  if (name === 'context') return computed(node, binder.types.get('IContext'), () => contextRoot);
  if (node.type === 'generic_name') {
    const typeArguments = childrenOf(childrenOf(node)[1] as SyntaxNode).map((one) => binder.type(one));
    const declaration = binder.types.find(name, typeArguments.length);
    if (declaration) return { is: 'type', node, type: binder.types.make(declaration, typeArguments) };
    throw unsupported(node, node.text);
  }
  const declaration = binder.types.find(name);
  if (declaration) return { is: 'type', node, type: binder.types.make(declaration) };
  if (binder.types.isNamespace(name)) return { is: 'namespace', node, name };
  throw unsupported(node, `The name ${name}`);
}

function variable(
  binder: Binder,
  node: SyntaxNode,
  found: NonNullable<ReturnType<Scope['find']>>,
  scope: Scope,
): Bound {
  // Less than the rules of C# for definite assignment: no assignment before is an error of every path.
  if ('isAssigned' in found && found.isAssigned === false && found.owner === scope.function)
    throw invalid(node, `${found.name} has no value yet`);
  const depth = depthOf(scope.function, found.owner);
  const { slot } = found;
  const refOf = (frame: Frame) => {
    const { slots } = depth === 0 ? frame : frameAt(frame, depth);
    slots[slot] ??= { value: null };
    return slots[slot] as Ref;
  };
  if ('parameters' in found) {
    const type = binder.delegateFor(
      found.parameters.map((one) => one.type),
      found.result,
    );
    if (!type) throw unsupported(node, `${found.name} as a value`);
    return computed(node, type, (frame) => refOf(frame).value);
  }
  if (found.constant) return constantOf(node, found.type, found.constant.value);
  const read = (frame: Frame): Value => refOf(frame).value;
  if (found.isReadonly) return computed(node, found.type, read);
  return computed(node, found.type, read, (frame) => {
    const ref = refOf(frame);
    return {
      get: () => ref.value,
      set: (value) => {
        if (!ref) throw invalid(node, `${found.name} is not declared`);
        ref.value = value;
      },
    };
  });
}
