import type { SyntaxNode } from '@apimkit/policy';
import type { Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import { isVoid } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { BoundLambda, BoundValue } from './bound.ts';
import { implicitConversion } from './conversions.ts';
import type { Evaluate, Frame } from './frame.ts';
import { Returned } from './frame.ts';
import { BindError, invalid, unsupported } from './problem.ts';
import { checkReturns } from './reachable.ts';
import { type FunctionScope, type LocalFunction, Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';
import { computed } from './values.ts';

/** `x => x.y`, `(int x, int y) => { … }`, `delegate (int x) { … }`. */
export function readLambda(binder: Binder, node: SyntaxNode, scope: Scope): BoundLambda {
  if (node.children.some((child) => child?.type === 'async' || child?.text === 'async'))
    throw unsupported(node, 'async');
  const list = node.childForFieldName('parameters');
  if (!list) throw unsupported(node, 'A delegate without parameters');
  const parameters =
    list.type === 'implicit_parameter' || list.type === 'identifier'
      ? [{ name: list.text }]
      : childrenOf(list).map((one) => {
          const type = one.childForFieldName('type');
          return {
            name: one.childForFieldName('name')?.text ?? one.text,
            ...(type ? { type: binder.type(type) } : {}),
          };
        });
  return { is: 'lambda', node, parameters, scope };
}

const bodyOf = (node: SyntaxNode): SyntaxNode =>
  node.childForFieldName('body') ?? (childrenOf(node).at(-1) as SyntaxNode);

function functionScope(lambda: BoundLambda, types: readonly Type[], result: Type | undefined): Scope {
  const owner: FunctionScope = { slots: 0, outer: lambda.scope.function, result, returns: [] };
  const scope = new Scope(owner, lambda.scope);
  lambda.parameters.forEach(({ name, type }, index) => {
    const actual = type ?? types[index];
    if (!actual) throw invalid(lambda.node, `The type of ${name} is not known`);
    scope.declare(lambda.node, name, actual);
  });
  return scope;
}

/** A lambda as a delegate. */
export function bindLambda(binder: Binder, lambda: BoundLambda, target: Type): BoundValue {
  const { node, parameters } = lambda;
  const delegate = binder.delegate(target);
  if (!delegate) throw invalid(node, `A lambda is not a ${target.text}`);
  if (delegate.parameters.length !== parameters.length)
    throw invalid(node, `${target.text} has ${delegate.parameters.length} parameters`);
  parameters.forEach(({ name, type }, index) => {
    if (type && type !== delegate.parameters[index])
      throw invalid(node, `${name} is not a ${delegate.parameters[index]?.text}`);
  });
  binder.spend(node);
  const scope = functionScope(lambda, delegate.parameters, delegate.result);
  const run = bodyRunner(binder, bodyOf(node), scope, delegate.result);
  return computed(node, target, (frame) =>
    closure(run, { run: frame.run, slots: frame.slots.slice(), outer: frame.outer }),
  );
}

/** The type that a lambda returns. Undefined: it has none of its own, as `null`, or it is not valid. */
export function resultOfLambda(binder: Binder, lambda: BoundLambda, types: readonly Type[]): Type | undefined {
  binder.spend(lambda.node);
  if (types.length !== lambda.parameters.length) return undefined;
  try {
    return lambdaBodyType(binder, lambda, types);
  } catch (error) {
    if (error instanceof BindError) return undefined;
    throw error;
  }
}

/**
 * The type of the body of a lambda with parameters of these types.
 *
 * @throws BindError if the body is not valid, whatever its result should be
 */
export function lambdaBodyType(binder: Binder, lambda: BoundLambda, types: readonly Type[]): Type | undefined {
  const scope = functionScope(lambda, types, undefined);
  const body = bodyOf(lambda.node);
  if (body.type !== 'block') {
    const bound = binder.bind(body, scope);
    return bound.is === 'value' ? bound.type : undefined;
  }
  binder.block(body, scope);
  const found = scope.function.returns.flatMap((one) => (one.type ? [one.type] : []));
  if (scope.function.returns.length === 0) return binder.types.get('void');
  return found.find((to) => found.every((from) => implicitConversion(binder.types, from, to)));
}

/** Runs the body of a function in a frame of its own. */
function bodyRunner(binder: Binder, body: SyntaxNode, scope: Scope, result: Type): Evaluate {
  if (body.type !== 'block') {
    if (!isVoid(result)) return binder.as(binder.bind(body, scope), result);
    const bound = binder.bind(body, scope);
    if (bound.is === 'throw') return bound.evaluate;
    if (bound.is !== 'value' || !isStatement(body)) throw invalid(body, `${body.text} is not a statement`);
    return bound.evaluate;
  }
  const execute = binder.block(body, scope);
  if (!isVoid(result)) checkReturns(body);
  return (frame) => {
    const signal = execute(frame);
    return signal instanceof Returned ? signal.value : null;
  };
}

const isStatement = ({ type }: SyntaxNode) =>
  /^(invocation|assignment|postfix_unary|prefix_unary|object_creation|conditional_access|await)_expression$/.test(type);

const closure =
  (run: Evaluate, outer: Frame) =>
  (...args: Value[]): Value =>
    outer.run.nested(() => {
      outer.run.spend();
      return run({ run: outer.run, slots: args.map((value) => ({ value })), outer });
    });

/** Binds the body of a local function. It sees the variables of the block as they are when it is called. */
export function localFunction(binder: Binder, node: SyntaxNode, declared: LocalFunction, scope: Scope): Evaluate {
  const owner: FunctionScope = { slots: 0, outer: scope.function, result: declared.result, returns: [] };
  const inner = new Scope(owner, scope);
  for (const { name, type } of declared.parameters) inner.declare(node, name, type);
  const body = field(node, 'body');
  const run = bodyRunner(
    binder,
    body.type === 'arrow_expression_clause' ? (childrenOf(body)[0] as SyntaxNode) : body,
    inner,
    declared.result,
  );
  return (frame) => closure(run, frame);
}
