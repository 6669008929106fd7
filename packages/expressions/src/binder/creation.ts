import type { SyntaxNode } from '@apimkit/policy';
import { AnonymousObject } from '../runtime/anonymous.ts';
import { box } from '../runtime/boxing.ts';
import { defaultOf } from '../runtime/default-of.ts';
import { exception } from '../runtime/exception.ts';
import type { Run } from '../runtime/run.ts';
import { NetArray, type Value } from '../runtime/values.ts';
import { membersOf } from '../types/members.ts';
import type { Type } from '../types/type.ts';
import { isVoid } from '../types/well-known.ts';
import { argumentsOf, valueArgument } from './arguments.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import { element, invocation, member } from './chains.ts';
import { implicitConversion } from './conversions.ts';
import type { Evaluate, Frame } from './frame.ts';
import { noCommonType } from './no-conversion.ts';
import { chooseOverload } from './overloads.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';
import { computed } from './values.ts';

/** `new T(a) { B = c }`. */
export function objectCreation(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const type = binder.type(field(node, 'type'));
  const created = construct(binder, node, type, scope);
  const initializer = node.childForFieldName('initializer');
  if (!initializer) return created;
  let current: Value;
  const instance = computed(node, type, () => current);
  const steps = childrenOf(initializer).map((item) => initialize(binder, item, instance, scope));
  return computed(node, type, (frame) => {
    const made = created.evaluate(frame);
    for (const step of steps) {
      const outer = current;
      current = made;
      try {
        step(frame);
      } finally {
        current = outer;
      }
    }
    return made;
  });
}

function construct(binder: Binder, node: SyntaxNode, type: Type, scope: Scope): BoundValue {
  const args = argumentsOf(binder, node.childForFieldName('arguments'), scope);
  const delegate = binder.delegate(type);
  const [first] = args;
  if (delegate && first?.mode === 'value') return computed(node, type, binder.as(first.bound, type));
  const constructors = membersOf(type.declaration).named('new');
  if (
    args.length === 0 &&
    type.declaration.kind === 'struct' &&
    !constructors.some(({ parameters }) => parameters.length === 0)
  )
    return computed(node, type, () => defaultOf(type));
  if (constructors.length === 0) throw unsupported(node, `new ${type.text}`);
  const candidates = constructors.map((signature) => ({ signature, owner: type }));
  const chosen = chooseOverload(binder, node, `new ${type.text}`, candidates, [], args);
  const values = chosen.bind();
  const call = chosen.candidate.signature.get as unknown as (this: Run, ...args: Value[]) => Value;
  const generic = type.typeArguments.length > 0 ? [type.typeArguments] : [];
  return computed(node, type, (frame) => {
    frame.run.spend();
    return call.call(frame.run, ...generic, ...values.map((one) => one(frame)));
  });
}

/** An item of an initializer: `A = b`, `["a"] = b`, `{ "a", b }` or `b`. */
function initialize(binder: Binder, item: SyntaxNode, instance: BoundValue, scope: Scope): (frame: Frame) => void {
  if (item.type === 'assignment_expression') {
    const [left, right] = [field(item, 'left'), field(item, 'right')];
    if (right.type === 'initializer_expression') throw unsupported(item, 'An initializer inside of an initializer');
    const target =
      left.type === 'element_binding_expression'
        ? element(binder, left, instance, argumentsOf(binder, left, scope))
        : member(binder, left, instance, left);
    if (target.is !== 'value' || !target.place) throw unsupported(left, `An assignment to ${left.text}`);
    const value = binder.as(binder.bind(right, scope), target.type);
    const { place } = target;
    return (frame) => place(frame).set(value(frame));
  }
  const parts = item.type === 'initializer_expression' ? childrenOf(item) : [item];
  const args = parts.map((part) => valueArgument(binder.bind(part, scope)));
  const add = member(binder, item, instance, { ...shape(item), type: 'identifier', text: 'Add' });
  const call = invocation(binder, item, add, args);
  return (frame) => {
    if (call.is === 'value') call.evaluate(frame);
  };
}

