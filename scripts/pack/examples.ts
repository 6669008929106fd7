// Tests the examples of programs that use the packages: with packed packages, outside of the repository.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../packages.ts';
import { root, run } from '../run.ts';
import { install } from './install.ts';

/** Runs an example in a folder; returns what is wrong, or undefined. */
type TryExample = (tarballs: ReadonlyMap<string, string>, folder: string) => Promise<string | undefined>;

export const examples: Readonly<Record<string, TryExample>> = {
  'organisation-ruleset': tryOrganisation,
  'custom-tooling': tryCustomTooling,
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

/** Twenty lines that lint a folder: the SARIF must name the operation without an id and the damaged file. */
async function tryCustomTooling(tarballs: ReadonlyMap<string, string>, folder: string): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'examples/custom-tooling'), folder, { recursive: true });
  const script = readFileSync(join(folder, 'lint.mjs'), 'utf8');
  if (script.trimEnd().split('\n').length > 20) return 'lint.mjs has more than 20 lines';
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const own = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  for (const name of Object.keys(manifest.dependencies)) {
    manifest.dependencies[name] = own[name] ?? '';
    delete own[name];
  }
  const failure = await install(folder, { ...manifest, overrides: own });
  if (failure !== undefined) return failure;
  const { code, output } = await run('node', ['lint.mjs', 'specifications'], { cwd: folder });
  if (code !== 1) return `exit code ${code}:\n${output}`;
  const { version, runs } = JSON.parse(output) as {
    readonly version: string;
    readonly runs: readonly { readonly results: readonly { readonly ruleId: string; readonly locations: unknown }[] }[];
  };
  const reported = runs.flatMap(({ results }) =>
    results.map((one) => `${one.ruleId} ${JSON.stringify(one.locations)}`),
  );
  const isReported = (rule: string, file: string) =>
    reported.some((one) => one.startsWith(`${rule} `) && one.includes(file));
  const isRight =
    version === '2.1.0' &&
    isReported('parser', 'broken.yaml') &&
    isReported('apim-operation-id-missing', 'orders.yaml');
  return isRight ? undefined : `it reports ${reported.join(', ')}`;
}
