import { Document } from 'yaml';
import type { Expectations, Setup } from '../format/types.ts';

/** The parts of a file with one test. */
export interface WrittenTest {
  readonly operation: string;
  readonly setup: Setup;
  readonly name: string;
  readonly expect: Expectations;
  /** What its author has to do; a test that cannot pass before is skipped. */
  readonly todo: readonly string[];
  readonly skip?: string;
}

/** The YAML of a file with one test. */
export function writeTest({ operation, setup, name, expect, todo, skip }: WrittenTest): string {
  const { request = {}, ...shared } = setup;
  const { method, path, ...rest } = request;
  const document = new Document({
    operation,
    ...shared,
    tests: [
      {
        name,
        ...(skip === undefined ? {} : { skip }),
        request: Object.keys(rest).length === 0 ? `${method} ${path}` : request,
        expect,
      },
    ],
  });
  if (todo.length > 0) document.commentBefore = todo.map((one) => ` TODO: ${one.replaceAll(/\s+/g, ' ')}`).join('\n');
  return document.toString({ lineWidth: 140 });
}
