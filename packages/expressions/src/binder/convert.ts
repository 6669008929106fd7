import { defaultOf } from '../runtime/default-of.ts';
import { fits } from '../runtime/numbers.ts';
import type { Value } from '../runtime/values.ts';
import { widens } from '../types/numeric.ts';
import type { Type } from '../types/type.ts';
import { canBeNull, isEnum, numericOf, withoutNull } from '../types/well-known.ts';
import type { Argument } from './arguments.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundMethods, BoundValue } from './bound.ts';
import { invocation } from './chains.ts';
import { implicitConversion, same } from './conversions.ts';
import type { Evaluate, Frame } from './frame.ts';
import { BindError } from './problem.ts';
import { computed } from './values.ts';

/** The value of something as a type, without a cast; undefined if there is no such conversion. */
export function converted(binder: Binder, bound: Bound, type: Type): Evaluate | undefined {
  switch (bound.is) {
    case 'null':
      return canBeNull(type) ? () => null : undefined;
    case 'default': {
      const value = defaultOf(type);
      return () => value;
    }
    case 'throw':
      return bound.evaluate;
    case 'lambda':
      return tried(() => (binder.delegate(type) ? binder.lambda(bound, type).evaluate : undefined));
    case 'methods':
      return tried(() => delegateOfMethods(binder, bound, type));
    case 'value':
      return ofValue(binder, bound, type);
    default:
      return undefined;
  }
}

function ofValue(binder: Binder, { type: from, evaluate, constant }: BoundValue, type: Type): Evaluate | undefined {
  if (from === type) return evaluate;
  const narrowed = constant && narrowedConstant(from, type, constant.value);
  if (narrowed) return () => narrowed.value;
  const conversion = implicitConversion(binder.types, from, type);
  if (!conversion) return undefined;
  if (conversion === same) return evaluate;
  return (frame) => {
    const value = evaluate(frame);
    return typeof value === 'symbol' ? value : conversion(value, frame.run);
  };
}

/** A constant integer has each integer type that contains it; zero is a value of every enum. */
function narrowedConstant(from: Type, type: Type, value: Value): { readonly value: Value } | undefined {
  const target = withoutNull(type);
  if (isEnum(target) && value === 0 && numericOf(from) === 'int') return { value };
  const [source, keyword] = [numericOf(from), numericOf(target)];
  if (!source || !keyword || keyword === 'char' || keyword === 'decimal' || widens(source, keyword)) return undefined;
  if (source !== 'int' && !(source === 'long' && keyword === 'ulong')) return undefined;
  const integer = BigInt(value as number | bigint);
  if (!fits(keyword, integer)) return undefined;
  return { value: keyword === 'long' || keyword === 'ulong' ? integer : Number(integer) };
}

/** A frame with the arguments of a call of a group of methods. */
interface CalledFrame extends Frame {
  readonly passed: readonly Value[];
}

function delegateOfMethods(binder: Binder, methods: BoundMethods, type: Type): Evaluate | undefined {
  const delegate = binder.delegate(type);
  if (!delegate) return undefined;
  const args = delegate.parameters.map((parameter, index): Argument => {
    const evaluate: Evaluate = (frame) => (frame as CalledFrame).passed[index];
    return { mode: 'value', node: methods.node, name: undefined, bound: computed(methods.node, parameter, evaluate) };
  });
  const { receiver } = methods;
  // The receiver is evaluated once, when the delegate is made.
  const held = receiver && computed(receiver.node, receiver.type, (frame) => (frame as HeldFrame).held);
  const call = invocation(binder, methods.node, held ? { ...methods, receiver: held } : methods, args);
  if (call.is !== 'value') return undefined;
  if (delegate.result.declaration.keyword !== 'void' && !implicitConversion(binder.types, call.type, delegate.result))
    return undefined;
  const result = delegate.result.declaration.keyword === 'void' ? call.evaluate : binder.as(call, delegate.result);
  return (frame) => {
    const value = receiver?.evaluate(frame);
    return (...passed: Value[]) => {
      frame.run.spend();
      return result({ ...frame, passed, held: value } as CalledFrame & HeldFrame);
    };
  };
}

interface HeldFrame extends Frame {
  readonly held: Value;
}

function tried(bind: () => Evaluate | undefined): Evaluate | undefined {
  try {
    return bind();
  } catch (error) {
    if (error instanceof BindError) return undefined;
    throw error;
  }
}
