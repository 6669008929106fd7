// Installs every package, packed and alone, in a project outside of the repository: the example of its README must
// type-check and run there.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { type Package, packAll, packages } from '../packages.ts';
import { root, run } from '../run.ts';
import { examples } from './examples.ts';
import { install } from './install.ts';

/**
 * Tests packages and examples; returns how many passed and failed.
 *
 * @param only parts of their names; default: all
 */
export async function packTests(
  only: readonly string[] = [],
): Promise<{ readonly passed: number; readonly failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-pack-'));
  try {
    const all = packages();
    const isWanted = (name: string) => only.length === 0 || only.some((part) => name.includes(part));
    const chosen = all.filter(({ name }) => isWanted(name));
    const tried = Object.entries(examples).filter(([name]) => isWanted(name));
    const tarballs = await packAll(folder);
    let failed = 0;
    for (const one of chosen) {
      const problem = await tryPackage(one, all, tarballs, join(folder, basename(one.folder)));
      console.log(
        `${problem === undefined ? 'ok    ' : 'FAILED'} ${one.name}${problem === undefined ? '' : `\n${problem}`}`,
      );
      if (problem !== undefined) failed += 1;
    }
    for (const [name, tryExample] of tried) {
      const problem = await tryExample(tarballs, join(folder, name));
      console.log(
        `${problem === undefined ? 'ok    ' : 'FAILED'} examples/${name}${problem === undefined ? '' : `\n${problem}`}`,
      );
      if (problem !== undefined) failed += 1;
    }
    return { passed: chosen.length + tried.length - failed, failed };
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
  const tarball = (name: string) => `file:${tarballs.get(name) ?? ''}`;
  const readme = readFileSync(join(one.folder, 'README.md'), 'utf8');
  const named = all.filter((other) => other === one || installLine(readme).includes(other.name));
  const needed = new Map(named.flatMap((other) => closure(other, all)).map(({ name }) => [name, tarball(name)]));
  const manifest = {
    name: 'scratch',
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(named.map(({ name }) => [name, tarball(name)])),
    overrides: Object.fromEntries([...needed].filter(([name]) => !named.some((other) => other.name === name))),
  };
  const failure = await install(folder, manifest);
  if (failure !== undefined) return failure;
  const command = join(folder, 'node_modules', '.bin', 'apimkit');
  if (one.name.endsWith('/cli')) {
    const version = await run('node', [command, '--version'], { cwd: folder });
    if (version.code !== 0) return version.output;
    const demo = await run('node', [command, 'demo'], { cwd: folder });
    if (demo.code !== 0) return demo.output;
    cpSync(join(root, 'examples/sample'), join(folder, 'sample'), { recursive: true });
    const tests = await run('node', [command, 'policy', 'test'], { cwd: join(folder, 'sample') });
    return tests.code === 0 ? undefined : tests.output;
  }
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
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
  if (ran.code !== 0) return ran.output;
  return one.hasMain && !one.needsNode ? await bundled(one.name, folder) : undefined;
}

/** Why the main entry does not bundle for a browser with what the package itself installs, or undefined. */
async function bundled(name: string, folder: string): Promise<string | undefined> {
  writeFileSync(join(folder, 'browser.js'), `export * from '${name}';\n`);
  const problems: string[] = [];
  const bundle = await rolldown({
    cwd: folder,
    input: 'browser.js',
    platform: 'browser',
    onLog: (_, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT' || code === 'UNRESOLVED_ENTRY') problems.push(message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm' });
  const files = new Set(output.map(({ fileName }) => fileName));
  for (const one of output)
    if (one.type === 'chunk')
      problems.push(...one.imports.filter((file) => !files.has(file)).map((file) => `imports ${file}`));
  return problems.length === 0 ? undefined : `its main entry does not bundle for a browser: ${problems.join('; ')}`;
}

/** The packages in the install command of a README, which its example needs. */
function installLine(readme: string): readonly string[] {
  return /^npm install (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
}

/** A package with all of our packages that it needs. */
function closure(one: Package, all: readonly Package[]): readonly Package[] {
  const found = new Map([[one.name, one]]);
  for (const { dependencies } of found.values())
    for (const other of all) if (dependencies.includes(other.name)) found.set(other.name, other);
  return [...found.values()];
}

if (import.meta.main) process.exitCode = (await packTests(process.argv.slice(2))).failed > 0 ? 1 : 0;
