import { loadCSharp } from '@apimkit/csharp/node';
import {
  type Compilation,
  compileExpression,
  defaultLimits,
  HostValues,
  LimitError,
  NetException,
  UnsupportedError,
  type Value,
} from '@apimkit/expressions';
import { describeValue } from '../../../packages/expressions/src/describe.ts';
import { libraryTypes } from '../../../packages/expressions/src/library-types.ts';
import { Run as Evaluation } from '../../../packages/expressions/src/runtime/run.ts';
import { contextOf, responseOf } from './context.ts';
import { type ContextFile, contextFiles } from './contexts.ts';
import { hostOf } from './host.ts';
import type { Job, OurRecord, Run } from './record.ts';

const parse = await loadCSharp();
const types = libraryTypes();
const compiled = new Map<string, Compilation>();

function compile(source: string): Compilation {
  const before = compiled.get(source);
  if (before) return before;
  const made = compileExpression(source, parse);
  compiled.set(source, made);
  return made;
}

/** Evaluates an expression with our evaluator: a record for each run, or a single one when it does not compile. */
export function evaluateWithOurs({ source, runs }: Job): readonly OurRecord[] {
  const problem = problemOf(() => {
    const [first] = compile(source).problems;
    if (!first) return undefined;
    return first.kind === 'unsupported'
      ? { unsupported: first.message }
      : { error: first.kind, message: first.message };
  });
  return problem ? [problem] : runs.map((run) => evaluate(source, run));
}

function evaluate(source: string, run: Run): OurRecord {
  const file = contextFiles[run.context];
  if (!file) throw new Error(`There is no context ${run.context}`);
  return (
    problemOf(() => {
      const values = variablesOf(run, file);
      const host = hostOf(file);
      const context = contextOf(run.body === undefined ? file : withBody(file, run.body), values);
      const value = compile(source).expression?.evaluate(context, host) ?? null;
      return describeValue(new Evaluation(types, context, host, defaultLimits), value);
    }) ?? { limit: true }
  );
}

/** The record of what is thrown. */
function problemOf(work: () => OurRecord | undefined): OurRecord | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NetException) return { throws: error.netType, message: error.message };
    if (error instanceof LimitError) return { limit: true };
    if (error instanceof UnsupportedError) return { unsupported: error.message };
    // A crash of our evaluator: shown like an exception, so that it is different from every record.
    return {
      throws: `crash: ${(error as Error).stack
        ?.split('\n')
        .slice(0, 3)
        .join(' ')
        .replaceAll(/file:\S*\/src\//g, '')
        .slice(0, 300)}`,
    };
  }
}

/** Variables are C# in the files, so that they are what `set-variable` would store. */
function variablesOf(run: Run, file: ContextFile): ReadonlyMap<string, Value> {
  // Variables of the run replace those of the context, whatever they are.
  const values = [file, run].flatMap(({ variables = {}, responses = {}, authorizations = {} }) => [
    ...Object.entries(variables).map(([name, code]) => [name, variableOf(`@(${code})`, file)] as const),
    ...Object.entries(responses).map(
      ([name, response]) => [name, variableOf('@(context.Response)', { ...file, response })] as const,
    ),
    ...Object.entries(authorizations).map(
      ([name, token]) => [name, new HostValues(contextOf(file, new Map()), hostOf(file)).authorization(token)] as const,
    ),
  ]);
  return new Map(values.filter(([, value]) => value !== undefined));
}

function variableOf(source: string, file: ContextFile): Value {
  const context = contextOf(file, new Map());
  // A variable that our evaluator cannot make is absent.
  return compile(source).expression?.evaluate(
    file.response ? { ...context, response: responseOf(file.response) } : context,
    hostOf(file),
  );
}

/** Another body for messages whose body is JSON. */
function withBody(file: ContextFile, body: string): ContextFile {
  const { request, response } = file;
  return {
    ...file,
    request: request.body?.startsWith('{') ? { ...request, body } : request,
    ...(response ? { response: response.body?.startsWith('{') ? { ...response, body } : response } : {}),
  };
}
