// The import rules of docs/architecture.md: reads every import of every package and reports which rule it breaks.
import { join } from 'node:path';
import { kinds, notCaptured } from '@apimkit/model';
import { packages } from '../packages.ts';
import { capturedAndNot, kindLiterals } from './kind-names.ts';
import { importsOf, lineOf, readSources, type Source } from './sources.ts';

/** What reads files and their overrides. */
const libraries = ['diagnostics', 'policy', 'openapi', 'model', 'overrides'];

/** The packages of apimkit that each package may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  rules: ['diagnostics'],
  policy: ['diagnostics'],
  csharp: ['policy'],
  expressions: ['policy'],
  gateway: ['diagnostics', 'policy', 'openapi', 'model', 'csharp', 'expressions', 'repository'],
  'policy-test': ['diagnostics', 'policy', 'openapi', 'model', 'csharp', 'expressions', 'gateway', 'repository'],
  'policy-lint': ['diagnostics', 'rules', 'policy', 'expressions'],
  openapi: ['diagnostics'],
  'openapi-bundle': ['diagnostics', 'openapi'],
  'openapi-rules': ['diagnostics', 'openapi', 'rules'],
  'openapi-lint': ['diagnostics', 'openapi', 'openapi-rules'],
  'api-lint': ['diagnostics', 'rules', 'openapi', 'openapi-rules'],
  breaking: ['diagnostics', 'openapi', 'rules'],
  'ruleset-openapi': ['openapi-rules'],
  model: ['diagnostics', 'policy', 'openapi'],
  arm: [],
  contract: [],
  emulator: ['diagnostics', 'policy', 'openapi', 'model', 'contract'],
  overrides: ['diagnostics', 'policy', 'openapi', 'model'],
  sync: ['diagnostics', 'policy', 'openapi', 'model', 'overrides', 'arm', 'openapi-bundle', 'repository'],
  repository: [...libraries, 'openapi-bundle', 'breaking', 'policy-lint', 'api-lint'],
  lint: [
    ...libraries,
    'csharp',
    'rules',
    'breaking',
    'policy-lint',
    'api-lint',
    'openapi-lint',
    'openapi-rules',
    'repository',
  ],
  doctor: ['diagnostics', 'openapi', 'model', 'arm', 'repository', 'sync'],
  forge: [],
  graph: ['diagnostics', 'model'],
  report: ['diagnostics', 'policy', 'openapi', 'model', 'repository', 'sync', 'graph'],
  setup: ['diagnostics', 'openapi', 'model', 'overrides'],
  'language-server': [
    ...libraries,
    'csharp',
    'expressions',
    'policy-lint',
    'policy-test',
    'gateway',
    'graph',
    'repository',
    'lint',
  ],
  cli: [
    ...libraries,
    'breaking',
    'repository',
    'lint',
    'language-server',
    'openapi-lint',
    'arm',
    'emulator',
    'sync',
    'setup',
    'forge',
    'doctor',
    'graph',
    'report',
    'gateway',
    'policy-test',
    'csharp',
    'expressions',
  ],
};

const manifests = new Map(packages().map((one) => [one.name, one]));
const kindNames = kinds.map(({ kind }) => kind);
const findings = capturedAndNot(kinds, notCaptured).map(
  (kind) => `packages/model/src/not-captured.ts: ${kind} is a kind; remove its path from the list`,
);

for (const source of readSources()) checkFile(source);
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;

function checkFile(source: Source): void {
  const { file, text, packageName: name, isTest } = source;
  const reportAt = (index: number, rule: string) => findings.push(`${file}:${lineOf(text, index)}: ${rule}`);
  const { dependencies = [], devDependencies = [] } = manifests.get(`@apimkit/${name}`) ?? {};
  // The script of a page is bundled with its libraries.
  const listed = file.includes('/src/client/') ? [...dependencies, ...devDependencies] : dependencies;
  for (const { target, index } of importsOf(source)) {
    const report = (rule: string) => reportAt(index, rule);
    if (target.startsWith('.')) checkRelative(file, target, report);
    else if (target.startsWith('node:')) checkNode(file, name, isTest, report);
    else if (target.startsWith('@apimkit/')) checkOwn(name, target, isTest, report);
    else if (!isTest && name !== 'vscode' && !listed.includes(packageOf(target)))
      report(`${target} is not among the dependencies of @apimkit/${name}`);
  }
  if (!isTest) checkWords(text, file, name, reportAt);
}

/** Programs, which use the process and the disk. The extension has its dependencies in its bundle. */
function isApp(name: string): boolean {
  return ['cli', 'vscode'].includes(name);
}

/** The package of an import such as `yaml/parse` or `@azure/identity`. */
function packageOf(target: string): string {
  const segments = target.startsWith('@') ? 2 : 1;
  return target.split('/').slice(0, segments).join('/');
}

function checkRelative(file: string, target: string, report: (rule: string) => void): void {
  const own = file.split('/').slice(0, 2).join('/');
  const resolved = join(file, '..', target).replaceAll('\\', '/');
  if (!resolved.startsWith(`${own}/`)) report(`${target} leaves the package; import the other package by its name`);
}

function checkNode(file: string, name: string, isTest: boolean, report: (rule: string) => void): void {
  const isRim =
    /\/src\/node\//.test(file) || isApp(name) || (name === 'arm' && file.endsWith('/credential.ts')) || isTest;
  if (!isRim) report(`node:* is for src/node/ only, so that the package also runs elsewhere`);
}

function checkOwn(name: string, target: string, isTest: boolean, report: (rule: string) => void): void {
  const [, other = '', ...deep] = target.split('/');
  const isEntry =
    deep.length === 0 || (deep.length === 1 && ['document', 'internal', 'node', 'testing'].includes(deep[0] ?? ''));
  if (!isEntry) report(`${target} reaches into another package; use what it exports`);
  if (other === name) report('a package does not import itself by name');
  else if (!isTest && !allowed[name]?.includes(other))
    report(
      `@apimkit/${name} may not import @apimkit/${other}; it may import ${allowed[name]?.join(', ') || 'none of apimkit'}`,
    );
}

function checkWords(text: string, file: string, name: string, reportAt: (index: number, rule: string) => void): void {
  if (!isApp(name))
    for (const found of text.matchAll(/\b(?:process|console)\.\w+/g))
      if (!/\/src\/node\//.test(file) && !isComment(text, found.index))
        reportAt(found.index, `${found[0]}: only apps/cli uses the process and the console`);
  if (file.startsWith('packages/model/src/kinds/')) return;
  const usesModel =
    name === 'model' || /\bfrom '@apimkit\/model\b/.test(text) || text.includes("import('@apimkit/model");
  for (const { index, text: literal } of kindLiterals(text, kindNames, usesModel))
    reportAt(index, `${literal} names a kind outside of packages/model/src/kinds; use a trait of its entry`);
}

function isComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /^\s*(\*|\/\/|\/\*)/.test(line) || line.includes('//');
}
