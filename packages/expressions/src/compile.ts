import type { CSharpParser } from '@apimkit/policy';
import type { ExpressionContext } from './context.ts';
import type { ExpressionHost, ExpressionLimits } from './host.ts';
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
 */
export function compileExpression(source: string, parse: CSharpParser): Compilation {
  void parse;
  return { problems: [{ kind: 'unsupported', message: 'Not built yet', start: 0, end: source.length }] };
}
