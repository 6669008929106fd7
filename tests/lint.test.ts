import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
const git = promisify(execFile);

const specification = (summary: string, more = '') => `openapi: 3.0.3
info: { title: Orders, version: '1', description: Orders of a shop. }
servers: [{ url: https://orders.example.com }]
paths:
  /orders:
    get:
      operationId: list-orders
      summary: ${summary}
${more}      responses:
        '200': { description: All of them. }
`;

let folder = '';
const write = async (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};
const run = (...args: readonly string[]) => {
  const { AZURE_SUBSCRIPTION_ID: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  });
  return { code: status, stdout, stderr };
};
const codes = (...args: readonly string[]) => {
  const { stdout } = run('lint', ...args, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly { code: string; file: string }[] };
  return [...new Set(findings.map(({ code, file }) => `${file} ${code}`))];
};
const commit = async (message: string) => {
  await git('git', ['-C', folder, 'add', '-A']);
  const who = ['-c', 'user.email=test@example.com', '-c', 'user.name=test'];
  await git('git', ['-C', folder, ...who, 'commit', '-qm', message]);
};

describe.skipIf(!existsSync(join(root, 'apps/cli/dist/index.js')))(
  'apimkit lint (skipped before npm run build)',
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'apimkit-lint-'));
      await git('git', ['init', '-q', folder]);
      await cp(join(root, 'examples/sample'), folder, { recursive: true });
      await commit('the sample');
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('lints specifications, policies and their consistency; the sample has no errors', () => {
      const { code, stdout } = run('lint', '--fail-on', 'error');
      expect(code).toBe(0);
      expect(stdout).toMatch(/ 0 errors|^0 errors/m);
      const found = codes();
      expect(found.some((one) => / apim-/.test(one))).toBe(true);
      expect(found.some((one) => / api\//.test(one))).toBe(true);
    });

    it('lints the given paths, from any working directory', async () => {
      await write({
        'drafts/orders.yaml': specification('List').replace('      operationId: list-orders\n', ''),
        'drafts/notes.yaml': 'just: notes\n',
        'drafts/policy.xml': '<policies><inbound><base /><set-headers /></inbound></policies>',
      });
      const found = codes('drafts');
      expect(found.every((one) => one.startsWith('drafts/'))).toBe(true);
      expect(found).toContain('drafts/policy.xml policy/unknown-policy');
      expect(found).toContain('drafts/orders.yaml apim-operation-id-missing');
      expect(found.some((one) => one.startsWith('drafts/notes.yaml'))).toBe(false);
      expect(run('lint', 'nowhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere') });
    });

    it('uses the rules of the organization: Spectral and Redocly', async () => {
      await write({
        'house.yaml':
          'rules:\n  house-summary:\n    given: $.paths.*.*\n    severity: error\n    message: "{{error}}"\n    then: { field: summary, function: pattern, functionOptions: { match: "\\\\.$" } }\n',
        'redocly.yaml': 'extends: [minimal]\nrules: { operation-description: error }\n',
        'lint.yaml':
          'artifacts: artifacts\nlint: { specifications: { extends: [house.yaml], redocly: redocly.yaml } }\n',
      });
      const found = codes('drafts/orders.yaml', '--project', 'lint.yaml');
      expect(found).toContain('drafts/orders.yaml house-summary');
      expect(found).toContain('drafts/orders.yaml operation-description');
      const { stdout } = run('rules', '--project', 'lint.yaml');
      expect(stdout).toMatch(/house-summary +error +house\.yaml +house\.yaml/);
    });

    it.each([
      ['extends: [nothing.yaml]', 'nothing.yaml cannot be read'],
      ['rules: { apim-operation-id-missng: off }', 'did you mean apim-operation-id-missing?'],
      ['ruleset: strict', 'lint.specifications.ruleset does not exist'],
    ])('refuses %s', async (setting, message) => {
      await write({ 'wrong.yaml': `lint: { specifications: { ${setting} } }\n` });
      expect(run('lint', 'drafts/orders.yaml', '--project', 'wrong.yaml')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(message),
      });
    });

    it('rejects AsyncAPI and remote rulesets with an explanation', async () => {
      await write({
        'events.yaml': 'extends: ["spectral:asyncapi"]\n',
        'web.yaml': 'extends: ["https://example.com/rules.yaml"]\n',
      });
      expect(run('lint', 'drafts', '--ruleset', './events.yaml')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('imports neither AsyncAPI nor Arazzo'),
      });
      expect(run('lint', 'drafts', '--ruleset', './web.yaml')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('sha256'),
      });
    });

    it('since a revision lints what changed, and what refers to it', async () => {
      await write({
        'drafts/whole.yaml': specification('Whole').replace(
          'description: All of them.',
          "description: All., content: { application/json: { schema: { $ref: 'part.yaml' } } }",
        ),
        'drafts/part.yaml': 'type: object\n',
        'drafts/other.yaml': specification('Other'),
      });
      await commit('three');
      expect(codes('drafts', '--since', 'HEAD')).toEqual([]);
      await write({ 'drafts/part.yaml': 'type: string\n' });
      const files = new Set(codes('drafts', '--since', 'HEAD').map((one) => one.split(' ')[0]));
      expect([...files]).toEqual(['drafts/whole.yaml']);
      expect(run('lint', '--since', 'nothing')).toMatchObject({ code: 2, stderr: expect.stringContaining('git') });
    });

    it('accepts a baseline even if lines move, and reports entries without a finding', async () => {
      await rm(join(folder, 'drafts/policy.xml'));
      const all = ['lint', '--fail-on', 'info', '--baseline', 'known.json'];
      expect(run(...all, '--update-baseline').code).toBe(0);
      expect(run(...all)).toMatchObject({ code: 0, stderr: expect.stringContaining('accepts') });
      const file = join(folder, 'artifacts/apis/catalog/specification.yaml');
      const text = await readFile(file, 'utf8');
      await writeFile(file, `# moved\n# by two lines\n${text}`);
      expect(run(...all).code).toBe(0);
      await writeFile(file, text.replace('operationId: search-products', 'operationId: search/products'));
      const { code, stdout } = run(...all);
      expect(code).toBe(1);
      expect(stdout).toContain('search/products');
      await writeFile(file, text);
    });

    it('caches findings of unchanged files, in a folder that is not committed', async () => {
      const before = run('lint', 'drafts').stdout;
      expect(await readFile(join(folder, '.apimkit/cache/lint/.gitignore'), 'utf8')).toBe('*\n');
      expect(run('lint', 'drafts').stdout).toBe(before);
      await rm(join(folder, '.apimkit'), { recursive: true });
      expect(run('lint', 'drafts', '--no-cache').stdout).toBe(before);
      expect(existsSync(join(folder, '.apimkit'))).toBe(false);
      expect(run('lint', 'drafts', '--cache-location', 'kept').stdout).toBe(before);
      expect(existsSync(join(folder, 'kept/documents'))).toBe(true);
      await rm(join(folder, 'kept'), { recursive: true });
    });

    it('never takes a damaged file for one that is not there', async () => {
      await write({ 'artifacts/apis/catalog/specification.yaml': 'openapi: 3.0.3\npaths: [' });
      const { code, stdout } = run('lint');
      expect(code).toBe(1);
      expect(stdout).toContain('artifacts/apis/catalog/specification.yaml');
      await git('git', ['-C', folder, 'checkout', '-q', '--', 'artifacts']);
    });
  },
);
