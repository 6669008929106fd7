import type { SyntaxNode } from '@apimkit/policy';
import { box, isBoxed, unbox } from '../runtime/boxing.ts';
import { valuesEqual } from '../runtime/equality.ts';
import type { Value } from '../runtime/values.ts';
import { isValueType } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import { isVoid, withoutNull } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import { explicitConversion, hasType } from './conversions.ts';
import type { Frame } from './frame.ts';
import { noConversion } from './no-conversion.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';
import { computed } from './values.ts';

/** Tests a value, and sets the variables of the pattern. */
export type Match = (frame: Frame, value: Value) => boolean;

/** `a is T`, `a is T x`, `a is 1`, `a is null`. */
export function isExpression(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const tested = node.childForFieldName('left') ?? field(node, 'expression');
  if (tested.type === 'null_literal') throw unsupported(node, 'A pattern for null itself');
  const operand = binder.value(tested, scope);
  const right = node.childForFieldName('right') ?? field(node, 'pattern');
  const matches =
    node.type === 'is_expression'
      ? typeOrConstant(binder, right, operand, scope)
      : pattern(binder, right, operand.type, scope);
  return computed(node, binder.types.get('bool'), (frame) => matches(frame, operand.evaluate(frame)));
}

/** The grammar reads `a is X.Y` as a type. */
function typeOrConstant(binder: Binder, node: SyntaxNode, operand: BoundValue, scope: Scope): Match {
  if (/^(predefined_type|array_type|nullable_type|generic_name)$/.test(node.type))
    return typeTest(binder, binder.type(node), operand.type);
  const bound = binder.bind(node, scope);
  if (bound.is === 'type') return typeTest(binder, bound.type, operand.type);
  return constant(binder, node, operand.type, scope);
}

/** `a as T`. */
export function asExpression(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const operand = binder.bind(field(node, 'left'), scope);
  const type = binder.type(field(node, 'right'));
  if (operand.is === 'null') return computed(node, type, () => null);
  if (operand.is !== 'value') throw invalid(node, `${operand.node.text} has no value`);
  if (isValueType(type) && type !== binder.types.nullableOf(withoutNull(type)))
    throw invalid(node, `${type.text} cannot be null`);
  if (!explicitConversion(binder.types, operand.type, type))
    throw noConversion(node, operand.type, type, `${operand.type.text} is never ${type.text}`);
  const inner = withoutNull(type);
  return computed(node, type, (frame) => {
    const value = box(operand.type, operand.evaluate(frame));
    if (!hasType(frame.run, value, inner)) return null;
    return isBoxed(inner) ? unbox(value) : value;
  });
}

/** A pattern of `is` or `case`. */
export function pattern(binder: Binder, node: SyntaxNode, type: Type, scope: Scope): Match {
  switch (node.type) {
    case 'constant_pattern':
      return typeOrConstant(
        binder,
        childrenOf(node)[0] ?? node,
        computed(node, type, () => null),
        scope,
      );
    case 'declaration_pattern':
      return declaration(binder, node, type, scope);
    case 'var_pattern': {
      const { slot } = scope.declare(node, field(node, 'name').text, type);
      return (frame, value) => {
        frame.slots[slot] = { value };
        return true;
      };
    }
    case 'discard':
      return () => true;
    case 'type_pattern':
      return typeTest(binder, binder.type(childrenOf(node)[0] as SyntaxNode), type);
    default:
      throw unsupported(node, `The pattern ${node.text}`);
  }
}

function typeTest(binder: Binder, wanted: Type, type: Type): Match {
  const target = withoutNull(wanted);
  void binder;
  return (frame, value) => hasType(frame.run, box(type, value), target);
}

function declaration(binder: Binder, node: SyntaxNode, type: Type, scope: Scope): Match {
  const typeNode = field(node, 'type');
  const name = node.childForFieldName('name');
  const isVar = typeNode.type === 'implicit_type' || typeNode.text === 'var';
  const wanted = isVar ? type : binder.type(typeNode);
  const matches: Match = isVar ? () => true : typeTest(binder, wanted, type);
  if (isVoid(wanted)) throw invalid(node, 'void is not a type of a variable');
  if (!name || name.text === '_') return matches;
  const { slot } = scope.declare(name, name.text, wanted);
  return (frame, value) => {
    if (!matches(frame, value)) return false;
    const boxed = box(type, value);
    frame.slots[slot] = { value: isVar ? value : isBoxed(wanted) ? unbox(boxed) : boxed };
    return true;
  };
}

function constant(binder: Binder, node: SyntaxNode, type: Type, scope: Scope): Match {
  const bound = binder.bind(node, scope);
  if (bound.is === 'null') return (_, value) => value === null;
  if (bound.is !== 'value' || !bound.constant) throw unsupported(node, `The constant ${node.text}`);
  const target = withoutNull(type);
  const evaluate = binder.tryAs(bound, target);
  if (!evaluate) throw invalid(node, `${bound.type.text} is never ${type.text}`);
  return (frame, value) => valuesEqual(value === null ? null : box(target, value), box(target, evaluate(frame)));
}
