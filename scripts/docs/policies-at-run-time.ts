import { readFileSync } from 'node:fs';
import { policies } from '@apimkit/gateway';
import { policyCatalogue } from '@apimkit/policy';
import { type PolicyRuns, runsPath } from './policy-runs.ts';

const words = {
  runs: 'runs',
  fake: 'runs against a fake',
  refused: 'refused',
} as const;

/** The page of what the gateway does with each policy of the catalogue. */
export function policiesAtRunTimePage(): string {
  const known = new Map(policies.map((one) => [one.name, one]));
  const rows = [...policyCatalogue.values()].map(({ name, page }) => {
    const { support = 'refused', notes = '' } = known.get(name) ?? {};
    return `| ${page === undefined ? name : `[${name}](${page})`} | ${words[support]} | ${notes} |`;
  });
  const count = (support: string) =>
    [...policyCatalogue.keys()].filter((name) => (known.get(name)?.support ?? 'refused') === support).length;
  const { documents, complete, rest } = JSON.parse(readFileSync(runsPath, 'utf8')) as PolicyRuns;
  return [
    '# Policies at run time',
    '',
    '<!-- Generated from packages/gateway/src/policies by `npm run docs`; do not edit. -->',
    '',
    `What \`@apimkit/gateway\` does with each policy: ${count('runs')} run, ${count('fake')} run against a fake, ${count('refused')} are refused with a message where a call reaches them.`,
    '',
    '| policy | class | notes |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## Public policies',
    '',
    `Of ${documents} whole documents of public repositories, ${complete} (${Math.floor((100 * complete) / documents)} %) run a request to the end. Each runs by itself, with empty fragments and backends that respond with 200. The others end here:`,
    '',
    '| documents | reason |',
    '| --- | --- |',
    ...Object.entries(rest).map(
      ([reason, number]) => `| ${number} | ${reason.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`,
    ),
    '',
  ].join('\n');
}
