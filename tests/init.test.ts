import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { readArtifactsFolder } from '@apimkit/repository/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { run } from './run-main.ts';

const data = resolve('../shared/data/repos');
const subscription = '00000000-0000-0000-0000-000000000000';
const serviceId = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/seeded`;

let folder: string;
const before = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-init-'));
  process.chdir(folder);
  execFileSync('git', ['init', '-q', '-b', 'main']);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** Repositories of the toolkit's generations and of apiops-cli. */
const repositories = [
  'Azure__apiops',
  'AniketKarle__ak-apiops-v7',
  'haithamshahin333__apiops-example-v6',
  'mohamedsaif__apiops',
  'yuanlu380__apiops-cli-lab',
  'martin2176__apim-globalpolicy',
  'mitulashah__demo-integrationsvcs',
];

describe.skipIf(!existsSync(data))('public repositories (skipped without ../shared)', () => {
  it.each(repositories)(
    '%s: init, lint, and an empty plan against a service with the same tree, without an edit by hand',
    async (name) => {
      for (const entry of readdirSync(join(data, name)))
        cpSync(join(data, name, entry), join(folder, entry), { recursive: true });
      execFileSync('git', ['add', '--all']);
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'files']);
      const started = await run('init', '--yes', '--ci', 'github');
      expect(started.code, started.text).toBe(0);
      const artifacts = /^artifacts: (.*)$/m.exec(readFileSync('apimkit.yaml', 'utf8'))?.[1] ?? '';
      const again = await run('init', '--yes', '--ci', 'github');
      expect(again.text).not.toMatch(/^(created|added|replaced)/m);

      const linted = await run('lint');
      // Findings are expected in files of others; a run that could not complete is not.
      expect(linted.code, linted.text).toBeLessThan(2);

      const emulator = createEmulator();
      const refused = emulator.seed(serviceId, (await readArtifactsFolder(artifacts)).artifacts);
      expect(refused.filter(({ message }) => message.startsWith('left out'))).toEqual([]);
      const service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
      try {
        const planned = await run(
          'plan',
          '--endpoint',
          service.url,
          '--subscription-id',
          subscription,
          '--resource-group',
          'rg',
          '--service-name',
          'seeded',
          '--write-secrets',
          'never',
          '--detailed-exitcode',
        );
        expect(planned.code, planned.text).toBe(0);
      } finally {
        await service.close();
      }
    },
  );
});

it('changes no existing file without --force, and prints what to do', async () => {
  writeFileSync('.gitlab-ci.yml', 'mine: {}\n');
  writeFileSync('.gitignore', 'dist\n');
  const kept = await run('init', '--yes', '--ci', 'gitlab');
  expect(kept.code).toBe(0);
  expect(readFileSync('.gitlab-ci.yml', 'utf8')).toBe('mine: {}\n');
  expect(readFileSync('.gitignore', 'utf8')).toMatch(/^dist\n\.apimkit\/\n/);
  expect(kept.text).toContain('kept           .gitlab-ci.yml');
  expect(kept.text).toContain('Include the pipeline in it');
  await run('init', '--yes', '--ci', 'gitlab', '--force');
  expect(readFileSync('.gitlab-ci.yml', 'utf8')).toContain('local: .gitlab/apimkit.yml');
});

it('never replaces an apimkit.yaml, whose settings it could not write again', async () => {
  writeFileSync('apimkit.yaml', 'artifacts: mine\nlint: { extends: strict }\n');
  expect((await run('init', '--yes', '--force')).code).toBe(0);
  expect(readFileSync('apimkit.yaml', 'utf8')).toBe('artifacts: mine\nlint: { extends: strict }\n');
});

it('writes nothing with --dry-run', async () => {
  expect((await run('init', '--yes', '--dry-run')).text).toContain('Nothing was written');
  expect(readdirSync('.')).toEqual(['.git']);
});

it('does not write through a link that leads out of the repository', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'apimkit-outside-'));
  execFileSync('ln', ['-s', outside, '.github']);
  const refused = await run('init', '--yes', '--ci', 'github');
  expect(refused.code, refused.text).toBe(2);
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});

it('a second run follows apimkit.yaml, and warns about environments with the same service', async () => {
  writeFileSync('values.yaml', 'namedValues:\n  - name: k\n    properties: { value: "{#orders-key#}" }\n');
  writeFileSync(
    'apimkit.yaml',
    'artifacts: apim\nenvironments:\n  one:\n    service: shop\n  two:\n    service: Shop\n    overrides: values.yaml\n',
  );
  const { code, text } = await run('init', '--yes', '--ci', 'github');
  expect(code).toBe(0);
  expect(readFileSync('.github/workflows/apimkit-publish.yml', 'utf8')).toContain('publish-two:');
  expect(readFileSync('.github/workflows/apimkit-publish.yml', 'utf8')).toContain(
    `ORDERS_KEY: \${{ secrets.ORDERS_KEY }}`,
  );
  expect(text).toContain('one and two have the same service, shop');
});

it('an apimkit.yaml that cannot be read stops the run before anything is written', async () => {
  writeFileSync('apimkit.yaml', 'environments: [');
  const { code, text } = await run('init', '--yes');
  expect(code).toBe(2);
  expect(text).toContain('apimkit.yaml');
  expect(readdirSync('.').sort()).toEqual(['.git', 'apimkit.yaml']);
});
