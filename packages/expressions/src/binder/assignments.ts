import type { SyntaxNode } from '@apimkit/policy';
import type { Type } from '../types/type.ts';
import { isEnum, isString, numericOf, withoutNull } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundValue } from './bound.ts';
import { explicitConversion } from './conversions.ts';
import { noConversion } from './no-conversion.ts';
import { binary } from './operators.ts';
import { invalid, unsupported } from './problem.ts';
import { assigned, isUnassigned, type Scope } from './scope.ts';
import { childrenOf, field, signOf } from './syntax.ts';
import { computed, constantOf } from './values.ts';

/** `a = b`, `a += b`. */
export function assignment(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const sign = signOf(node) || (node.children[1]?.text ?? '=');
  const left = field(node, 'left');
  if (left.type === 'tuple_expression') throw unsupported(node, 'An assignment to several variables');
  if (left.text === '_' && sign === '=' && !scope.find('_')) return binder.value(field(node, 'right'), scope);
  const isFirst = sign === '=' && left.type === 'identifier' && isUnassigned(scope, left.text);
  if (isFirst) {
    const value = binder.bind(field(node, 'right'), scope);
    assigned(scope, left.text);
    return simple(binder, node, placeOf(binder, left, scope), value);
  }
  const target = placeOf(binder, left, scope);
  const right = binder.bind(field(node, 'right'), scope);
  if (sign === '=') return simple(binder, node, target, right);
  if (sign === '??=') throw unsupported(node, '??=');
  return compound(binder, node, target, sign.slice(0, -1), right);
}

function simple(binder: Binder, node: SyntaxNode, target: Target, right: Bound): BoundValue {
  const value = binder.as(right, target.type);
  return computed(node, target.type, (frame) => {
    const access = target.place(frame);
    const made = value(frame);
    access.set(made);
    return made;
  });
}

/** `a++`, `--a`. */
export function increment(binder: Binder, node: SyntaxNode, scope: Scope, isPrefix: boolean): BoundValue {
  const operand = childrenOf(node)[0] as SyntaxNode;
  const sign =
    node.children.find((child) => child && !child.type.includes('_') && /^(\+\+|--)$/.test(child.text))?.text ?? '++';
  const target = placeOf(binder, operand, scope);
  if (!numericOf(withoutNull(target.type))) throw unsupported(node, `${sign} of ${target.type.text}`);
  const one = constantOf(node, binder.types.get('int'), 1);
  return compound(binder, node, target, sign.charAt(0), one, !isPrefix);
}

interface Target extends BoundValue {
  readonly place: NonNullable<BoundValue['place']>;
}

function placeOf(binder: Binder, node: SyntaxNode, scope: Scope): Target {
  const bound = binder.value(node, scope);
  // The setter of a property may be missing in its table.
  if (!bound.place && /^(member|element)_/.test(node.type)) throw unsupported(node, `An assignment to ${node.text}`);
  if (!bound.place) throw invalid(node, `${node.text} cannot be assigned`);
  return { ...bound, place: bound.place };
}

/** `a op= b` is `a = (T)(a op b)`, with `a` evaluated once. */
function compound(
  binder: Binder,
  node: SyntaxNode,
  target: Target,
  sign: string,
  right: Bound,
  givesOld = false,
): BoundValue {
  let current: unknown;
  const before = computed(node, target.type, () => current);
  const result = binary(binder, node, sign, before, right);
  const convert = convertBack(binder, node, result, target.type);
  return computed(node, target.type, (frame) => {
    const access = target.place(frame);
    const old = access.get();
    // The right side may assign itself, so `current` is set after its own operands: they are evaluated inside of `result`.
    const outer = current;
    current = old;
    const made = convert(result.evaluate(frame), frame.run);
    current = outer;
    access.set(made);
    return givesOld ? old : made;
  });
}

function convertBack(binder: Binder, node: SyntaxNode, result: BoundValue, type: Type) {
  const conversion = explicitConversion(binder.types, result.type, type, binder.isChecked);
  const isValid =
    conversion &&
    (result.type === type ||
      numericOf(withoutNull(type)) ||
      isString(type) ||
      isEnum(type) ||
      binder.tryAs(result, type));
  if (!isValid || !conversion)
    throw noConversion(node, result.type, type, `${result.type.text} cannot be assigned to ${type.text}`);
  return conversion;
}