/** A node with the place of another one. */
const shape = ({ startIndex, endIndex, parent }: SyntaxNode): SyntaxNode => ({
  type: '',
  text: '',
  startIndex,
  endIndex,
  parent,
  isError: false,
  isMissing: false,
  hasError: false,
  namedChildren: [],
  children: [],
  childForFieldName: () => null,
});

/** `new T[n]`, `new T[] { a }`. */
export function arrayCreation(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const written = field(node, 'type');
  const type = binder.type(written);
  const item = type.typeArguments[0] as Type;
  const initializer = childrenOf(node).find((child) => child.type === 'initializer_expression');
  if (initializer) return arrayOf(binder, node, item, childrenOf(initializer), scope);
  const sizes = childrenOf(field(written, 'rank'));
  const [size] = sizes;
  if (!size || sizes.length !== 1) throw unsupported(node, 'An array of several dimensions');
  const bound = binder.bind(size, scope);
  const length = binder.tryAs(bound, binder.types.get('int'));
  if (!length) {
    binder.tryAs(bound, binder.types.get('long')) ?? binder.as(bound, binder.types.get('ulong'));
    throw unsupported(size, 'A size of this type');
  }
  const initial = defaultOf(item);
  return computed(node, type, (frame) => {
    const count = length(frame) as number;
    if (count < 0) throw exception('OverflowException', 'Arithmetic operation resulted in an overflow.');
    frame.run.grow(count);
    return new NetArray(item, isByte(item) ? new Uint8Array(count) : Array.from({ length: count }, () => initial));
  });
}

const isByte = ({ declaration }: Type) => declaration.keyword === 'byte';

/** `new[] { a, b }`. */
export function implicitArray(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const items = childrenOf(childrenOf(node).at(-1) as SyntaxNode);
  const types = items.flatMap((one) => {
    const bound = binder.bind(one, scope);
    return bound.is === 'value' && !isVoid(bound.type) ? [bound.type] : [];
  });
  const item = types.find((to) => types.every((from) => implicitConversion(binder.types, from, to)));
  if (!item) throw noCommonType(node, types, 'The items of the array have no common type');
  return arrayOf(binder, node, item, items, scope);
}

/** An array with items, also of `int[] a = { 1 }`. */
export function arrayOf(
  binder: Binder,
  node: SyntaxNode,
  item: Type,
  items: readonly SyntaxNode[],
  scope: Scope,
): BoundValue {
  const values = items.map((one): Evaluate => {
    if (one.type === 'initializer_expression') throw unsupported(one, 'An array of several dimensions');
    return binder.as(binder.bind(one, scope), item);
  });
  return computed(node, binder.types.arrayOf(item), (frame) => {
    frame.run.grow(values.length);
    const made = values.map((one) => one(frame));
    return new NetArray(item, isByte(item) ? Uint8Array.from(made as number[]) : made);
  });
}

/** `new { A = b, c.D }`. */
export function anonymousObject(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const children = childrenOf(node);
  const names: string[] = [];
  const values: BoundValue[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as SyntaxNode;
    const after =
      node.children[
        node.children.findIndex((one) => one?.startIndex === child.startIndex && one.type === child.type) + 1
      ];
    const isNamed = child.type === 'identifier' && after?.text === '=';
    const value = isNamed ? (children[++index] as SyntaxNode) : child;
    names.push(isNamed ? child.text : nameOfMember(child));
    values.push(binder.value(value, scope));
  }
  const type = binder.types.anonymous(
    names,
    values.map((one) => one.type),
  );
  return computed(
    node,
    type,
    (frame) =>
      new AnonymousObject(
        type,
        names,
        values.map((one) => box(one.type, one.evaluate(frame))),
      ),
  );
}

function nameOfMember(node: SyntaxNode): string {
  const name = node.type === 'identifier' ? node.text : node.childForFieldName('name')?.text;
  if (!name) throw invalid(node, `${node.text} needs a name in an anonymous type`);
  return name;
}
