import { parsePolicyTests } from '../format/parse.ts';
import type { PolicyTestOptions } from '../run/options.ts';
import { runPolicyTests } from '../run/run.ts';
import { type WrittenTest, writeTest } from './write.ts';

/** The text of a test, as a run of it shows: what it expects is true, or it is skipped. */
export async function proven(
  written: WrittenTest,
  path: string,
  options: Pick<PolicyTestOptions, 'artifacts' | 'parse' | 'crypto' | 'xsd'>,
): Promise<{ readonly text: string; readonly todo: readonly string[] }> {
  const text = writeTest(written);
  const { tests } = await runPolicyTests({ ...options, files: [parsePolicyTests(text, path)] });
  const [failure] = tests[0]?.failures ?? [];
  if (!failure) return { text, todo: written.todo };
  const todo = [...written.todo, `correct ${failure.what}: expected ${failure.expected}, actual ${failure.actual}`];
  return { text: writeTest({ ...written, todo, skip: `TODO: ${failure.what}` }), todo };
}
