import type { SyntaxNode } from '@apimkit/policy';
import { exception, NetException } from '../runtime/exception.ts';
import type { Type } from '../types/type.ts';
import type { Binder } from './binder.ts';
import type { BoundThrow } from './bound.ts';
import type { Evaluate, Execute, Frame, Signal } from './frame.ts';
import { invalid } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';

/** The exception that a `catch` is handling, for `throw;`. */
const handled = new WeakMap<Scope, { readonly slot: number }>();

/** `try`, `catch`, `finally`. Limits and what is not supported cannot be caught. */
export function tryStatement(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const body = binder.statement(field(node, 'body'), scope);
  const clauses = childrenOf(node)
    .filter(({ type }) => type === 'catch_clause')
    .map((clause) => catchClause(binder, clause, scope));
  if (childrenOf(node).length < 2) throw invalid(node, 'try needs catch or finally');
  const last = childrenOf(node).find(({ type }) => type === 'finally_clause');
  const cleanUp = last ? binder.statement(childrenOf(last)[0] as SyntaxNode, scope) : undefined;
  const guarded = (frame: Frame): Signal => {
    try {
      return body(frame);
    } catch (error) {
      if (!(error instanceof NetException)) throw error;
      const clause = clauses.find((one) => one.accepts(frame, error));
      if (!clause) throw error;
      return clause.run(frame);
    }
  };
  if (!cleanUp) return guarded;
  return (frame) => {
    let signal: Signal;
    try {
      signal = guarded(frame);
    } catch (error) {
      cleanUp(frame);
      throw error;
    }
    return cleanUp(frame) ?? signal;
  };
}

interface Clause {
  accepts(frame: Frame, error: NetException): boolean;
  readonly run: Execute;
}

function catchClause(binder: Binder, node: SyntaxNode, scope: Scope): Clause {
  const inner = scope.inner();
  const declaration = childrenOf(node).find(({ type }) => type === 'catch_declaration');
  const type: Type = declaration ? binder.type(field(declaration, 'type')) : binder.types.get('Exception');
  const name = declaration?.childForFieldName('name');
  const { slot } = inner.declare(node, name?.text ?? `(exception at ${node.startIndex})`, type);
  handled.set(inner, { slot });
  const filter = childrenOf(node).find((child) => child.type === 'catch_filter_clause');
  const test = filter
    ? binder.as(binder.bind(childrenOf(filter)[0] as SyntaxNode, inner), binder.types.get('bool'))
    : undefined;
  const run = binder.statement(field(node, 'body'), inner);
  return {
    accepts: (frame, error) => {
      if (!frame.run.types.inherits(frame.run.types.of(error), type)) return false;
      frame.slots[slot] = { value: error };
      if (!test) return true;
      try {
        return test(frame) === true;
      } catch (inFilter) {
        // An exception in a filter counts as false.
        if (inFilter instanceof NetException) return false;
        throw inFilter;
      }
    },
    run,
  };
}

/** `throw e` and `throw`. */
export function throwing(binder: Binder, node: SyntaxNode, scope: Scope): BoundThrow {
  const [inner] = childrenOf(node);
  if (!inner) return { is: 'throw', node, evaluate: again(node, scope) };
  const error = binder.as(binder.bind(inner, scope), binder.types.get('Exception'));
  return {
    is: 'throw',
    node,
    evaluate: (frame) => {
      throw (
        error(frame) ?? exception('NullReferenceException', 'Object reference not set to an instance of an object.')
      );
    },
  };
}

function again(node: SyntaxNode, scope: Scope): Evaluate {
  for (let at: Scope | undefined = scope; at && at.function === scope.function; at = at.outer) {
    const found = handled.get(at);
    if (found)
      return (frame) => {
        throw frame.slots[found.slot]?.value;
      };
  }
  throw invalid(node, 'throw without an exception is only possible in catch');
}
