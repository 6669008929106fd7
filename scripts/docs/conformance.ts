import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasExamples } from '../../tests/conformance/examples.ts';
import { type Outcome, reasonOf, runExamples, share } from '../../tests/conformance/report.ts';
import { root } from '../run.ts';

/** Where the page is. */
export const conformancePath = 'docs/generated/conformance.md';

/** The page of the official examples. Without the examples, the page stays as it is. */
export async function conformancePage(): Promise<string> {
  if (!hasExamples) return readFileSync(join(root, conformancePath), 'utf8');
  const outcomes = await runExamples();
  const rows = outcomes.filter(({ problems }) => problems.length > 0).map(rowOf);
  return [
    '# Conformance',
    '',
    '<!-- Generated from tests/conformance by `npm run docs`; do not edit. -->',
    '',
    'The official examples of the ARM REST API (`Azure/azure-rest-api-specs`, 2023-09-01-preview), sent to the emulator with api-version',
    '2024-05-01. What an example needs is created from its own path and its own response. An example passes if the emulator responds with',
    'each of its documented statuses, if each body follows the schema of the contract, and if the response repeats what the documented',
    'response repeats of the request.',
    '',
    '| examples | passed |',
    '|---|---|',
    `| kinds of the model | ${share(outcomes.filter(({ isCaptured }) => isCaptured)).text} |`,
    `| all | ${share(outcomes).text} |`,
    '',
    '## Examples that do not pass',
    '',
    '| example | operation | kind of the model | reason |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function rowOf(outcome: Outcome): string {
  const { example, isCaptured } = outcome;
  const reason = reasonOf(outcome).replaceAll('|', '\\|');
  return `| ${example.name} | \`${example.title}\` | ${isCaptured ? 'yes' : 'no'} | ${reason} |`;
}
