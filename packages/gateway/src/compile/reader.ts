import { type Compilation, compileExpression, LimitError, NetException, type Value } from '@apimkit/expressions';
import type { CSharpParser } from '@apimkit/policy';
import { NotRunnable, PolicyError } from '../errors.ts';
import type { Call } from '../pipeline/call.ts';
import type { PolicyElement, PolicyText } from './element.ts';

/** Reads a value in a call. */
export type Reader<T> = (call: Call) => T;

/** The result of an expression is not of the type that the policy needs. */
export function wrongType(element: PolicyElement, detail: string): PolicyError {
  return expressionFailed(element, detail);
}

/** `ExpressionValueEvaluationFailure`, for every policy (api-management-error-handling-policies, "Predefined errors for built-in steps"). */
function expressionFailed({ policy }: PolicyElement, detail: string): PolicyError {
  return new PolicyError({
    source: policy,
    reason: 'ExpressionValueEvaluationFailure',
    message: `Expression evaluation failed. ${detail}`,
  });
}

/** Compiles a text: to a constant, or to a reader that evaluates its expression. */
export function readerOf(
  element: PolicyElement,
  { text, isExpression }: PolicyText,
  parse: CSharpParser,
): Reader<Value> {
  if (!isExpression) return () => text;
  const { policy, place } = element;
  const { expression, problems } = compiled(text.trim(), parse);
  if (!expression) {
    const [problem] = problems;
    const kind = problem?.kind === 'unsupported' ? 'unsupported' : 'invalid';
    const reason = `${problem?.message ?? 'it cannot be read'}: ${shortened(text)}`;
    const failure = new NotRunnable(kind, policy, place, reason);
    return () => {
      throw failure;
    };
  }
  return (call) => {
    try {
      return expression.evaluate(call.context, call.runtime.host);
    } catch (error) {
      if (error instanceof NetException || error instanceof LimitError) throw expressionFailed(element, error.message);
      throw new NotRunnable('unsupported', policy, place, messageOf(error));
    }
  };
}

/** A defect of the evaluator must not look like a result of the policy. */
function compiled(text: string, parse: CSharpParser): Compilation {
  try {
    return compileExpression(text, parse);
  } catch (error) {
    return { problems: [{ kind: 'unsupported', message: messageOf(error), start: 0, end: text.length }] };
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const shortened = (text: string) => {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
};
