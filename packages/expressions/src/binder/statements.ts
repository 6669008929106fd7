import type { SyntaxNode } from '@apimkit/policy';
import { isVoid } from '../types/well-known.ts';
import { assignment } from './assignments.ts';
import type { Binder } from './binder.ts';
import { declarations, declareLocalFunctions } from './declarations.ts';
import { throwing, tryStatement } from './exceptions.ts';
import { type Execute, Returned } from './frame.ts';
import { forEach, forLoop, whileLoop } from './loops.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { switchStatement } from './switch.ts';
import { childrenOf, field, only } from './syntax.ts';

type Statement = (binder: Binder, node: SyntaxNode, scope: Scope) => Execute;

const statements: Readonly<Record<string, Statement>> = {
  block: (binder, node, scope) => block(binder, node, scope.inner()),
  empty_statement: () => () => undefined,
  local_declaration_statement: (binder, node, scope) => {
    const isConstant = childrenOf(node).some(({ type, text }) => type === 'modifier' && text === 'const');
    const list = childrenOf(node).find(({ type }) => type === 'variable_declaration');
    if (!list || node.children[0]?.type === 'using') throw unsupported(node, 'A declaration with using');
    return declarations(binder, list, scope, isConstant ? 'const' : 'variable');
  },
  local_function_statement: () => () => undefined,
  expression_statement: expressionStatement,
  return_statement: returnStatement,
  if_statement: (binder, node, scope) => {
    // Variables of the condition can be used after the statement: `if (!int.TryParse(s, out var n)) return; … n`.
    const condition = binder.as(binder.bind(field(node, 'condition'), scope), binder.types.get('bool'));
    const yes = binder.statement(field(node, 'consequence'), scope.inner());
    const otherwise = node.childForFieldName('alternative');
    const no = otherwise ? binder.statement(otherwise, scope.inner()) : undefined;
    return (frame) => (condition(frame) ? yes(frame) : no?.(frame));
  },
  while_statement: whileLoop,
  do_statement: whileLoop,
  for_statement: forLoop,
  foreach_statement: forEach,
  break_statement: () => () => 'break',
  continue_statement: () => () => 'continue',
  switch_statement: switchStatement,
  try_statement: tryStatement,
  throw_statement: (binder, node, scope) => {
    const { evaluate } = throwing(binder, node, scope);
    return (frame) => {
      evaluate(frame);
      return undefined;
    };
  },
  using_statement: (binder, node, scope) => {
    const inner = scope.inner();
    const body = field(node, 'body');
    const resource = childrenOf(node).find((child) => child.startIndex !== body.startIndex);
    // What expressions can use frees nothing when it is disposed of.
    const before: Execute =
      resource?.type === 'variable_declaration'
        ? declarations(binder, resource, inner, 'readonly')
        : (
            (evaluate) => (frame) =>
              void evaluate(frame)
          )(binder.value(resource as SyntaxNode, inner).evaluate);
    const run = binder.statement(body, inner);
    return (frame) => before(frame) ?? run(frame);
  },
  checked_statement: (binder, node, scope) =>
    binder.checked(node.children[0]?.text === 'checked', () => binder.statement(only(node), scope)),
};

/** Binds a statement. */
export function statement(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const bind = statements[node.type];
  if (!bind) throw unsupported(node, `The statement ${node.type.replaceAll('_', ' ').replace(/ statement$/, '')}`);
  const execute = bind(binder, node, scope);
  return (frame) => {
    frame.run.spend();
    return execute(frame);
  };
}

/** Binds the statements of a block in a scope of their own. Local functions can be called before they are declared. */
export function block(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const children = childrenOf(node);
  const functions = declareLocalFunctions(binder, children, scope);
  const parts = children
    .filter(({ type }) => type !== 'local_function_statement')
    .map((child) => binder.statement(child, scope));
  const bodies = functions.map((bind) => bind());
  return (frame) => {
    for (const define of bodies) define(frame);
    for (const part of parts) {
      const signal = part(frame);
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}

const isStatement = (type: string) =>
  /^(assignment|invocation|object_creation|postfix_unary|prefix_unary|conditional_access|await|parenthesized)_expression$/.test(
    type,
  );

function expressionStatement(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const inner = only(node);
  if (!isStatement(inner.type)) throw invalid(inner, `${inner.text} is not a statement`);
  const bound = inner.type === 'assignment_expression' ? assignment(binder, inner, scope) : binder.bind(inner, scope);
  if (bound.is !== 'value') throw invalid(inner, `${inner.text} is not a statement`);
  const { evaluate } = bound;
  return (frame) => {
    evaluate(frame);
    return undefined;
  };
}

function returnStatement(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const [inner] = childrenOf(node);
  const { result, returns } = scope.function;
  if (!inner) {
    if (result && !isVoid(result)) throw invalid(node, 'A value must be returned');
    return () => new Returned(null);
  }
  const bound = binder.bind(inner, scope);
  if (!result) {
    if (bound.is === 'value' || bound.is === 'null') returns.push(bound);
    return () => undefined;
  }
  if (isVoid(result)) throw invalid(node, 'Nothing can be returned');
  const evaluate = binder.as(bound, result);
  return (frame) => new Returned(evaluate(frame));
}
