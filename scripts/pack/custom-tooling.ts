// The programs that import our packages: at most 15 lines each, they must type-check and run with packed packages.
import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.ts';
import { install } from './install.ts';

interface Program {
  readonly args: readonly string[];
  readonly code?: number;
  /** Texts that its output must contain. */
  readonly prints: readonly string[];
}

const programs: Readonly<Record<string, Program>> = {
  'lint.ts': {
    args: ['repository'],
    prints: ['"version": "2.1.0"', 'apim-operation-id-missing', 'specification.yaml'],
  },
  'without-rate-limit.ts': { args: ['repository'], prints: ['prices'] },
  'plan-in-memory.ts': { args: ['repository'], prints: ['+ create api:orders', 'Plan: 4 to create'] },
  'compare-gateways.ts': {
    args: ['repository/before', 'repository/artifacts'],
    prints: ['breaking: The path of api:orders changed from /shop/orders to /orders'],
  },
  'explain-override.ts': {
    args: ['repository', 'prod', 'backend:orders'],
    prints: ['https://orders.example.com', 'environments/prod.yaml:4', 'backendInformation.json:1'],
  },
  // Standard input is closed, so the server ends at once.
  'language-server.ts': { args: ['repository'], prints: [] },
};

const common = ['--target', 'es2023', '--lib', 'es2024,dom,dom.iterable,esnext.disposable', '--strict', '--noEmit'];
const types = ['--skipLibCheck', 'false', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
const resolutions = {
  NodeNext: ['--module', 'nodenext'],
  Bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
};

/** Tries the programs; returns what is wrong with one, or undefined. */
export async function tryCustomTooling(
  tarballs: ReadonlyMap<string, string>,
  folder: string,
): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'examples/custom-tooling'), folder, { recursive: true });
  const files = globSync('*.ts', { cwd: folder }).sort();
  const untried = files.filter((file) => !(file in programs));
  if (untried.length > 0) return `${untried.join(', ')}: not tried by scripts/pack/custom-tooling.ts`;
  for (const file of files)
    if (readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length > 15)
      return `${file}: more than 15 lines`;
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
  for (const [name, resolution] of Object.entries(resolutions)) {
    const tsc = join(root, 'node_modules/.bin/tsc');
    const { code, output } = await run(tsc, [...common, ...types, ...resolution, ...files], { cwd: folder });
    if (code !== 0) return `type check with ${name}:\n${output}`;
  }
  for (const [file, { args, code: expected, prints }] of Object.entries(programs)) {
    const { code, output } = await run('node', [file, ...args], { cwd: folder });
    if (code !== (expected ?? 0)) return `${file} exits with ${code}:\n${output}`;
    const missing = prints.filter((text) => !output.includes(text));
    if (missing.length > 0) return `${file} does not print ${missing.join(', ')}:\n${output}`;
  }
  return undefined;
}
