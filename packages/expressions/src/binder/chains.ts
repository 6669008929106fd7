import type { SyntaxNode } from '@apimkit/policy';
import type { AnonymousObject } from '../runtime/anonymous.ts';
import { isBoxed, unbox } from '../runtime/boxing.ts';
import { exception } from '../runtime/exception.ts';
import type { Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import {
  canBeNull,
  isAnonymous,
  isArray,
  isBool,
  isVoid,
  numericOf,
  withNull,
  withoutNull,
} from '../types/well-known.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { itemOfArray } from './array-items.ts';
import type { Binder } from './binder.ts';
import type { Bound, BoundMethods, BoundValue } from './bound.ts';
import { emitCall, emitProperty } from './emit.ts';
import { noFrame } from './frame.ts';
import { extensionsNamed, membersNamed, memberText, plainName } from './lookup.ts';
import { isCalled, noMember } from './no-member.ts';
import { chooseOverload } from './overloads.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { after, isConditional, markConditional, passOn, short } from './short.ts';
import { childrenOf, field } from './syntax.ts';
import { computed, constantOf } from './values.ts';

/** The end of a chain. */
export function endOfChain(binder: Binder, bound: Bound): Bound {
  if (bound.is !== 'value' || !isConditional(bound)) return bound;
  const { node, type, evaluate } = bound;
  return computed(node, withNull(binder.types, type), (frame) => {
    const value = evaluate(frame);
    return value === short ? null : value;
  });
}

/** `a?.b`, `a?[0]`. */
export function conditionalAccess(binder: Binder, node: SyntaxNode, scope: Scope): Bound {
  const receiver = binder.link(field(node, 'condition'), scope);
  if (receiver.is !== 'value') throw invalid(node, `${node.text} needs a value before ?`);
  if (!canBeNull(receiver.type)) throw invalid(node, `${receiver.type.text} cannot be null before ?`);
  const inner = computed(receiver.node, withoutNull(receiver.type), (frame) => {
    const value = receiver.evaluate(frame);
    return value === null ? short : value;
  });
  markConditional(inner);
  const link = childrenOf(node).at(-1) as SyntaxNode;
  if (link.type === 'member_binding_expression') return member(binder, link, inner, field(link, 'name'));
  if (link.type === 'element_binding_expression') return element(binder, link, inner, argumentsOf(binder, link, scope));
  throw unsupported(node, `${link.type.replaceAll('_', ' ')} after ?`);
}

/** `a.b` of a value, a type or a namespace. */
export function member(binder: Binder, node: SyntaxNode, receiver: Bound, nameNode: SyntaxNode): Bound {
  const name = plainName(nameNode);
  const typeArguments =
    nameNode.type === 'generic_name'
      ? childrenOf(childrenOf(nameNode)[1] as SyntaxNode).map((one) => binder.type(one))
      : [];
  if (receiver.is === 'namespace') return inNamespace(binder, node, `${receiver.name}.${name}`, typeArguments);
  if (receiver.is === 'type') return ofType(binder, node, receiver.type, name, typeArguments);
  if (receiver.is !== 'value') throw invalid(node, `${receiver.node.text} has no members`);
  return ofValue(binder, node, receiver, name, typeArguments);
}

function inNamespace(binder: Binder, node: SyntaxNode, name: string, typeArguments: readonly Type[]): Bound {
  const declaration = binder.types.find(name, typeArguments.length);
  if (declaration?.name.startsWith(name))
    return { is: 'type', node, type: binder.types.make(declaration, typeArguments) };
  if (binder.types.isNamespace(name)) return { is: 'namespace', node, name };
  throw unsupported(node, name);
}

function ofType(binder: Binder, node: SyntaxNode, type: Type, name: string, typeArguments: readonly Type[]): Bound {
  const { values = {} } = type.declaration;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value !== undefined) return constantOf(node, type, value);
  const candidates = membersNamed(binder.types, type, name, true);
  const property = candidates.find(({ signature }) => signature.kind === 'property');
  if (property) {
    const read = emitProperty(binder, node, property, undefined);
    // `int.MaxValue` and `double.NaN` are constants.
    return numericOf(type) ? constantOf(node, read.type, read.evaluate(noFrame)) : read;
  }
  if (candidates.length === 0) throw unsupported(node, memberText(type, name));
  return { is: 'methods', node, name: memberText(type, name), candidates, typeArguments };
}

