import type { SyntaxNode } from '@apimkit/policy';
import { defaultOf } from '../runtime/default-of.ts';
import { NetException } from '../runtime/exception.ts';
import type { Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import { isBool, isNullable, isVoid, numericOf, withoutNull } from '../types/well-known.ts';
import { argumentsOf } from './arguments.ts';
import { assignment, increment } from './assignments.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundValue } from './bound.ts';
import { conditionalAccess, element, invocation, member } from './chains.ts';
import { explicitConversion } from './conversions.ts';
import { anonymousObject, arrayCreation, implicitArray, objectCreation } from './creation.ts';
import { throwing } from './exceptions.ts';
import { noFrame } from './frame.ts';
import { identifier } from './identifiers.ts';
import { interpolatedString } from './interpolation.ts';
import { readLambda } from './lambdas.ts';
import { characterLiteral, integerLiteral, realLiteral, stringLiteral } from './literals.ts';
import { coalesce, conditional, logical, unary } from './logic.ts';
import { noConversion } from './no-conversion.ts';
import { binary } from './operators.ts';
import { asExpression, isExpression } from './patterns.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { field, only, signOf } from './syntax.ts';
import { computed, constantOf } from './values.ts';

type Expression = (binder: Binder, node: SyntaxNode, scope: Scope) => Bound;

const expressions: Readonly<Record<string, Expression>> = {
  integer_literal: integerLiteral,
  real_literal: realLiteral,
  string_literal: stringLiteral,
  verbatim_string_literal: stringLiteral,
  character_literal: characterLiteral,
  boolean_literal: (binder, node) => constantOf(node, binder.types.get('bool'), node.text === 'true'),
  null_literal: (_, node) => ({ is: 'null', node }),
  interpolated_string_expression: interpolatedString,
  identifier,
  generic_name: identifier,
  predefined_type: (binder, node) => ({ is: 'type', node, type: binder.type(node) }),
  parenthesized_expression: (binder, node, scope) => {
    const inner = binder.bind(only(node), scope);
    // Parentheses end a chain of `?.`; what is inside cannot be assigned as a declaration.
    return inner.is === 'value' ? { ...inner, node } : inner;
  },
  conditional_access_expression: conditionalAccess,
  member_access_expression: (binder, node, scope) =>
    member(binder, node, binder.link(field(node, 'expression'), scope), field(node, 'name')),
  qualified_name: (binder, node, scope) =>
    member(binder, node, binder.link(field(node, 'qualifier'), scope), field(node, 'name')),
  element_access_expression: (binder, node, scope) =>
    element(
      binder,
      node,
      binder.link(field(node, 'expression'), scope),
      argumentsOf(binder, field(node, 'subscript'), scope),
    ),
  invocation_expression: call,
  assignment_expression: assignment,
  binary_expression: binaryExpression,
  prefix_unary_expression: (binder, node, scope) =>
    /^(\+\+|--)/.test(node.text) ? increment(binder, node, scope, true) : unary(binder, node, scope),
  postfix_unary_expression: (binder, node, scope) => {
    if (/(\+\+|--)$/.test(node.text)) return increment(binder, node, scope, false);
    throw unsupported(node, `The operator ${node.text.slice(-1)} after a value`);
  },
  conditional_expression: conditional,
  cast_expression: cast,
  as_expression: asExpression,
  is_expression: isExpression,
  is_pattern_expression: isExpression,
  lambda_expression: readLambda,
  anonymous_method_expression: readLambda,
  object_creation_expression: objectCreation,
  array_creation_expression: arrayCreation,
  implicit_array_creation_expression: implicitArray,
  anonymous_object_creation_expression: anonymousObject,
  throw_expression: throwing,
  default_expression: (binder, node) => {
    const type = node.childForFieldName('type');
    if (!type) return { is: 'default', node };
    const made = binder.type(type);
    const value = defaultOf(made);
    return numericOf(made) || isBool(made) ? constantOf(node, made, value) : computed(node, made, () => value);
  },
  checked_expression: (binder, node, scope) =>
    binder.checked(node.text.startsWith('checked'), () => binder.bind(only(node), scope)),
};

/** Binds an expression. It may be a link of a chain: see `chains.ts`. */
export function expression(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  binder.spend(node);
  const bind = expressions[node.type];
  if (!bind) throw unsupported(node, `The construct ${node.type.replaceAll('_', ' ')}`);
  return bind(binder, node, scope);
}

function call(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (callee.type === 'identifier' && callee.text === 'nameof' && !scope.find('nameof')) {
    const named = list.text.slice(1, -1).trim();
    if (!/^@?[\p{L}_]/u.test(named)) throw invalid(list, `${named} has no name`);
    return constantOf(node, binder.types.get('string'), named.split('.').at(-1) ?? '');
  }
  if (callee.type === 'identifier') {
    const local = scope.find(callee.text);
    if (local && 'parameters' in local) return callLocal(binder, node, callee, scope, argumentsOf(binder, list, scope));
  }
  return invocation(binder, node, binder.link(callee, scope), argumentsOf(binder, list, scope));
}

function callLocal(
  binder: Binder,
  node: SyntaxNode,
  callee: SyntaxNode,
  scope: Scope,
  args: ReturnType<typeof argumentsOf>,
): BoundValue {
  const local = scope.find(callee.text);
  if (!local || !('parameters' in local)) throw invalid(node, `${callee.text} is not a function`);
  const values = local.parameters.map(({ name, type }, index) => {
    const argument =
      args.find((one) => one.name === name) ?? (args[index]?.name === undefined ? args[index] : undefined);
    if (argument?.mode !== 'value') throw invalid(node, `The argument ${name} is missing`);
    return binder.as(argument.bound, type);
  });
  if (args.length !== values.length) throw invalid(node, `${callee.text} has ${values.length} parameters`);
  const target = identifier(binder, callee, scope);
  if (target.is !== 'value') throw invalid(node, `${callee.text} is not a function`);
  return computed(node, local.result, (frame) => {
    const run = target.evaluate(frame) as (...args: Value[]) => Value;
    return run(...values.map((one) => one(frame)));
  });
}

function binaryExpression(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const sign = signOf(node);
  if (sign === '&&' || sign === '||') return logical(binder, node, sign, scope);
  if (sign === '??') return coalesce(binder, node, scope);
  return binary(binder, node, sign, binder.bind(field(node, 'left'), scope), binder.bind(field(node, 'right'), scope));
}

function cast(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const type = binder.type(field(node, 'type'));
  const operand = binder.bind(field(node, 'value'), scope);
  if (operand.is !== 'value') return computed(node, type, binder.as(operand, type));
  if (isVoid(operand.type)) throw invalid(node, `${operand.node.text} has no value`);
  const implicit = binder.tryAs(operand, type);
  if (implicit) return valueKnown(node, type, implicit, operand);
  const conversion = explicitConversion(binder.types, operand.type, type, binder.isChecked);
  if (!conversion) throw noConversion(node, operand.type, type, `${operand.type.text} cannot be cast to ${type.text}`);
  const { evaluate } = operand;
  const converted = (frame: Parameters<typeof evaluate>[0]) => conversion(evaluate(frame), frame.run);
  if (operand.constant && !isNullable(type)) return foldedCast(binder, node, type, converted, operand);
  return computed(node, type, converted);
}

/** A constant integer that does not fit is an error of the compiler, outside of `unchecked`. */
function foldedCast(
  binder: Binder,
  node: SyntaxNode,
  type: Type,
  converted: BoundValue['evaluate'],
  operand: BoundValue,
): Bound {
  const checked = numericOf(type) && explicitConversion(binder.types, operand.type, type, !binder.isUncheckedBlock);
  try {
    checked?.(operand.constant?.value, undefined as never);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw invalid(node, `${node.text} does not fit`);
  }
  if (!numericOf(type)) return computed(node, type, converted);
  return constantOf(node, type, converted(noFrame));
}

function valueKnown(node: SyntaxNode, type: Type, evaluate: BoundValue['evaluate'], operand: BoundValue): Bound {
  const isSimple = numericOf(withoutNull(type)) || isBool(type) || type === operand.type;
  return operand.constant && isSimple && !isNullable(type)
    ? constantOf(node, type, evaluate(noFrame))
    : computed(node, type, evaluate);
}
