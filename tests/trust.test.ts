import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-trust-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function run(args: readonly string[], more: Record<string, string> = {}) {
  const { APIMKIT_TRUST: _, APIMKIT_ENDPOINT: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...env, NO_COLOR: '1', ...more },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
const marking = (rest: string) =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '');\n${rest}`;
const ran = () => existsSync(join(folder, 'ran'));
const rule = (id: string) =>
  `{ id: '${id}', family: 'style', severity: 'error', message: 'found', help: 'h', *check(policy) { yield* policy.named('mock-response'); } }`;

describe.skipIf(!existsSync(join(root, 'apps/cli/dist/index.js')))('trust (skipped before npm run build)', () => {
  it('is what code of the repository needs, in a pipeline, and the repository cannot give it', () => {
    put('package.json', '{"type":"module"}');
    put('artifacts/policy.xml', '<policies><inbound /><backend /><outbound /><on-error /></policies>');
    put('artifacts/apis/a/apiInformation.json', '{"properties":{"path":"a","displayName":"A"}}');
    put('artifacts/apis/a/specification.yaml', 'openapi: 3.0.3\ninfo: { title: A, version: "1" }\npaths: {}\n');
    const settings = [
      ['policies: { extends: [recommended, ./rules.mjs] }', 'rules.mjs', marking('export const rules = [];')],
      ['specifications: { extends: [./script.mjs] }', 'script.mjs', marking('export default { rules: {} };')],
      ['specifications: { redocly: [redocly.yaml] }', 'plugin.mjs', marking("export default () => ({ id: 'mine' });")],
    ] as const;
    for (const [lint, file, text] of settings) {
      put(file, text);
      if (lint.includes('redocly')) put('redocly.yaml', 'plugins: [./plugin.mjs]\n');
      put('apimkit.yaml', `artifacts: artifacts\nlint:\n  ${lint}\n`);
      for (const command of lint.startsWith('policies') ? ['lint', 'rules'] : ['lint']) {
        const { code, stderr } = run([command]);
        expect(stderr).toMatch(/not trusted[\s\S]*docs\/guides\/security\.md/);
        expect(stderr).toContain(file);
        expect(code).toBe(2);
        expect(ran()).toBe(false);
      }
      const trusted = lint.startsWith('policies') ? run(['rules'], { APIMKIT_TRUST: '1' }) : run(['lint', '--trust']);
      expect(trusted.stderr).not.toContain('not trusted');
      expect(ran()).toBe(true);
      rmSync(join(folder, 'ran'));
    }
  });

  it('is given to the rules of the base branch, which a pull request cannot change', () => {
    put('apimkit.yaml', 'artifacts: artifacts\nlint:\n  policies: { extends: [./rules/index.mjs] }\n');
    put('rules/index.mjs', `export const rules = [${rule('no-mocks')}];`);
    put('artifacts/apis/a/apiInformation.json', '{"properties":{"path":"a","displayName":"A"}}');
    put('artifacts/apis/a/policy.xml', '<policies><inbound><base /><mock-response /></inbound></policies>');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'base');
    // The pull request switches the rule off, and brings code.
    put('apimkit.yaml', 'artifacts: artifacts\n');
    put('rules/index.mjs', marking('export const rules = [];'));
    const { code, stdout } = run(['lint', '--rules-from', 'main']);
    expect(stdout).toMatch(/artifacts\/apis\/a\/policy\.xml[\s\S]*policy\/no-mocks/);
    expect(code).toBe(1);
    expect(ran()).toBe(false);
    expect(run(['lint', '--rules-from', 'nowhere'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('deep enough'),
    });
    expect(run(['lint', '--rules-from', '--output=x'])).toMatchObject({ code: 2 });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('apimkit-rules-'))).toEqual([]);
  });

  it('loads rules in TypeScript from a package, but not from a committed folder', () => {
    const manifest = '{"name":"@contoso/rules","type":"module","exports":"./index.ts"}';
    put('node_modules/@contoso/rules/package.json', manifest);
    put(
      'node_modules/@contoso/rules/index.ts',
      `const own: readonly object[] = [${rule('no-mocks')}];\nexport const rules = own;`,
    );
    put('apimkit.yaml', "artifacts: artifacts\nlint:\n  policies: { extends: ['@contoso/rules'] }\n");
    put('artifacts/apis/a/apiInformation.json', '{"properties":{"path":"a","displayName":"A"}}');
    put('artifacts/apis/a/policy.xml', '<policies><inbound><base /><mock-response /></inbound></policies>');
    expect(run(['lint']).stdout).toContain('policy/no-mocks');
    git('init', '-q', '-b', 'main');
    expect(run(['lint']).stdout).toContain('policy/no-mocks');
    git('add', '-A', '-f');
    expect(run(['lint'])).toMatchObject({ code: 2, stderr: expect.stringContaining('not trusted') });
  });

  it('does not let a file alone decide where the token is sent', () => {
    put('artifacts/tags/t/tagInformation.json', '{"properties":{"displayName":"T"}}');
    const environment = (endpoint: string) =>
      put(
        'apimkit.yaml',
        `artifacts: artifacts\nenvironments:\n  dev:\n    service: s\n    resourceGroup: g\n    subscription: 00000000-0000-0000-0000-000000000000\n    endpoint: ${endpoint}\n`,
      );
    const token = { AZURE_BEARER_TOKEN: 'not-for-others' };
    for (const endpoint of [
      'https://example.org',
      'https://management.azure.com.example.org',
      'https://127.0.0.1.example.org',
    ]) {
      environment(endpoint);
      for (const command of ['plan', 'publish'])
        expect(run([command, '--env', 'dev'], token)).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(/a file alone must not decide where the token is sent.*pass --endpoint/),
        });
    }
    // What is named outside of the repository is asked, and is not there.
    environment('https://localhost:1');
    expect(run(['plan', '--env', 'dev', '--endpoint', 'https://localhost:1'], token).stderr).not.toContain(
      'a file alone',
    );
  });

  it('keeps links of override files away from secrets and from other folders', () => {
    put('artifacts/apis/a/apiInformation.json', '{"properties":{"path":"a","displayName":"A"}}');
    put('artifacts/apis/a/policy.xml', '<policies><inbound><base /></inbound></policies>');
    const secret = mkdtempSync(join(tmpdir(), 'apimkit-secret-'));
    writeFileSync(join(secret, 'key.xml'), '<policies><inbound><set-header name="x" /></inbound></policies>');
    const link = (value: string) =>
      put(
        'o.yaml',
        `apis:\n  - name: a\n    policies:\n      - name: policy\n        properties: { format: rawxml-link, value: '${value}' }\n`,
      );
    const render = (...more: readonly string[]) =>
      run(['render', '--artifacts', 'artifacts', '--overrides', 'o.yaml', '--out', 'out', ...more], {
        MY_KEY: 'hunter22',
      });
    link(join(secret, 'key.xml'));
    expect(render()).toMatchObject({ code: 2, stderr: expect.stringContaining('outside of this folder') });
    expect(render('--trust')).toMatchObject({ code: 0 });
    link('https://example.org/{#MY_KEY#}');
    const refused = render();
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--trust') });
    expect(refused.stderr).not.toContain('hunter22');
    rmSync(secret, { recursive: true });
  });
});
