import type { SyntaxNode } from '@apimkit/policy';
import { type Decimal, negateDecimal } from '../runtime/decimal.ts';
import { checkedInteger, fits, wrap } from '../runtime/numbers.ts';
import type { Value } from '../runtime/values.ts';
import type { NumericKeyword } from '../types/numeric.ts';
import type { Type } from '../types/type.ts';
import {
  canBeNull,
  isBool,
  isEnum,
  isNullable,
  isVoid,
  numericOf,
  withNull,
  withoutNull,
} from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundValue } from './bound.ts';
import { implicitConversion } from './conversions.ts';
import { type Evaluate, noFrame } from './frame.ts';
import { noCommonType } from './no-conversion.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';
import { userOperator } from './user-operators.ts';
import { computed, constantOf } from './values.ts';

/** `&&` and `||`: the second operand is evaluated if the first does not decide. */
export function logical(binder: Binder, node: SyntaxNode, sign: string, scope: Scope): BoundValue {
  const bool = binder.types.get('bool');
  const [left, right] = [field(node, 'left'), field(node, 'right')].map((one) => binder.bind(one, scope));
  const [a, b] = [binder.as(left as Bound, bool), binder.as(right as Bound, bool)];
  const constants = [left, right].map((one) => (one?.is === 'value' ? one.constant : undefined));
  if (constants[0] && constants[1])
    return constantOf(
      node,
      bool,
      sign === '&&' ? constants.every((one) => one?.value) : constants.some((one) => one?.value),
    );
  return computed(node, bool, sign === '&&' ? (frame) => a(frame) && b(frame) : (frame) => a(frame) || b(frame));
}

/** `a ?? b`. */
export function coalesce(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const left = binder.bind(field(node, 'left'), scope);
  const right = binder.bind(field(node, 'right'), scope);
  if (left.is === 'null') return right;
  if (left.is !== 'value') throw invalid(node, `${left.node.text} has no value`);
  if (!canBeNull(left.type) || isVoid(left.type)) throw invalid(node, `${left.type.text} is never null`);
  const inner = withoutNull(left.type);
  const orElse = (type: Type) => binder.tryAs(right, type);
  const chosen =
    isNullable(left.type) && right.is !== 'null' && orElse(inner) ? inner : orElse(left.type) ? left.type : undefined;
  if (chosen) {
    const other = binder.as(right, chosen);
    return computed(node, chosen, (frame) => left.evaluate(frame) ?? other(frame));
  }
  if (right.is !== 'value') throw invalid(node, `${node.text} has no type`);
  const conversion = implicitConversion(binder.types, inner, right.type);
  if (!conversion)
    throw noCommonType(node, [inner, right.type], `${left.type.text} and ${right.type.text} have no common type`);
  return computed(node, right.type, (frame) => {
    const value = left.evaluate(frame);
    return value === null ? right.evaluate(frame) : conversion(value, frame.run);
  });
}

/** `a ? b : c`. */
export function conditional(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const test = binder.bind(field(node, 'condition'), scope);
  const condition = binder.as(test, binder.types.get('bool'));
  const yes = binder.bind(field(node, 'consequence'), scope);
  const no = binder.bind(field(node, 'alternative'), scope);
  const type = commonType(binder, node, yes, no);
  const [a, b] = [binder.as(yes, type), binder.as(no, type)];
  const evaluate: Evaluate = (frame) => (condition(frame) ? a(frame) : b(frame));
  const isConstant = [test, yes, no].every((one) => one.is === 'value' && one.constant);
  return isConstant ? constantOf(node, type, evaluate(noFrame)) : computed(node, type, evaluate);
}

