// The import rules of docs/architecture.md: reads every import of every package and says which one breaks which rule.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '@apimkit/model';
import { root } from '../run.ts';

/** Who may import whom, besides a package's own dependencies on third parties. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  rules: ['diagnostics'],
  policy: ['diagnostics'],
  'policy-lint': ['diagnostics', 'policy'],
  openapi: ['diagnostics'],
  'openapi-lint': ['diagnostics', 'openapi', 'ruleset-openapi'],
  'api-lint': ['diagnostics', 'openapi', 'ruleset-openapi'],
  breaking: ['diagnostics', 'openapi'],
  'ruleset-openapi': [],
  model: ['diagnostics', 'policy', 'openapi'],
  arm: [],
  emulator: ['diagnostics', 'policy', 'openapi', 'model'],
  overrides: ['diagnostics', 'policy', 'openapi', 'model'],
  sync: ['diagnostics', 'policy', 'openapi', 'model', 'overrides', 'arm'],
  project: ['diagnostics', 'openapi', 'model', 'overrides'],
  cli: [
    ...['diagnostics', 'policy', 'policy-lint', 'openapi', 'openapi-lint', 'api-lint', 'breaking', 'ruleset-openapi'],
    ...['model', 'overrides', 'project', 'arm', 'emulator', 'sync'],
  ],
};

const importOf =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;
const findings: string[] = [];

for (const file of globSync('{packages,apps,rulesets}/*/src/**/*.ts', { cwd: root }))
  checkFile(file.replaceAll('\\', '/'));
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;

function checkFile(file: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const [, group = '', folder = ''] = /^(packages|apps|rulesets)\/([^/]+)\//.exec(file) ?? [];
  const name = group === 'rulesets' ? `ruleset-${folder}` : folder;
  const say = (index: number, rule: string) =>
    findings.push(`${file}:${text.slice(0, index).split('\n').length}: ${rule}`);
  // Fixtures are for tests, and in no package.
  const isTest = file.endsWith('.test.ts') || file.includes('/fixtures/');
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, group, folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const found of text.matchAll(importOf)) {
    const target = found[1] ?? found[2] ?? found[3] ?? '';
    const at = found.index + found[0].indexOf(target);
    if (target.startsWith('.')) checkRelative(file, target, (rule) => say(at, rule));
    else if (target.startsWith('node:')) checkNode(file, name, isTest, (rule) => say(at, rule));
    else if (target.startsWith('@apimkit/')) checkOwn(name, target, isTest, (rule) => say(at, rule));
    else if (
      !isTest &&
      !(
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/') in dependencies
      )
    )
      say(at, `${target} is not among the dependencies of @apimkit/${name}`);
  }
  if (!isTest) checkWords(text, file, name, say);
}

function checkRelative(file: string, target: string, say: (rule: string) => void): void {
  const own = file.split('/').slice(0, 2).join('/');
  const resolved = join(file, '..', target).replaceAll('\\', '/');
  if (!resolved.startsWith(`${own}/`)) say(`${target} leaves the package; import the other package by its name`);
}

function checkNode(file: string, name: string, isTest: boolean, say: (rule: string) => void): void {
  const isRim =
    /\/src\/node\//.test(file) || name === 'cli' || (name === 'arm' && file.endsWith('/credential.ts')) || isTest;
  if (!isRim) say(`node:* is for src/node/ only, so that the package also runs elsewhere`);
}

function checkOwn(name: string, target: string, isTest: boolean, say: (rule: string) => void): void {
  const [, other = '', ...deep] = target.split('/');
  const isEntry = deep.length === 0 || (deep.length === 1 && ['node', 'testing', 'internal'].includes(deep[0] ?? ''));
  if (!isEntry) say(`${target} reaches into another package; use what it exports`);
  if (other === name) say('a package does not import itself by name');
  else if (!isTest && !allowed[name]?.includes(other))
    say(
      `@apimkit/${name} may not import @apimkit/${other}; it may import ${allowed[name]?.join(', ') || 'none of ours'}`,
    );
}

function checkWords(text: string, file: string, name: string, say: (index: number, rule: string) => void): void {
  if (name !== 'cli')
    for (const found of text.matchAll(/\b(?:process|console)\.\w+/g))
      if (!/\/src\/node\//.test(file) && !isComment(text, found.index))
        say(found.index, `${found[0]}: only apps/cli knows the process and the console`);
  if (file.startsWith('packages/model/src/kinds/')) return;
  const names = kinds.map(({ kind }) => kind).filter((kind) => kind.includes('-'));
  for (const found of text.matchAll(/(['"`])([a-z]+(?:-[a-z]+)+)\1/g))
    if (names.includes(found[2] ?? '') && !isComment(text, found.index))
      say(found.index, `${found[0]} names a kind outside of packages/model/src/kinds; use a trait of its entry`);
}

function isComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /^\s*(\*|\/\/|\/\*)/.test(line) || line.includes('//');
}
