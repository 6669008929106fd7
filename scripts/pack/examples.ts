// Tests the examples of programs that use the packages, and the command line with several versions of Node: with packed packages, outside of the repository.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../packages.ts';
import { root, run } from '../run.ts';
import { tryAirGapped } from './air-gapped.ts';
import { tryCustomTooling } from './custom-tooling.ts';
import { install } from './install.ts';
import { tryNodeVersions } from './node-versions.ts';

/** Runs an example in a folder; returns what is wrong, or undefined. */
type TryExample = (tarballs: ReadonlyMap<string, string>, folder: string) => Promise<string | undefined>;

export const examples: Readonly<Record<string, TryExample>> = {
  'organisation-ruleset': tryOrganisation,
  'custom-tooling': tryCustomTooling,
  'node-versions': tryNodeVersions,
  'air-gapped': tryAirGapped,
};

/** An organisation's rules, packed like ours, in a repository that extends them: each rule must report its finding. */
async function tryOrganisation(tarballs: ReadonlyMap<string, string>, folder: string): Promise<string | undefined> {
  const example = join(root, 'examples/organisation-ruleset');
  cpSync(join(example, 'repository'), folder, { recursive: true });
  const rules = await pack({ folder: example, name: '@contoso/apim-policy-rules' }, folder);
  const own = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  const { '@apimkit/cli': cli, '@apimkit/policy-lint': lint, ...others } = own;
  const manifest = {
    name: 'organisation',
    private: true,
    type: 'module',
    dependencies: { '@apimkit/cli': cli, '@apimkit/policy-lint': lint, '@contoso/apim-policy-rules': `file:${rules}` },
    overrides: others,
  };
  const failure = await install(folder, manifest);
  if (failure !== undefined) return failure;
  const command = [join(folder, 'node_modules/.bin/apimkit'), 'lint', '--format', 'json=findings.json'];
  const { code, output } = await run('node', command, { cwd: folder });
  if (code !== 1) return `exit code ${code}:\n${output}`;
  const { findings } = JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')) as {
    findings: readonly { readonly severity: string; readonly code: string }[];
  };
  const reported = findings.map((one) => `${one.severity} ${one.code}`).sort();
  const expected = [
    'error policy/contoso-audit',
    'error policy/hard-coded-backend',
    'warning policy/contoso-cost-centre',
  ];
  return reported.join() === expected.join() ? undefined : `it reports ${reported.join(', ')}`;
}
