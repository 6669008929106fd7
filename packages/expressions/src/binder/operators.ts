import type { SyntaxNode } from '@apimkit/policy';
import { operatorOf, shift } from '../runtime/arithmetic.ts';
import { box } from '../runtime/boxing.ts';
import { NetException, UnsupportedError } from '../runtime/exception.ts';
import { textOf } from '../runtime/text.ts';
import type { Value } from '../runtime/values.ts';
import type { NumericKeyword } from '../types/numeric.ts';
import type { Type } from '../types/type.ts';
import {
  canBeNull,
  isBool,
  isEnum,
  isNullable,
  isString,
  isVoid,
  numericOf,
  withNull,
  withoutNull,
} from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundValue } from './bound.ts';
import { implicitConversion } from './conversions.ts';
import { type Evaluate, type Frame, noFrame } from './frame.ts';
import { invalid, unsupported } from './problem.ts';
import { userOperator } from './user-operators.ts';
import { computed, constantOf } from './values.ts';

type Apply = (a: Value, b: Value) => Value;

/** Binds an operator with two operands, apart from those that do not always evaluate the second. */
export function binary(binder: Binder, node: SyntaxNode, sign: string, left: Bound, right: Bound): BoundValue {
  const bool = binder.types.get('bool');
  if (left.is === 'null' || right.is === 'null') return withLiteralNull(binder, node, sign, left, right);
  if (left.is !== 'value' || right.is !== 'value') throw invalid(node, `${node.text}: ${sign} needs two values`);
  if (isVoid(left.type) || isVoid(right.type)) throw invalid(node, `${node.text} has an operand without a value`);
  const declared = userOperator(binder, node, sign, [left, right]);
  if (declared) return declared;
  if (sign === '+' && (isString(left.type) || isString(right.type))) return concatenation(binder, node, left, right);
  const numeric = numericOperator(binder, node, sign, left, right);
  if (numeric) return numeric;
  const [a, b] = [withoutNull(left.type), withoutNull(right.type)];
  if (isBool(a) && isBool(b)) return onBooleans(binder, node, sign, left, right);
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

/** The type that two numbers are converted to before an operator is applied. */
function promoted(binder: Binder, node: SyntaxNode, left: BoundValue, right: BoundValue): NumericKeyword | undefined {
  const [a, b] = [numericOf(withoutNull(left.type)), numericOf(withoutNull(right.type))];
  if (!a || !b) return undefined;
  const either = (keyword: NumericKeyword) => a === keyword || b === keyword;
  if (either('decimal')) {
    if (either('double') || either('float')) throw invalid(node, `decimal and ${a === 'decimal' ? b : a} need a cast`);
    return 'decimal';
  }
  for (const keyword of ['double', 'float'] as const) if (either(keyword)) return keyword;
  const fitsInto = (bound: BoundValue, keyword: string) => binder.tryAs(bound, binder.types.get(keyword)) !== undefined;
  if (either('ulong')) {
    if (fitsInto(left, 'ulong') && fitsInto(right, 'ulong')) return 'ulong';
    throw invalid(node, `ulong and a signed integer need a cast`);
  }
  if (either('long')) return 'long';
  if (!either('uint')) return 'int';
  return fitsInto(left, 'uint') && fitsInto(right, 'uint') ? 'uint' : 'long';
}

function numericOperator(
  binder: Binder,
  node: SyntaxNode,
  sign: string,
  left: BoundValue,
  right: BoundValue,
): BoundValue | undefined {
  if (isEnum(withoutNull(left.type)) || isEnum(withoutNull(right.type)))
    return onEnums(binder, node, sign, left, right);
  if (/^(<<|>>)$/.test(sign)) return shifted(binder, node, sign, left, right);
  const keyword = promoted(binder, node, left, right);
  if (!keyword) return undefined;
  const { types } = binder;
  const operator = operatorOf(sign, keyword, binder.isChecked) as Apply | undefined;
  if (!operator) throw invalid(node, `The operator ${sign} is not defined for ${keyword}`);
  const isComparison = /^(==|!=|<|>|<=|>=)$/.test(sign);
  const isLifted = isNullable(left.type) || isNullable(right.type);
  const common = isLifted ? types.nullableOf(types.get(keyword)) : types.get(keyword);
  const [a, b] = [left, right].map((one) => ({ ...one, evaluate: binder.as(one, common) }));
  if (!a || !b) return undefined;
  const type = isComparison ? types.get('bool') : common;
  if (!isLifted) {
    const folded = folding(binder, node, type, sign, keyword, a, b);
    return folded ?? applied(node, type, operator, a, b);
  }
  return applied(node, type, lifted(sign, operator, isComparison), a, b);
}

const lifted =
  (sign: string, operator: Apply, isComparison: boolean): Apply =>
  (a, b) => {
    if (a !== null && b !== null) return operator(a, b);
    if (!isComparison) return null;
    if (sign === '==') return a === b;
    return sign === '!=' && a !== b;
  };

/** Computes what is known; a constant integer that does not fit is an error of the compiler. */
function folding(
  binder: Binder,
  node: SyntaxNode,
  type: Type,
  sign: string,
  keyword: NumericKeyword,
  a: BoundValue,
  b: BoundValue,
): BoundValue | undefined {
  if (!a.constant || !b.constant) return undefined;
  const operator = operatorOf(sign, keyword, true) as Apply;
  const frame = noFrame;
  try {
    return constantOf(node, type, operator(a.evaluate(frame), b.evaluate(frame)));
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    if (!binder.isChecked && binder.isUncheckedBlock) return undefined;
    throw invalid(node, `${node.text} overflows or divides by zero when it is compiled`);
  }
}

function shifted(binder: Binder, node: SyntaxNode, sign: string, left: BoundValue, right: BoundValue): BoundValue {
  const { types } = binder;
  const source = numericOf(withoutNull(left.type));
  const keyword = (['int', 'uint', 'long', 'ulong'] as const).find((one) => one === source) ?? 'int';
  if (isNullable(left.type) || isNullable(right.type)) throw unsupported(node, `${sign} of a nullable number`);
  const a = binder.as(left, types.get(keyword));
  const b = binder.as(right, types.get('int'));
  const apply = shift(sign, keyword);
  const evaluate: Evaluate = (frame) => apply(a(frame) as number, b(frame) as number);
  if (left.constant && right.constant) return constantOf(node, types.get(keyword), evaluate(noFrame));
  return computed(node, types.get(keyword), evaluate);
}

function onEnums(binder: Binder, node: SyntaxNode, sign: string, left: BoundValue, right: BoundValue): BoundValue {
  const [a, b] = [withoutNull(left.type), withoutNull(right.type)];
  const enumeration = isEnum(a) ? a : b;
  const compare = /^(==|!=|<|>|<=|>=)$/.test(sign);
  const operator = operatorOf(sign, 'int') as Apply | undefined;
  const zero = (one: BoundValue) => one.constant?.value === 0;
  if (!operator || (a !== b && !zero(left) && !zero(right)) || !(compare || /^[&|^]$/.test(sign)))
    throw unsupported(node, `${sign} of ${a.text} and ${b.text}`);
  const isLifted = isNullable(left.type) || isNullable(right.type);
  const type = compare ? binder.types.get('bool') : enumeration;
  return applied(node, type, isLifted ? lifted(sign, operator, compare) : operator, left, right);
}

function applied(node: SyntaxNode, type: Type, apply: Apply, left: BoundValue, right: BoundValue): BoundValue {
  const [a, b] = [left.evaluate, right.evaluate];
  return computed(node, type, (frame) => apply(a(frame), b(frame)));
}

/** `==` of references. Two equal strings may or may not be one object in .NET: that is refused when it happens. */
function referenceEquality(binder: Binder, node: SyntaxNode, left: BoundValue, right: BoundValue): Evaluate {
  const { types } = binder;
  if (isString(left.type) && isString(right.type)) return (frame) => left.evaluate(frame) === right.evaluate(frame);
  const isReference = [left, right].every(({ type }) => canBeNull(type) && !isNullable(type));
  const related =
    implicitConversion(types, left.type, right.type) ??
    implicitConversion(types, right.type, left.type) ??
    ([left, right].some(({ type }) => type.declaration.kind === 'interface') || undefined);
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
