import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '../documents.ts';
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

/** A digest of the evaluator: its records are of no use after it has changed. */
export function evaluatorDigest(): string {
  const cwd = fileURLToPath(new URL('evaluator', import.meta.url));
  const files = globSync('**/*.{cs,csproj}', { cwd, exclude: (name) => name === 'bin' || name === 'obj' }).sort();
  return digest(files.map((file) => readFileSync(`${cwd}/${file}`, 'utf8')).join('\n'));
}
