// Numbers in hand-written pages that follow from the code are between markers: <!-- count policy-rules -->152<!-- /count -->.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiRules } from '@apimkit/api-lint';
import { breakingChecks } from '@apimkit/breaking';
import { formatNames } from '@apimkit/diagnostics';
import { kinds } from '@apimkit/model';
import { openapiRules } from '@apimkit/openapi-rules';
import { policyRules } from '@apimkit/policy-lint';
import { root } from '../run.ts';

const counts: Readonly<Record<string, number>> = {
  'api-rules': apiRules.length,
  'breaking-checks': breakingChecks.length,
  kinds: kinds.length,
  'policy-rules': policyRules.length,
  'report-formats': formatNames.length,
  'specification-rules': openapiRules.length,
};

const marked = /<!-- count ([\w-]+) -->[^<]*<!-- \/count -->/g;
const number = '\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const unmarked = new RegExp(`\\b(?:${number}) (?:[a-z]+ )?(?:rules|kinds|checks|formats)\\b`, 'gi');

/** The pages written by hand whose numbers are kept up to date. */
export const countedPages: readonly string[] = globSync(
  ['README.md', 'CONTRIBUTING.md', 'docs/*.md', 'docs/guides/*.md', '{packages,apps,rulesets}/*/README.md'],
  { cwd: root },
).map((path) => path.replaceAll('\\', '/'));

/**
 * A page with its numbers brought up to date.
 *
 * @throws Error for a count that is not known, and for a number of rules, kinds, checks or formats without markers.
 */
export function withCounts(text: string, path: string): string {
  const byHand = [
    ...text
      .replaceAll(marked, '')
      .replaceAll(/```[\s\S]*?```/g, '')
      .matchAll(unmarked),
  ];
  if (byHand.length > 0)
    throw new Error(`${path}: put the number of "${byHand[0]?.[0]}" between markers, see scripts/docs/counts.ts`);
  return text.replaceAll(marked, (_, name: string) => {
    const count = counts[name];
    if (count === undefined) throw new Error(`${path}: there is no count ${name}; see scripts/docs/counts.ts`);
    return `<!-- count ${name} -->${count}<!-- /count -->`;
  });
}

/** The text of a page as it is now. */
export function pageText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
