import type { CSharpParser, SyntaxNode } from '@apimkit/policy';
import type { Evaluate } from './binder/frame.ts';
import { Returned } from './binder/frame.ts';
import { createBinder } from './binder/index.ts';
import { parseCode } from './binder/parse.ts';
import { BindError } from './binder/problem.ts';
import { checkReturns } from './binder/reachable.ts';
import { Scope } from './binder/scope.ts';
import { childrenOf } from './binder/syntax.ts';
import type { ExpressionContext } from './context.ts';
import { defaultLimits, type ExpressionHost, type ExpressionLimits } from './host.ts';
import { libraryTypes } from './library-types.ts';
import { box } from './runtime/boxing.ts';
import { LimitError, UnsupportedError } from './runtime/exception.ts';
import { Run } from './runtime/run.ts';
import type { Value } from './runtime/values.ts';

/** Why an expression cannot run. */
export interface ExpressionProblem {
  /** `syntax` and `invalid`: .NET refuses it too. `unsupported`: valid, as far as is known, but this package cannot run it. */
  readonly kind: 'syntax' | 'invalid' | 'unsupported';
  readonly message: string;
  /** The range in the source. */
  readonly start: number;
  readonly end: number;
}

/** An expression that can run, any number of times. */
export interface CompiledExpression {
  /** The type of its result, as C# writes it. */
  readonly type: string;
  /**
   * Runs it.
   *
   * @returns the result as `object`: see `Value`
   * @throws NetException what the code throws
   * @throws LimitError if it takes more than the limits
   * @throws UnsupportedError if it reaches something that cannot run here
   */
  evaluate(context: ExpressionContext, host: ExpressionHost, limits?: ExpressionLimits): Value;
}

/** The result of `compileExpression`: an expression, or its problems. */
export type Compilation =
  | { readonly expression: CompiledExpression; readonly problems: readonly [] }
  | { readonly expression?: undefined; readonly problems: readonly ExpressionProblem[] };

/**
 * Compiles an expression of a policy: resolves names, types and overloads as C# does.
 *
 * @param source `@(…)` or `@{…}`, with named values in place and entities decoded
 * @param parse of `@apimkit/csharp`
 * @returns the expression, or why it cannot run
 * @example
 * const { expression, problems } = compileExpression('@(context.Request.Method == "GET")', parse);
 */
export function compileExpression(source: string, parse: CSharpParser): Compilation {
  const isSingle = source.startsWith('@(');
  const inner = source.slice(2, -1);
  const code = isSingle ? `return ${inner}\n;` : `{${inner}\n}`;
  const offset = isSingle ? 2 - 'return '.length : 1;
  const parsed = attempt(() => parseCode(code, parse));
  if (!parsed) return tooDeep(source);
  const { root, place } = parsed;
  const problem = (kind: ExpressionProblem['kind'], node: SyntaxNode, message: string): Compilation => ({
    problems: [{ kind, message, start: place(node.startIndex) + offset, end: place(node.endIndex) + offset }],
  });
  const broken = root.hasError ? firstError(root) : undefined;
  // The grammar does not know a quote in `$@"…"`.
  if (broken && /\$@"|@\$"/.test(broken.text))
    return problem('unsupported', broken, 'This interpolated verbatim string is not supported');
  if (broken) return problem('syntax', broken, `${broken.text.split('\n')[0] || 'The end'} is not expected`);
  try {
    return { expression: compiled(bound(root, isSingle)), problems: [] };
  } catch (error) {
    if (error instanceof BindError) return problem(error.kind, error.node, error.message);
    if (error instanceof RangeError)
      return problem('unsupported', root, 'An expression nested this deeply is not supported');
    throw error;
  }
}

/** The stack of JavaScript is smaller than what can be nested. */
const tooDeep = (source: string): Compilation => ({
  problems: [
    { kind: 'unsupported', message: 'An expression nested this deeply is not supported', start: 0, end: source.length },
  ],
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface BoundRoot {
  readonly type: string;
  readonly evaluate: Evaluate;
}

function bound(root: SyntaxNode, isSingle: boolean): BoundRoot {
  const types = libraryTypes();
  const binder = createBinder(types);
  const object = types.get('object');
  const scope = new Scope({ slots: 0, outer: undefined, result: object, returns: [] });
  const statement = childrenOf(childrenOf(root)[0] ?? root)[0] ?? root;
  if (isSingle) {
    const [expression] = childrenOf(statement);
    const value = expression ? binder.bind(expression, scope) : undefined;
    if (expression && value?.is === 'value') {
      const { type, evaluate } = value;
      binder.as(value, object);
      return { type: type.text, evaluate: (frame) => box(type, evaluate(frame)) };
    }
    if (!value) throw new BindError('syntax', root, 'The expression is empty');
    return { type: 'object', evaluate: binder.as(value, object) };
  }
  const execute = binder.block(statement, scope);
  checkReturns(statement);
  return {
    type: 'object',
    evaluate: (frame) => {
      const signal = execute(frame);
      if (signal instanceof Returned) return signal.value;
      throw new UnsupportedError('The expression ends without return, which C# refuses');
    },
  };
}

const compiled = ({ type, evaluate }: BoundRoot): CompiledExpression => ({
  type,
  evaluate(context, host, limits = defaultLimits) {
    try {
      return evaluate({ run: new Run(libraryTypes(), context, host, limits), slots: [], outer: undefined });
    } catch (error) {
      // The engine of JavaScript has limits of its own: of its stack, and of the length of strings and arrays.
      if (error instanceof RangeError) throw new LimitError(`The expression needs too much: ${error.message}`);
      throw error;
    }
  },
});

function firstError(node: SyntaxNode): SyntaxNode | undefined {
  if (node.isError || node.isMissing) return node;
  for (const child of node.children) {
    const found = child?.hasError || child?.isMissing ? firstError(child) : undefined;
    if (found) return found;
  }
  return undefined;
}
