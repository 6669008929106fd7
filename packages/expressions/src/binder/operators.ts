import type { SyntaxNode } from '@apimkit/policy';
import { box } from '../runtime/boxing.ts';
import { UnsupportedError } from '../runtime/exception.ts';
import { textOf } from '../runtime/text.ts';
import { canBeNull, isBool, isNullable, isString, isVoid, withNull, withoutNull } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundValue } from './bound.ts';
import { standardImplicit } from './conversions.ts';
import type { Evaluate, Frame } from './frame.ts';
import { numericOperator } from './numeric-operators.ts';
import { invalid, unsupported } from './problem.ts';
import { userOperator } from './user-operators.ts';
import { type Apply, applied, computed, constantOf } from './values.ts';

/** Binds an operator with two operands, apart from those that do not always evaluate the second. */
export function binary(binder: Binder, node: SyntaxNode, sign: string, left: Bound, right: Bound): BoundValue {
  const bool = binder.types.get('bool');
  if (left.is === 'null' || right.is === 'null') return withLiteralNull(binder, node, sign, left, right);
  if (left.is === 'default' || right.is === 'default') throw unsupported(node, `${sign} with default`);
  if (left.is !== 'value' || right.is !== 'value') throw invalid(node, `${node.text}: ${sign} needs two values`);
  if (isVoid(left.type) || isVoid(right.type)) throw invalid(node, `${node.text} has an operand without a value`);
  const declared = userOperator(binder, node, sign, [left, right]);
  if (declared) return declared;
  if (sign === '+' && (isString(left.type) || isString(right.type))) return concatenation(binder, node, left, right);
  const numeric = numericOperator(binder, node, sign, left, right);
  if (numeric) return numeric;
  const [a, b] = [withoutNull(left.type), withoutNull(right.type)];
  if (isBool(a) && isBool(b)) return onBooleans(binder, node, sign, left, right);
  if ([a, b].every(({ declaration }) => declaration.kind === 'delegate'))
    throw unsupported(node, `${sign} of delegates`);
  if (sign === '==' || sign === '!=') {
    const equal = referenceEquality(binder, node, left, right);
    return computed(node, bool, sign === '==' ? equal : (frame) => !equal(frame));
  }
  throw invalid(node, `The operator ${sign} is not defined for ${left.type.text} and ${right.type.text}`);
}

/** Comparisons with `null`. */
function withLiteralNull(binder: Binder, node: SyntaxNode, sign: string, left: Bound, right: Bound): BoundValue {
  const types = binder.types;
  const other = left.is === 'null' ? right : left;
  const isEqual = sign === '==';
  if (other.is === 'null') return constantOf(node, types.get('bool'), isEqual);
  if (other.is !== 'value') throw invalid(node, `${node.text} compares with null what has no value`);
  if (sign === '+' && isString(other.type)) return concatenation(binder, node, left, right);
  if (sign !== '==' && sign !== '!=') throw unsupported(node, `${sign} with null`);
  const { evaluate, type } = other;
  if (!canBeNull(type))
    return computed(node, types.get('bool'), (frame) => {
      evaluate(frame);
      return !isEqual;
    });
  return computed(node, types.get('bool'), (frame) => (evaluate(frame) === null) === isEqual);
}

/** `+` with a string: null is empty, other values are their text. */
function concatenation(binder: Binder, node: SyntaxNode, left: Bound, right: Bound): BoundValue {
  const string = binder.types.get('string');
  const [a, b] = [textual(left), textual(right)];
  if (
    left.is === 'value' &&
    right.is === 'value' &&
    left.constant &&
    right.constant &&
    isString(left.type) &&
    isString(right.type)
  )
    return constantOf(node, string, `${left.constant.value ?? ''}${right.constant.value ?? ''}`);
  return computed(node, string, (frame) => {
    const [first, second] = [a(frame), b(frame)];
    frame.run.grow(first.length + second.length);
    return first + second;
  });
}

/** The text of a value, as `+` and interpolations take it. */
export function textual(bound: Bound): (frame: Frame) => string {
  if (bound.is === 'null') return () => '';
  if (bound.is !== 'value') throw invalid(bound.node, `${bound.node.text} has no value`);
  const { evaluate, type } = bound;
  if (isString(type)) return (frame) => (evaluate(frame) as string | null) ?? '';
  return (frame) => textOf(frame.run, box(type, evaluate(frame)));
}

function onBooleans(binder: Binder, node: SyntaxNode, sign: string, left: BoundValue, right: BoundValue): BoundValue {
  const bool = binder.types.get('bool');
  const apply = booleans[sign];
  if (!apply) throw invalid(node, `The operator ${sign} is not defined for bool`);
  if (!isNullable(left.type) && !isNullable(right.type)) return applied(node, bool, apply, left, right);
  if (sign === '==' || sign === '!=') return applied(node, bool, apply, left, right);
  return applied(node, withNull(binder.types, bool), threeValued(sign, apply), left, right);
}

const booleans: Readonly<Record<string, Apply>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '&': (a, b) => a === true && b === true,
  '|': (a, b) => a === true || b === true,
  '^': (a, b) => a !== b,
};

/** `&` and `|` on `bool?`: null is unknown. */
const threeValued =
  (sign: string, apply: Apply): Apply =>
  (a, b) => {
    const decisive = sign === '|';
    if (sign !== '^' && (a === decisive || b === decisive)) return decisive;
    return a === null || b === null ? null : apply(a, b);
  };

/** `==` of references. Two equal strings may or may not be one object in .NET: that is refused when it happens. */
function referenceEquality(binder: Binder, node: SyntaxNode, left: BoundValue, right: BoundValue): Evaluate {
  const { types } = binder;
  if (isString(left.type) && isString(right.type)) return (frame) => left.evaluate(frame) === right.evaluate(frame);
  const isReference = [left, right].every(({ type }) => canBeNull(type) && !isNullable(type));
  const related =
    standardImplicit(types, left.type, right.type) ??
    standardImplicit(types, right.type, left.type) ??
    ([left, right].some(({ type }) => type.declaration.kind === 'interface') || undefined);
  if (related === true && (isString(left.type) || isString(right.type)))
    throw unsupported(node, `== of ${left.type.text} and ${right.type.text}`);
  if (!isReference || !related)
    throw invalid(node, `The operator == is not defined for ${left.type.text} and ${right.type.text}`);
  return (frame) => {
    const [a, b] = [left.evaluate(frame), right.evaluate(frame)];
    // .NET has one empty string.
    if (typeof a === 'string' && a === b && a !== '')
      throw new UnsupportedError(`${node.text} compares references to strings; cast both to string`);
    return a === b;
  };
}
