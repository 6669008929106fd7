import type { SyntaxNode } from '@apimkit/policy';
import { operatorOf, shift } from '../runtime/arithmetic.ts';
import { NetException } from '../runtime/exception.ts';
import type { NumericKeyword } from '../types/numeric.ts';
import type { Type } from '../types/type.ts';
import { isEnum, isNullable, numericOf, withoutNull } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import { type Evaluate, noFrame } from './frame.ts';
import { invalid, unsupported } from './problem.ts';
import { type Apply, applied, computed, constantOf } from './values.ts';

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
  const fitsInto = (bound: BoundValue, keyword: string) => {
    const type = binder.types.get(keyword);
    return binder.tryAs(bound, isNullable(bound.type) ? binder.types.nullableOf(type) : type) !== undefined;
  };
  if (either('ulong')) {
    if (fitsInto(left, 'ulong') && fitsInto(right, 'ulong')) return 'ulong';
    throw invalid(node, `ulong and a signed integer need a cast`);
  }
  if (either('long')) return 'long';
  if (!either('uint')) return 'int';
  return fitsInto(left, 'uint') && fitsInto(right, 'uint') ? 'uint' : 'long';
}

/** Binds an operator with two numbers, or two values of an enumeration; undefined where an operand is neither. */
export function numericOperator(
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
  try {
    return constantOf(node, type, operator(a.evaluate(noFrame), b.evaluate(noFrame)));
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
