import type { PolicyTestFile } from '@apimkit/policy-test';
import type { JSONSchema } from 'vscode-json-languageservice';
import type { CodeLens } from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import { dataKind } from '../documents/data.ts';
import type { DocumentKind } from '../documents/kind.ts';
import { isPolicyTest, runTests } from './names.ts';

/** Tests of policies: `*.policytest.yaml`. */
export const policyTestKind: DocumentKind = dataKind({
  name: 'policytest',
  matches: ({ file }) => isPolicyTest(file),
  // The runner is loaded when the first file of tests is opened.
  schema: async () => (await import('@apimkit/policy-test')).policyTestSchema() as JSONSchema,
  async lenses({ document, file }) {
    if (!isPolicyTest(file)) return [];
    const { policyTestsOf } = await import('@apimkit/policy-test/node');
    return lensesOf(document.uri, await policyTestsOf(file, document.getText()));
  },
});

/** "Run all tests" above the file, "Run test" above each test; the rows of a table run together. */
function lensesOf(uri: string, { tests }: PolicyTestFile): readonly CodeLens[] {
  if (tests.length === 0) return [];
  const start = { line: 0, character: 0 };
  const lens = (title: string, line: number, name?: string): CodeLens => {
    const place = { line, character: 0 };
    const args = name === undefined ? [uri] : [uri, line];
    return { range: { start: place, end: place }, command: { title, command: runTests, arguments: args } };
  };
  const byLine = new Map(tests.map((test) => [toRange(test).start.line, test.name]));
  return [lens('Run all tests', start.line), ...[...byLine].map(([line, name]) => lens('Run test', line, name))];
}
