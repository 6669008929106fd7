import type { SyntaxNode } from '@apimkit/policy';
import { delegateOf } from '../types/delegates.ts';
import type { TypeSystem } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import { isVoid } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import type { Bound } from './bound.ts';
import { endOfChain } from './chains.ts';
import { converted } from './convert.ts';
import { expression } from './expressions.ts';
import { bindLambda, resultOfLambda } from './lambdas.ts';
import { noConversion } from './no-conversion.ts';
import { invalid, unsupported } from './problem.ts';
import { block, statement } from './statements.ts';
import { typeOfNode } from './type-nodes.ts';

/** Work that one compilation may do: overloads of lambdas inside of lambdas multiply. */
const mostWork = 200_000;

/** Makes a compiler of expressions. */
export function createBinder(types: TypeSystem): Binder {
  let mode: boolean | undefined;
  let work = 0;
  const link = (node: SyntaxNode, scope: Parameters<Binder['bind']>[1]): Bound => expression(binder, node, scope);
  const binder: Binder = {
    types,
    get isChecked() {
      return mode === true;
    },
    get isUncheckedBlock() {
      return mode === false;
    },
    checked(isChecked, bind) {
      const outer = mode;
      mode = isChecked;
      try {
        return bind();
      } finally {
        mode = outer;
      }
    },
    link,
    bind: (node, scope) => endOfChain(binder, link(node, scope)),
    value(node, scope) {
      const bound = binder.bind(node, scope);
      if (bound.is !== 'value' || isVoid(bound.type)) {
        if (bound.is === 'value') return bound;
        throw invalid(node, `${node.text} has no type`);
      }
      return bound;
    },
    type: (node) => typeOfNode(types, node),
    tryAs: (bound, type) => converted(binder, bound, type),
    as(bound, type) {
      const evaluate = converted(binder, bound, type);
      if (evaluate) return evaluate;
      if (bound.is === 'lambda') return bindLambda(binder, bound, type).evaluate;
      const from = bound.is === 'value' ? bound.type : undefined;
      const message = from
        ? `${bound.node.text} is of type ${from.text}, not ${type.text}`
        : `${bound.node.text} is not a value of type ${type.text}`;
      throw noConversion(bound.node, from, type, message);
    },
    lambda: (lambda, target) => bindLambda(binder, lambda, target),
    resultOf: (lambda, parameters) => resultOfLambda(binder, lambda, parameters),
    delegate: (type) => delegateOf(types, type),
    delegateFor(parameters, result) {
      const name = isVoid(result) ? 'Action' : 'Func';
      const typeArguments: Type[] = isVoid(result) ? [...parameters] : [...parameters, result];
      const declaration = types.find(name, typeArguments.length);
      return declaration && types.make(declaration, typeArguments);
    },
    block: (node, scope) => block(binder, node, scope),
    statement: (node, scope) => statement(binder, node, scope),
    spend(node) {
      if (++work > mostWork) throw unsupported(node, 'An expression of this complexity');
    },
  };
  return binder;
}
