import type { SyntaxNode } from '@apimkit/policy';
import type { Type } from '../types/type.ts';
import { isArray, isVoid } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import { arrayOf } from './creation.ts';
import { type Evaluate, type Execute, type Frame, noFrame } from './frame.ts';
import { localFunction } from './lambdas.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';

/** `int a = 1, b;`, `var c = d;`, `const int e = 1;`. */
export function declarations(
  binder: Binder,
  list: SyntaxNode,
  scope: Scope,
  kind: 'variable' | 'const' | 'readonly',
): Execute {
  const written = field(list, 'type');
  const parts = childrenOf(list)
    .filter(({ type }) => type === 'variable_declarator')
    .map((node) => declarator(binder, node, written, scope, kind));
  return (frame) => {
    for (const part of parts) part(frame);
    return undefined;
  };
}

function declarator(
  binder: Binder,
  node: SyntaxNode,
  written: SyntaxNode,
  scope: Scope,
  kind: string,
): (frame: Frame) => void {
  const [name, ...rest] = childrenOf(node);
  if (name?.type !== 'identifier') throw unsupported(node, 'A declaration of several variables by one value');
  const value = rest.at(-1);
  const isVar = written.type === 'implicit_type' || written.text === 'var';
  const declaredType = isVar ? undefined : binder.type(written);
  if (!value) {
    if (!declaredType) throw invalid(node, `${name.text} needs a value`);
    const { slot } = scope.declare(name, name.text, declaredType, { isAssigned: false });
    return (frame) => {
      frame.slots[slot] = { value: null };
    };
  }
  const { type, evaluate, constant } = initial(binder, value, declaredType, scope);
  if (isVoid(type)) throw invalid(node, `${value.text} has no value`);
  if (kind === 'const' && !constant) throw unsupported(node, `The constant ${value.text}`);
  const { slot } = scope.declare(name, name.text, type, {
    isReadonly: kind !== 'variable',
    ...(kind === 'const' && constant ? { constant } : {}),
  });
  return (frame) => {
    frame.slots[slot] = { value: evaluate(frame) };
  };
}

function initial(
  binder: Binder,
  node: SyntaxNode,
  declaredType: Type | undefined,
  scope: Scope,
): { readonly type: Type; readonly evaluate: Evaluate; readonly constant?: { readonly value: unknown } } {
  if (node.type === 'initializer_expression') {
    const item = declaredType && isArray(declaredType) ? declaredType.typeArguments[0] : undefined;
    if (!item) throw invalid(node, 'Only arrays are initialized by a list');
    return arrayOf(binder, node, item, childrenOf(node), scope);
  }
  if (!declaredType) return binder.value(node, scope);
  const bound = binder.bind(node, scope);
  const evaluate = binder.as(bound, declaredType);
  const isConstant = bound.is === 'value' && bound.constant;
  return {
    type: declaredType,
    evaluate,
    ...(isConstant ? { constant: { value: evaluate(noFrame) } } : {}),
  };
}

/** Declares the local functions of a block; their bodies are bound after the variables that they may use. */
export function declareLocalFunctions(
  binder: Binder,
  nodes: readonly SyntaxNode[],
  scope: Scope,
): readonly (() => (frame: Frame) => void)[] {
  return nodes
    .filter(({ type }) => type === 'local_function_statement')
    .map((node) => {
      if (node.childForFieldName('type_parameters')) throw unsupported(node, 'A generic local function');
      const parameters = childrenOf(field(node, 'parameters')).map((one) => {
        const isPlain =
          one.type === 'parameter' &&
          !childrenOf(one).some((child) => child.type === 'modifier') &&
          childrenOf(one).length === 2;
        if (!isPlain) throw unsupported(one, 'An optional, out, ref or params parameter of a local function');
        const [type, name] = [field(one, 'type'), field(one, 'name')];
        return { name: name.text, type: binder.type(type), mode: 'value' };
      });
      const returned = field(node, 'type');
      const result = returned.text === 'void' ? binder.types.get('void') : binder.type(returned);
      const declared = scope.declareFunction(node, { name: field(node, 'name').text, parameters, result });
      return () => {
        const make = localFunction(binder, node, declared, scope);
        return (frame) => {
          frame.slots[declared.slot] = { value: make(frame) };
        };
      };
    });
}
