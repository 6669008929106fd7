import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = new URL('../../../', import.meta.url).pathname;
const bin = join(repository, 'node_modules/.bin/');
const cache = join(repository, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Inside of the repository, so that dependencies on third parties resolve; ours resolve to what is unpacked here.
const folder = mkdtempSync(join(cache, 'apimkit-ruleset-'));
const env = { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` };
const packages = ['diagnostics', 'openapi', 'rules', 'openapi-rules'].map((name) => `packages/${name}`);

/** Builds, packs and unpacks a package as npm does; the build of the repository is not needed. */
function install(own: string): void {
  const { name } = JSON.parse(readFileSync(join(repository, own, 'package.json'), 'utf8')) as { readonly name: string };
  const [source, installed] = [join(folder, 'source', name), join(folder, 'node_modules', name)];
  mkdirSync(installed, { recursive: true });
  cpSync(join(repository, own), source, { recursive: true, filter: (path) => !/\/(?:dist|node_modules)$/.test(path) });
  execFileSync('node', [join(repository, 'scripts/bundle/bundle.mjs')], { cwd: source, env, encoding: 'utf8' });
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { cwd: source, env, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
}

beforeAll(() => {
  for (const own of [...packages, 'rulesets/openapi']) install(own);
  writeFileSync(
    join(folder, 'api.yaml'),
    'openapi: 3.0.3\ninfo: {title: Orders, version: 1.0.0}\npaths:\n  /orders/{id}:\n    get: {}\n',
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What spectral-cli finds with a ruleset: codes with severities. */
function found(name: string, ruleset: string): readonly string[] {
  writeFileSync(join(folder, name), ruleset);
  const run = spawnSync(join(bin, 'spectral'), ['lint', '-q', '-r', name, '-f', 'json', 'api.yaml'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  // The exit code is that of a run with errors; a ruleset that cannot be read is reported on stderr.
  try {
    const all = JSON.parse(run.stdout) as readonly { readonly code: string; readonly severity: number }[];
    return all.map(({ code, severity }) => `${severity} ${code}`).sort();
  } catch {
    throw new Error(`${name}: ${run.stdout}${run.stderr}`);
  }
}

const minimal = ['0 apim-path-parameter-undeclared', '0 structure-responses'];
const recommended = [
  ...minimal,
  '1 apim-operation-id-missing',
  '1 documentation-api',
  '1 documentation-operation-summary',
];

const packed = '@apimkit/ruleset-openapi';

describe('the packed rulesets, in spectral-cli', () => {
  it.each([
    ['.spectral.yaml', 'extends: ["@apimkit/ruleset-openapi"]\n', recommended],
    ['minimal.yaml', 'extends: "@apimkit/ruleset-openapi/minimal"\n', minimal],
    [
      'house.yaml',
      `extends: ["@apimkit/ruleset-openapi/recommended"]
rules:
  apim-path-parameter-undeclared: off
  documentation-api: hint
  structure-responses: warn
overrides:
  - files: ["api.yaml"]
    rules: { documentation-operation-summary: off }
`,
      ['1 apim-operation-id-missing', '1 structure-responses', '3 documentation-api'],
    ],
    [
      'some.yaml',
      'extends: [["@apimkit/ruleset-openapi/strict", off]]\nrules: { errors-429: true, security-none: warn }\n',
      ['1 security-none'],
    ],
    [
      'apim.json',
      JSON.stringify({ extends: ['@apimkit/ruleset-openapi/apim'], rules: { 'apim-no-backend': 'off' } }),
      [...minimal, '1 apim-operation-id-missing'],
    ],
    [
      'house.mjs',
      `import recommended, { apim } from '${packed}';
import minimal from '${packed}/minimal';
export default { extends: [minimal, apim, recommended], rules: { 'apim-no-backend': 'off' } };
`,
      recommended,
    ],
  ])('%s', (name, ruleset, expected) => expect(found(name, ruleset)).toEqual([...expected].sort()), 60_000);

  it('include the pages of the rules', () => {
    const installed = join(folder, 'node_modules/@apimkit/openapi-rules');
    expect(readFileSync(join(installed, 'src/rules/apim-size/page.md'), 'utf8')).toContain('4 MB');
  });
});
