// Every package, packed and installed alone in a project outside of the repository: its README's example must type-check
// and run there.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Package, pack, packages } from '../packages.ts';
import { root, run } from '../run.ts';

/** Tries every package; returns how many work. */
export async function packTests(): Promise<{ readonly passed: number; readonly failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-pack-'));
  try {
    const all = packages();
    const tarballs = new Map<string, string>();
    for (const one of all) tarballs.set(one.name, await pack(one, folder));
    let failed = 0;
    for (const one of all) {
      const problem = await tryPackage(one, all, tarballs, join(folder, basename(one.folder)));
      console.log(
        `${problem === undefined ? 'ok    ' : 'FAILED'} ${one.name}${problem === undefined ? '' : `\n${problem}`}`,
      );
      if (problem !== undefined) failed += 1;
    }
    const problem = await tryOrganisation(tarballs, join(folder, 'organisation'));
    console.log(
      `${problem === undefined ? 'ok    ' : 'FAILED'} examples/organisation-ruleset${problem === undefined ? '' : `\n${problem}`}`,
    );
    return {
      passed: all.length + 1 - failed - (problem === undefined ? 0 : 1),
      failed: failed + (problem === undefined ? 0 : 1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryPackage(
  one: Package,
  all: readonly Package[],
  tarballs: ReadonlyMap<string, string>,
  folder: string,
): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  const own = closure(one, all).map(({ name }) => [name, `file:${tarballs.get(name) ?? ''}`] as const);
  const manifest = {
    name: 'scratch',
    private: true,
    type: 'module',
    dependencies: { [one.name]: Object.fromEntries(own)[one.name] },
    overrides: Object.fromEntries(own.filter(([name]) => name !== one.name)),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const installed = await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { cwd: folder },
  );
  if (installed.code !== 0) return installed.output;
  const command = join(folder, 'node_modules', '.bin', 'apimkit');
  if (one.name.endsWith('/cli')) {
    const version = await run('node', [command, '--version'], { cwd: folder });
    if (version.code !== 0) return version.output;
    const demo = await run('node', [command, 'demo'], { cwd: folder });
    return demo.code === 0 ? undefined : demo.output;
  }
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(one.folder, 'README.md'), 'utf8'))?.[1];
  if (example === undefined) return 'its README has no example';
  if (example.trimEnd().split('\n').length > 15) return 'the example of its README has more than 15 lines';
  writeFileSync(join(folder, 'example.ts'), example);
  const options = [
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2024,dom,dom.iterable,esnext.disposable',
    '--strict',
    '--noEmit',
    '--skipLibCheck',
    'false',
    '--types',
    'node',
    '--typeRoots',
    join(root, 'node_modules/@types'),
  ];
  const types = await run(join(root, 'node_modules/.bin/tsc'), [...options, 'example.ts'], { cwd: folder });
  if (types.code !== 0) return types.output;
  const ran = await run('node', ['example.ts'], { cwd: folder });
  return ran.code === 0 ? undefined : ran.output;
}

/** The organisation's rules, packed like ours, in a repository that extends them: each of its rules must find what is there. */
async function tryOrganisation(tarballs: ReadonlyMap<string, string>, folder: string): Promise<string | undefined> {
  const example = join(root, 'examples/organisation-ruleset');
  cpSync(join(example, 'repository'), folder, { recursive: true });
  const rules = await pack({ folder: example, name: '@contoso/apim-policy-rules', dependencies: [] }, folder);
  const own = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  const { '@apimkit/cli': cli, '@apimkit/policy-lint': lint, ...others } = own;
  const manifest = {
    name: 'organisation',
    private: true,
    type: 'module',
    dependencies: { '@apimkit/cli': cli, '@apimkit/policy-lint': lint, '@contoso/apim-policy-rules': `file:${rules}` },
    overrides: others,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const installed = await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { cwd: folder },
  );
  if (installed.code !== 0) return installed.output;
  const command = [join(folder, 'node_modules/.bin/apimkit'), 'lint', '--format', 'json=findings.json'];
  const { code, output } = await run('node', command, { cwd: folder });
  if (code !== 1) return `exit code ${code}:\n${output}`;
  const { findings } = JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')) as {
    findings: readonly { readonly severity: string; readonly code: string }[];
  };
  const said = findings.map((one) => `${one.severity} ${one.code}`).sort();
  const expected = [
    'error policy/contoso-audit',
    'error policy/hard-coded-backend',
    'warning policy/contoso-cost-centre',
  ];
  return said.join() === expected.join() ? undefined : `it finds ${said.join(', ')}`;
}

/** A package with everything of ours that it needs. */
function closure(one: Package, all: readonly Package[]): readonly Package[] {
  const found = new Map([[one.name, one]]);
  for (const { dependencies } of found.values())
    for (const other of all) if (dependencies.includes(other.name)) found.set(other.name, other);
  return [...found.values()];
}

if (import.meta.main) process.exitCode = (await packTests()).failed > 0 ? 1 : 0;