function commonType(binder: Binder, node: SyntaxNode, yes: Bound, no: Bound): Type {
  const [a, b] = [yes, no].map((one) => (one.is === 'value' ? one.type : undefined));
  if (a && b) {
    if (a === b) return a;
    const [forth, back] = [binder.tryAs(yes, b), binder.tryAs(no, a)];
    if (forth && !back) return b;
    if (back && !forth) return a;
    if (forth && back) throw unsupported(node, `A choice between ${a.text} and ${b.text}`);
    throw noCommonType(node, [a, b], `${a.text} and ${b.text} have no common type`);
  }
  const only = a ?? b;
  if (!only || !binder.tryAs(a ? no : yes, only))
    throw invalid(node, `The branches of ${node.text} have no common type`);
  return only;
}

/** `!a`, `-a`, `+a`, `~a`. */
export function unary(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const sign = node.children[0]?.text ?? '';
  const operand = binder.value(childrenOf(node).at(-1) as SyntaxNode, scope);
  const declared = userOperator(binder, node, sign, [operand]);
  if (declared) return declared;
  const inner = withoutNull(operand.type);
  if (sign === '!') return not(node, operand);
  if (sign === '~' && isEnum(inner))
    return computed(node, operand.type, (frame) => ~(operand.evaluate(frame) as number));
  const keyword = numericOf(inner);
  if (!keyword) throw invalid(node, `The operator ${sign} is not defined for ${operand.type.text}`);
  const smallest = smallestLiteral(binder, node, sign);
  if (smallest) return smallest;
  const target = operandType(node, sign, keyword);
  const type = isNullable(operand.type) ? withNull(binder.types, binder.types.get(target)) : binder.types.get(target);
  const evaluate = binder.as(operand, type);
  const apply = arithmetic(node, sign, target, binder.isChecked);
  if (operand.constant) return constantOf(node, type, apply(evaluate(noFrame)));
  return computed(node, type, (frame) => {
    const value = evaluate(frame);
    return value === null ? null : apply(value);
  });
}

function not(node: SyntaxNode, operand: BoundValue): BoundValue {
  if (!isBool(withoutNull(operand.type))) throw invalid(node, `The operator ! is not defined for ${operand.type.text}`);
  if (operand.constant) return constantOf(node, operand.type, !operand.constant.value);
  return computed(node, operand.type, (frame) => {
    const value = operand.evaluate(frame);
    return value === null ? null : !value;
  });
}

/** `-2147483648` is an int and `-9223372036854775808` a long, although the number alone is not. */
function smallestLiteral(binder: Binder, node: SyntaxNode, sign: string): BoundValue | undefined {
  if (sign !== '-') return undefined;
  const digits = childrenOf(node).at(-1)?.text.replaceAll('_', '') ?? '';
  if (/^2147483648$/.test(digits)) return constantOf(node, binder.types.get('int'), -2147483648);
  if (/^9223372036854775808[lL]?$/.test(digits)) return constantOf(node, binder.types.get('long'), -(2n ** 63n));
  return undefined;
}

function operandType(node: SyntaxNode, sign: string, keyword: NumericKeyword): NumericKeyword {
  const wide =
    (['long', 'ulong', 'float', 'double', 'decimal', 'uint'] as const).find((one) => one === keyword) ?? 'int';
  if (sign === '-' && wide === 'uint') return 'long';
  if ((sign === '-' && wide === 'ulong') || (sign === '~' && /^(float|double|decimal)$/.test(wide)))
    throw invalid(node, `The operator ${sign} is not defined for ${keyword}`);
  return wide;
}

function arithmetic(
  node: SyntaxNode,
  sign: string,
  keyword: NumericKeyword,
  isChecked: boolean,
): (value: Value) => Value {
  if (sign === '+') return (value) => value;
  if (keyword === 'decimal') return (value) => negateDecimal(value as Decimal);
  if (keyword === 'double' || keyword === 'float') return (value) => -(value as number);
  const exact = (value: Value) => (sign === '-' ? -BigInt(value as number) : ~BigInt(value as number));
  if (sign !== '-' && sign !== '~') throw unsupported(node, `The operator ${sign}`);
  return (value) => {
    const result = exact(value);
    return isChecked && !fits(keyword, result) ? checkedInteger(keyword, result) : wrap(keyword, result);
  };
}
