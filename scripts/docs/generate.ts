// Writes generated files: pages, guides with real output, schemas. With --check, reports the stale ones instead. With
// --without-guides, leaves out the guides that run commands, which take most of the time.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiRules, apiRulesetNames } from '@apimkit/api-lint';
import { openapiRules } from '@apimkit/openapi-rules';
import { policyRules, policyRulesetNames } from '@apimkit/policy-lint';
import { schemaNames, schemaOf } from '../../apps/cli/src/commands/schema.ts';
import { root } from '../run.ts';
import { apiRulesPage } from './api-rules.ts';
import { behavioursPage } from './behaviours.ts';
import { breakingPage, breakingPages } from './breaking.ts';
import { cliPage } from './cli.ts';
import { conformancePage, conformancePath } from './conformance.ts';
import { countedPages, pageText, withCounts } from './counts.ts';
import { emulatorGuide } from './emulator.ts';
import { expressionsPage } from './expressions.ts';
import { findingsPages } from './findings/findings.ts';
import { findingsCountsPage } from './findings-counts.ts';
import { guidePage } from './guides.ts';
import { kindsPage } from './kinds.ts';
import { messagesPage } from './messages.ts';
import { openapiRulesPage } from './openapi-rules.ts';
import { oraclePage } from './oracle.ts';
import { policiesPage } from './policies.ts';
import { policiesAtRunTimePage } from './policies-at-run-time.ts';
import { policyRulesPage } from './policy-rules.ts';
import { readmes } from './readmes/readmes.ts';
import { reportPageModule, reportPagePath } from './report-page.ts';
import { rulePages } from './rule-table.ts';
import { rulesetFiles } from './rulesets.ts';
import { configurationPage, schemasPage } from './schemas.ts';

const check = process.argv.includes('--check');
const guides = globSync('docs/guides/*.md', { cwd: root })
  .filter((path) => readFileSync(join(root, path), 'utf8').includes('```console'))
  .filter(() => !process.argv.includes('--without-guides'));
const pages = [
  { path: 'docs/generated/kinds.md', text: kindsPage() },
  { path: 'docs/generated/cli.md', text: await cliPage() },
  { path: 'docs/guides/emulator.md', text: emulatorGuide('docs/guides/emulator.md') },
  { path: 'docs/generated/policies.md', text: policiesPage() },
  { path: 'docs/generated/policies-at-run-time.md', text: policiesAtRunTimePage() },
  { path: 'docs/generated/policy-rules.md', text: policyRulesPage() },
  { path: 'docs/generated/api-rules.md', text: apiRulesPage() },
  { path: 'docs/generated/openapi-rules.md', text: openapiRulesPage() },
  { path: 'docs/generated/findings.md', text: findingsCountsPage() },
  { path: 'docs/generated/behaviours.md', text: await behavioursPage() },
  { path: 'docs/generated/oracle.md', text: oraclePage() },
  { path: 'docs/generated/expressions.md', text: await expressionsPage() },
  { path: reportPagePath, text: await reportPageModule() },
  { path: conformancePath, text: await conformancePage() },
  { path: 'docs/generated/breaking-checks.md', text: breakingPage() },
  { path: 'docs/generated/messages.md', text: messagesPage() },
  { path: 'docs/generated/configuration.md', text: await configurationPage() },
  { path: 'docs/generated/schemas.md', text: await schemasPage() },
  ...(await Promise.all(
    schemaNames.map(async (name) => ({
      path: `apps/cli/schemas/${name}.json`,
      text: `${JSON.stringify(await schemaOf(name), null, 2)}\n`,
    })),
  )),
  ...breakingPages(),
  ...rulePages('packages/policy-lint', policyRules),
  ...rulePages('packages/api-lint', apiRules),
  ...rulePages('packages/openapi-rules', openapiRules),
  ...rulesetFiles('rulesets/api', apiRules, apiRulesetNames),
  ...rulesetFiles('rulesets/policy', policyRules, policyRulesetNames),
  ...(await findingsPages()),
  ...readmes(),
  ...(await Promise.all(
    (['findings', 'baseline'] as const).map(async (name) => ({
      path: `packages/diagnostics/schemas/${name}.json`,
      text: `${JSON.stringify(await schemaOf(name), null, 2)}\n`,
    })),
  )),
  ...(await Promise.all(guides.map(async (path) => ({ path, text: await guidePage(join(root, path)) })))),
];
const made = new Map(pages.map(({ path, text }) => [path.replaceAll('\\', '/'), text]));
for (const path of countedPages) made.set(path, withCounts(made.get(path) ?? pageText(path), path));

for (const [path, text] of made) {
  const file = join(root, path);
  // Tests and checks that run at the same time read the pages.
  if (read(file) === text) continue;
  if (check) {
    console.log(`${path} is stale: run npm run docs`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A page that does not exist yet is stale too.
    return undefined;
  }
}
