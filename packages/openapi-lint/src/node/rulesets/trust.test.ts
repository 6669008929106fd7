import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lintSpecifications } from '../lint.ts';
import { describeRulesets } from './describe.ts';

const specification = 'openapi: 3.0.3\ninfo: { title: T, version: "1" }\npaths: {}\n';
const rule = JSON.parse('{"given":"$","then":{"function":"mine"}}');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apimkit-trust-'));
  await writeFile(join(folder, 'api.yaml'), specification);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A module that leaves a mark when it runs. */
const marking = (rest: string, mark = join(folder, 'ran')) =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(mark)}, '');\n${rest}`;

const put = async (path: string, text: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const ran = () => existsSync(join(folder, 'ran'));
const lint = (options: object) => lintSpecifications([{ file: 'api.yaml' }], { folder, rulesets: [], ...options });

const emptyRules = 'export default { rules: {} };';
const ways: readonly (readonly [string, (() => Promise<unknown>) | undefined, object])[] = [
  ['a ruleset in JavaScript', () => put('rules.mjs', marking(emptyRules)), { rulesets: ['./rules.mjs'] }],
  [
    'functions of a ruleset in YAML',
    async () => {
      await put('.spectral.yaml', JSON.stringify({ functions: ['mine'], rules: { own: rule } }));
      await put('functions/mine.js', marking('export default () => [];'));
    },
    { rulesets: ['.spectral.yaml'] },
  ],
  [
    'a script that a ruleset in YAML extends',
    async () => {
      await put('.spectral.yaml', JSON.stringify({ extends: ['./more.js'] }));
      await put('more.js', marking(emptyRules));
    },
    { rulesets: ['.spectral.yaml'] },
  ],
  [
    'a link below node_modules that leads into the repository',
    async () => {
      await put('own/package.json', '{"name":"own","main":"index.js"}');
      await put('own/index.js', `require('fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '');`);
      await mkdir(join(folder, 'node_modules'));
      await symlink(join(folder, 'own'), join(folder, 'node_modules/own'));
      await put('.spectral.yaml', JSON.stringify({ extends: ['own'] }));
    },
    { rulesets: ['.spectral.yaml'] },
  ],
  [
    'a plugin of Redocly',
    async () => {
      await put('redocly.yaml', 'plugins: [./plugin.js]\n');
      await put('plugin.js', marking("export default () => ({ id: 'mine' });"));
    },
    { redocly: ['redocly.yaml'] },
  ],
  [
    'a plugin of what a configuration of Redocly extends',
    async () => {
      await put('redocly.yaml', 'extends: [./base.yaml]\n');
      await put('base.yaml', 'plugins: [./plugin.js]\n');
      await put('plugin.js', marking("export default () => ({ id: 'mine' });"));
    },
    { redocly: ['redocly.yaml'] },
  ],
  [
    'the plugin that Redocly takes without being asked',
    async () => {
      await put('redocly.yaml', 'extends: [minimal]\n');
      await put('@theme/plugin.js', marking("export default () => ({ id: 'mine' });"));
    },
    { redocly: ['redocly.yaml'] },
  ],
];

it.each(ways)('%s does not run, unless it may', async (_, prepare, options) => {
  await put('package.json', '{"type":"module"}');
  await prepare?.();
  await expect(lint(options)).rejects.toThrow(/is not trusted/);
  expect(ran()).toBe(false);
  await expect(lint({ ...options, mayRun: (path: string) => !path.startsWith(folder) })).rejects.toThrow(folder);
  expect(ran()).toBe(false);
  await lint({ ...options, mayRun: () => true }).catch(() => undefined);
  expect(ran()).toBe(true);
});

it('is asked for rules that are only listed, too', async () => {
  await put('rules.mjs', marking(emptyRules));
  await expect(describeRulesets(['./rules.mjs'], { folder })).rejects.toThrow(/is not trusted/);
  expect(ran()).toBe(false);
});

it('is not needed for rulesets that are data, nor for what is installed', async () => {
  const data = JSON.parse('{"rules":{"own":{"given":"$.info","then":{"field":"contact","function":"truthy"}}}}');
  await put('.spectral.yaml', JSON.stringify({ extends: ['./more.json', 'installed'], ...data }));
  await put('more.json', JSON.stringify({ rules: {} }));
  await put('node_modules/installed/package.json', '{"name":"installed","main":"index.js"}');
  await put('node_modules/installed/index.js', 'module.exports = { rules: {} };');
  expect((await lint({ rulesets: ['.spectral.yaml'] })).map(({ code }) => code)).toEqual(['own']);
  await put('redocly.yaml', 'rules:\n  info-contact: error\n');
  expect((await lint({ redocly: ['redocly.yaml'] })).map(({ code }) => code)).toContain('info-contact');
});

it('a plugin beside the working folder is not a part of a configuration that is a name', async () => {
  const before = process.cwd();
  await put('package.json', '{"type":"module"}');
  await put('@theme/plugin.js', marking("export default () => ({ id: 'mine' });"));
  process.chdir(folder);
  try {
    await lint({ redocly: ['recommended'] });
  } finally {
    process.chdir(before);
  }
  expect(ran()).toBe(false);
});
