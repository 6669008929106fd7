import { compileExpression, type ExpressionProblem } from '@apimkit/expressions';
import { type CSharpParser, remembered } from '@apimkit/policy';

type Compile = (code: string) => readonly ExpressionProblem[];

const compilers = new WeakMap<CSharpParser, Compile>();

/** A compiler of expressions that keeps its results: many policies contain equal expressions. */
export function compilerFor(parse: CSharpParser): Compile {
  const made = compilers.get(parse) ?? remembered((code) => problemsIn(code, parse));
  compilers.set(parse, made);
  return made;
}

/** A defect of the compiler shows nothing about the policy: such code is not supported. */
function problemsIn(code: string, parse: CSharpParser): readonly ExpressionProblem[] {
  try {
    return compileExpression(code, parse).problems;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ kind: 'unsupported', message, start: 0, end: code.length }];
  }
}
