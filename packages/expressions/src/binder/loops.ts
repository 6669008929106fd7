import type { SyntaxNode } from '@apimkit/policy';
import { iterateObjects } from '../library/collections/enumerator.ts';
import { exception } from '../runtime/exception.ts';
import type { Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import { isArray, isString } from '../types/well-known.ts';
import { argumentsOf } from './arguments.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import { explicitConversion } from './conversions.ts';
import { declarations } from './declarations.ts';
import { emitCall } from './emit.ts';
import type { Execute, Frame, Signal } from './frame.ts';
import { membersNamed } from './lookup.ts';
import { noConversion } from './no-conversion.ts';
import { chooseOverload } from './overloads.ts';
import { unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field, isSame } from './syntax.ts';
import { computed } from './values.ts';

const stops = (signal: Signal): boolean => signal !== undefined && signal !== 'continue';
const leaves = (signal: Signal): Signal => (signal === 'break' ? undefined : signal);

/** `while` and `do`. */
export function whileLoop(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const inner = scope.inner();
  const isDo = node.type === 'do_statement';
  // In the order of the code: `do` gives variables their values before its condition.
  const first = isDo ? binder.statement(field(node, 'body'), inner.inner()) : undefined;
  const condition = binder.as(binder.bind(field(node, 'condition'), inner), binder.types.get('bool'));
  const body = first ?? binder.statement(field(node, 'body'), inner.inner());
  return (frame) => {
    let isFirst = isDo;
    while (isFirst || condition(frame)) {
      isFirst = false;
      frame.run.spend();
      const signal = body(frame);
      if (stops(signal)) return leaves(signal);
    }
    return undefined;
  };
}

/** `for`. Its variables are the same in each turn. */
export function forLoop(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const inner = scope.inner();
  const body = field(node, 'body');
  const condition = node.childForFieldName('condition');
  const parts = childrenOf(node).filter((child) => !isSame(child, body) && !(condition && isSame(child, condition)));
  const firstUpdate = condition?.endIndex ?? node.children.find((child) => child?.type === ';')?.endIndex ?? 0;
  const before = parts.filter(({ startIndex }) => startIndex < (condition?.startIndex ?? firstUpdate));
  const updates = parts
    .filter(({ startIndex }) => startIndex >= firstUpdate)
    .map((one) => binderLater(binder, one, inner));
  const starts = before.map(
    (one): Execute =>
      one.type === 'variable_declaration' ? declarations(binder, one, inner, 'variable') : effect(binder, one, inner),
  );
  const test = condition ? binder.as(binder.bind(condition, inner), binder.types.get('bool')) : () => true;
  const run = binder.statement(body, inner.inner());
  const steps = updates.map((bind) => bind());
  return (frame) => {
    for (const start of starts) start(frame);
    for (; test(frame); ) {
      frame.run.spend();
      const signal = run(frame);
      if (stops(signal)) return leaves(signal);
      for (const step of steps) step(frame);
    }
    return undefined;
  };
}

const binderLater = (binder: Binder, node: SyntaxNode, scope: Scope) => () => effect(binder, node, scope);

function effect(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const { evaluate } = binder.value(node, scope);
  return (frame) => {
    evaluate(frame);
    return undefined;
  };
}

/** `foreach`. Each turn has a variable of its own. */
export function forEach(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const inner = scope.inner();
  const source = binder.value(field(node, 'right'), inner);
  const left = field(node, 'left');
  if (left.type !== 'identifier') throw unsupported(left, 'A loop with several variables');
  const { item, iterate } = iteration(binder, source);
  const written = field(node, 'type');
  const isVar = written.type === 'implicit_type' || written.text === 'var';
  const type = isVar ? item : binder.type(written);
  const conversion = explicitConversion(binder.types, item, type);
  if (!conversion) throw noConversion(left, item, type, `The items are of type ${item.text}, not ${type.text}`);
  const { slot } = inner.declare(left, left.text, type, { isReadonly: true });
  const body = binder.statement(field(node, 'body'), inner);
  return (frame) => {
    for (const value of iterate(frame)) {
      frame.run.spend();
      frame.slots[slot] = { value: conversion(value, frame.run) };
      const signal = body(frame);
      if (stops(signal)) return leaves(signal);
    }
    return undefined;
  };
}

interface Iteration {
  readonly item: Type;
  iterate(frame: Frame): Iterable<Value>;
}

/** What `foreach` goes through: characters, items of an array, or what `GetEnumerator()` gives. */
function iteration(binder: Binder, source: BoundValue): Iteration {
  const { type, evaluate, node } = source;
  const { types } = binder;
  if (isString(type)) {
    const characters = function* (frame: Frame) {
      const text = present(evaluate(frame)) as string;
      for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
    };
    return { item: types.get('char'), iterate: characters };
  }
  if (isArray(type))
    return { item: type.typeArguments[0] as Type, iterate: (frame) => present(evaluate(frame)) as Iterable<Value> };
  const enumerable = types.as(type, 'IEnumerable');
  if (enumerable && enumerable.typeArguments.length === 0)
    return {
      item: types.get('object'),
      iterate: (frame) => iterateObjects(frame.run, present(evaluate(frame))),
    };
  const candidates = membersNamed(types, type, 'GetEnumerator', false);
  const [itemOfInterface] = enumerable?.typeArguments ?? [];
  if (candidates.length === 0 && itemOfInterface)
    return { item: itemOfInterface, iterate: (frame) => present(evaluate(frame)) as Iterable<Value> };
  if (candidates.length === 0) throw unsupported(node, `foreach over ${type.text}`);
  const instance = computed(node, type, evaluate);
  const chosen = chooseOverload(
    binder,
    node,
    `${type.text}.GetEnumerator`,
    candidates.slice(0, 1),
    [],
    argumentsOf(binder, null, undefined as never),
  );
  const call = emitCall(binder, node, chosen, instance);
  const item =
    types.as(call.type, 'IEnumerator')?.typeArguments[0] ?? call.type.typeArguments[0] ?? types.get('object');
  return { item, iterate: (frame) => call.evaluate(frame) as Iterable<Value> };
}

function present(value: Value): Value {
  if (value === null)
    throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
  return value;
}
