import { fileURLToPath } from 'node:url';
import { buildProject, built, runProgram } from '../dotnet.ts';
import { contextFiles } from './contexts.ts';
import type { ExpressionRecord, Job } from './record.ts';

const project = fileURLToPath(new URL('evaluator/Evaluator.csproj', import.meta.url));

/** Starts the evaluator with .NET: one line of JSON for each line of its input. */
export function runEvaluator(lines: readonly string[], ...parameters: readonly string[]): readonly string[] {
  buildProject(project);
  const program = `${built}/bin/Evaluator/release/Evaluator.dll`;
  return runProgram('dotnet', [program, ...parameters], `${lines.join('\n')}\n`)
    .trimEnd()
    .split('\n');
}

/** Evaluates expressions with .NET: for each one a record for each run, or a single one when it does not compile. */
export function evaluateWithNet(jobs: readonly Job[]): readonly (readonly ExpressionRecord[])[] {
  if (jobs.length === 0) return [];
  const lines = runEvaluator([JSON.stringify(contextFiles), ...jobs.map((job) => JSON.stringify(job))]);
  return lines.map((line) => JSON.parse(line) as readonly ExpressionRecord[]);
}

/** The runtime and the libraries that evaluate. */
export const runtimeName = (): string => JSON.parse(runEvaluator([], 'name')[0] ?? '""') as string;