function ofValue(
  binder: Binder,
  node: SyntaxNode,
  receiver: BoundValue,
  name: string,
  typeArguments: readonly Type[],
): Bound {
  const { types } = binder;
  if (isVoid(receiver.type)) throw invalid(node, `${receiver.node.text} has no value`);
  if (isAnonymous(receiver.type) && Object.hasOwn(receiver.type.declaration.values ?? {}, name))
    return passOn(receiver, ofAnonymous(node, receiver, name));
  const all = membersNamed(types, receiver.type, name, false);
  const isCall = isCalled(node) && extensionsNamed(types, name).length > 0;
  const property = all.find(({ signature }) => signature.kind === 'property');
  // What is called is a method: `array.First()` is that of sequences, although arrays have a property of this name.
  const candidates = isCall ? all.filter(({ signature }) => signature.kind !== 'property') : all;
  if (property && !isCall) return passOn(receiver, emitProperty(binder, node, property, receiver));
  // Extensions are for sequences, texts and what the service has.
  const isPlain = receiver.type.declaration.keyword === 'object' || numericOf(receiver.type) || isBool(receiver.type);
  if (candidates.length === 0 && isPlain && !isCalled(node)) throw noMember(binder, node, receiver.type, name);
  if (candidates.length === 0 && extensionsNamed(types, name).length === 0) {
    if (name === 'Invoke' && receiver.type.declaration.kind === 'delegate') return receiver;
    throw noMember(binder, node, receiver.type, name);
  }
  return { is: 'methods', node, name: memberText(receiver.type, name), candidates, typeArguments, receiver };
}

function ofAnonymous(node: SyntaxNode, receiver: BoundValue, name: string): BoundValue {
  const names = Object.keys(receiver.type.declaration.values ?? {});
  const index = names.indexOf(name);
  const type = receiver.type.typeArguments[index];
  if (!type) throw invalid(node, `The anonymous type has no ${name}`);
  return computed(
    node,
    type,
    after(receiver, (_, value) => {
      const held = (value as AnonymousObject).values[index];
      return isBoxed(withoutNull(type)) ? unbox(held) : held;
    }),
  );
}

/** `a[b]`. */
export function element(binder: Binder, node: SyntaxNode, receiver: Bound, args: readonly Argument[]): Bound {
  if (receiver.is !== 'value') throw invalid(node, `${receiver.node.text} has no items`);
  if (isArray(receiver.type)) return passOn(receiver, itemOfArray(binder, node, receiver, args));
  const candidates = membersNamed(binder.types, receiver.type, 'this', false);
  if (candidates.length === 0) throw noMember(binder, node, receiver.type, 'this');
  const chosen = chooseOverload(binder, node, memberText(receiver.type, 'this'), candidates, [], args);
  return passOn(receiver, emitProperty(binder, node, chosen.candidate, receiver, chosen.bind()));
}

/** `a(b)`. */
export function invocation(binder: Binder, node: SyntaxNode, callee: Bound, args: readonly Argument[]): Bound {
  if (callee.is === 'value') return passOn(callee, callDelegate(binder, node, callee, args));
  if (callee.is !== 'methods') throw invalid(node, `${callee.node.text} cannot be called`);
  const { receiver } = callee;
  const call = receiver
    ? callOn(binder, node, callee, receiver, args)
    : emitCall(binder, node, choose(binder, node, callee, args));
  return receiver ? passOn(receiver, call) : call;
}

const choose = (
  binder: Binder,
  node: SyntaxNode,
  { name, candidates, typeArguments }: BoundMethods,
  args: readonly Argument[],
) => chooseOverload(binder, node, name, candidates, typeArguments, args);

/** An instance method, else an extension method with the receiver as its first argument. */
function callOn(
  binder: Binder,
  node: SyntaxNode,
  methods: BoundMethods,
  receiver: BoundValue,
  args: readonly Argument[],
): BoundValue {
  const simple = methods.name.split('.').at(-1) as string;
  const extensions = extensionsNamed(binder.types, simple);
  const ownError = attempt(() => emitCall(binder, node, choose(binder, node, methods, args), receiver));
  if ('bound' in ownError) return ownError.bound;
  if (extensions.length === 0) throw ownError.error;
  // The receiver is evaluated before the other arguments: a chain that ends at null evaluates none of them.
  const first: Argument = { mode: 'value', node: receiver.node, name: undefined, bound: receiver };
  const asExtension = attempt(() =>
    emitCall(
      binder,
      node,
      chooseOverload(binder, node, methods.name, extensions, methods.typeArguments, [first, ...args]),
      undefined,
      isConditional(receiver) ? short : undefined,
    ),
  );
  if ('bound' in asExtension) return asExtension.bound;
  throw methods.candidates.length > 0 ? ownError.error : asExtension.error;
}

function attempt(bind: () => BoundValue): { readonly bound: BoundValue } | { readonly error: unknown } {
  try {
    return { bound: bind() };
  } catch (error) {
    return { error };
  }
}

function callDelegate(binder: Binder, node: SyntaxNode, callee: BoundValue, args: readonly Argument[]): BoundValue {
  const delegate = binder.delegate(callee.type);
  if (!delegate) throw invalid(node, `${callee.node.text} is of type ${callee.type.text}, which cannot be called`);
  if (delegate.parameters.length !== args.length)
    throw invalid(node, `${callee.type.text} has ${delegate.parameters.length} parameters`);
  const values = args.map((argument, index) => {
    if (argument.mode !== 'value') throw unsupported(argument.node, `${argument.mode} of a delegate`);
    return binder.as(argument.bound, delegate.parameters[index] as Type);
  });
  return computed(
    node,
    delegate.result,
    after(callee, (frame, target) => {
      if (target === null)
        throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
      frame.run.spend();
      return (target as (...args: Value[]) => Value)(...values.map((one) => one(frame)));
    }),
  );
}
