import type { SyntaxNode } from '@apimkit/policy';
import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import type { Applicable } from './applicable.ts';
import type { Binder } from './binder.ts';
import type { BoundValue, Candidate } from './bound.ts';
import { invoker } from './dispatch.ts';
import type { Evaluate, Frame } from './frame.ts';
import { invalid, unsupported } from './problem.ts';
import { computed } from './values.ts';

/**
 * Makes the call of an overload.
 *
 * @param receiver the instance; a static or extension method has none
 * @param stop what the first argument may be instead of a value: the call then gives it back
 */
export function emitCall(
  binder: Binder,
  node: SyntaxNode,
  chosen: Applicable,
  receiver?: BoundValue,
  stop?: symbol,
): BoundValue {
  const { signature, owner } = chosen.candidate;
  const generic = chosen.typeArguments.length > 0 ? chosen.typeArguments : undefined;
  const args = chosen.bind();
  if (!receiver || signature.isStatic) {
    const call = signature.get as unknown as (this: Run, ...args: Value[]) => Value;
    return computed(node, chosen.result, (frame) => {
      frame.run.spend();
      const values: Value[] = generic ? [generic] : [];
      for (const argument of args) {
        const value = argument(frame);
        if (stop && value === stop) return stop;
        values.push(value);
      }
      return result(call.apply(frame.run, values));
    });
  }
  const invoke = invoker(binder.types, receiver.type, owner, signature);
  return computed(node, chosen.result, (frame) => {
    const self = receiver.evaluate(frame);
    if (typeof self === 'symbol') return self;
    frame.run.spend();
    return result(
      invoke(
        frame.run,
        self,
        generic,
        args.map((one) => one(frame)),
      ),
    );
  });
}

/** A property or an indexer: it can be read, and written if it has a setter. */
export function emitProperty(
  binder: Binder,
  node: SyntaxNode,
  { signature, owner }: Candidate,
  receiver: BoundValue | undefined,
  args: readonly Evaluate[] = [],
): BoundValue {
  const type = binder.types.resolve(signature.result, binder.types.substitutionOf(owner));
  if (!type) throw unsupported(node, `${owner.text}.${signature.name}`);
  const read = access(binder, receiver, signature.get ? { signature, owner } : undefined, 'get', node);
  const write = signature.set ? access(binder, receiver, { signature, owner }, 'set', node) : undefined;
  const evaluate: Evaluate = (frame) => {
    const self = receiver?.evaluate(frame);
    if (typeof self === 'symbol') return self;
    return read(
      frame,
      self,
      args.map((one) => one(frame)),
    );
  };
  if (!write) return computed(node, type, evaluate);
  return computed(node, type, evaluate, (frame) => {
    const self = receiver?.evaluate(frame);
    const values = args.map((one) => one(frame));
    return {
      get: () => read(frame, self, values),
      set: (value) => {
        write(frame, self, [...values, value]);
      },
    };
  });
}

function access(
  binder: Binder,
  receiver: BoundValue | undefined,
  candidate: Candidate | undefined,
  accessor: 'get' | 'set',
  node: SyntaxNode,
): (frame: Frame, self: Value, args: readonly Value[]) => Value {
  if (!candidate) {
    return () => {
      throw invalid(node, `${node.text} cannot be read`);
    };
  }
  const { signature, owner } = candidate;
  if (!receiver) {
    const call = signature[accessor] as unknown as (this: Run, ...args: readonly Value[]) => Value;
    const typeArguments: readonly Type[] = owner.typeArguments;
    return (frame, _, args) => call.apply(frame.run, typeArguments.length > 0 ? [typeArguments, ...args] : [...args]);
  }
  const invoke = invoker(binder.types, receiver.type, owner, signature, accessor);
  return (frame, self, args) => invoke(frame.run, self, undefined, args);
}

/** Functions of JavaScript without a result give undefined. */
const result = (value: Value): Value => (value === undefined ? null : value);
