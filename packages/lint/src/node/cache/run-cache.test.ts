import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRepository, type RepositoryOptions } from '@apimkit/repository/node';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LintOptions, lintRepository } from '../../index.ts';
import { filesOnce } from '../files/files-once.ts';
import { type LintRun, openRules } from '../run.ts';
import { cachedRun, type RunFindings } from './run-cache.ts';
import { runKey } from './run-key.ts';

let folder = '';
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const policy = (inbound: string) =>
  `<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;
const api = (path: string) => JSON.stringify({ properties: { displayName: path, path, protocols: ['https'] } });
const named = (displayName: string, value: string) =>
  JSON.stringify({ properties: { displayName, value, secret: false } });
const specification = (operationId: string) => `openapi: 3.0.3
info: { title: Orders, version: '1' }
paths: { /orders: { get: { operationId: ${operationId}, responses: { '200': { description: Orders } } } } }
`;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-run-cache-')));
  put('apimkit.yaml', 'artifacts: apim\nenvironments: { dev: {}, prod: { overrides: prod.yaml } }\n');
  put('prod.yaml', 'apis: [{ name: orders, properties: { path: orders-prod } }]\n');
  put(
    'apim/policy.xml',
    '<policies><inbound /><backend><forward-request /></backend><outbound /><on-error /></policies>',
  );
  put('apim/apis/orders/apiInformation.json', api('orders'));
  put('apim/apis/orders/policy.xml', policy('<set-headers />{{key}}'));
  put('apim/named values/key/namedValueInformation.json', named('key', 'a'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const location = () => join(folder, '.apimkit/cache/lint');

interface Setting extends RepositoryOptions, LintOptions {}

/** The findings with a cache, which must be those without one; and whether they are those of an earlier run. */
async function lint(setting: Setting = {}) {
  const { paths, environment, env, trust, strict, ...options } = setting;
  // What only lint knows must not be seen in the options of the repository.
  const open = () => openRepository(folder, { environment, env, trust, strict });
  const inFolder = paths === undefined ? {} : { paths: paths.map((path) => join(folder, path)) };
  const notes: string[] = [];
  const onNote: LintOptions['onNote'] = ({ text }) => notes.push(text);
  const cached = await lintRepository(await open(), { ...options, ...inFolder, cache: location(), onNote });
  expect(cached).toEqual(await lintRepository(await open(), { ...options, ...inFolder }));
  return { ...cached, isKnown: notes.some((one) => one.startsWith('Nothing changed')), notes };
}

async function openRun(): Promise<LintRun> {
  const repository = await openRepository(folder);
  return { ...(await openRules(repository, {})), repository, options: {}, files: filesOnce(), cacheFolder: location() };
}

describe('the findings of a run', () => {
  it('are taken from the cache while nothing changes', async () => {
    expect((await lint()).isKnown).toBe(false);
    const { isKnown, findings } = await lint();
    expect(isKnown).toBe(true);
    expect(findings.map(({ code }) => code)).toContain('policy/unknown-policy');
  });

  it.each<[string, () => unknown, Setting?]>([
    ['the content of a file', () => put('apim/named values/key/namedValueInformation.json', named('other', 'b'))],
    ['a file that is added', () => put('apim/tags/new/tagInformation.json', '{"properties":{"displayName":"new"}}')],
    ['a file that is removed', () => rmSync(join(folder, 'apim/policy.xml'))],
    ['the name of a file', () => renameSync(join(folder, 'apim/apis/orders'), join(folder, 'apim/apis/orders-2'))],
    ['an empty folder', () => mkdirSync(join(folder, 'apim/apis/empty'))],
    [
      'the project file',
      () => put('apimkit.yaml', 'artifacts: apim\nlint: { policies: { rules: { missing-base: off } } }\n'),
    ],
    [
      'rules for some files',
      () =>
        put(
          'apimkit.yaml',
          "artifacts: apim\nlint: { policies: { overrides: [{ files: ['**'], rules: { unknown-policy: off } }] } }\n",
        ),
    ],
    ['the environment', () => undefined, { environment: 'dev' }],
    ['the ruleset', () => undefined, { rulesets: ['strict'] }],
    ['the severity of a rule', () => undefined, { rules: { 'policy/unknown-policy': 'info' } }],
    ['the gateways', () => undefined, { gateways: ['consumption'] }],
    ['the scope', () => undefined, { scope: 'api' }],
    ['the paths', () => undefined, { paths: ['apim/apis'] }],
    ['an option of the repository', () => undefined, { strict: true }],
  ])('depend on %s', async (_, change, setting = {}) => {
    await lint();
    change();
    expect((await lint(setting)).isKnown).toBe(false);
  });

  it('depend on the working directory, from which files are named', async () => {
    await lint();
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'apim'));
    try {
      expect((await lint()).isKnown).toBe(false);
    } finally {
      cwd.mockRestore();
    }
  });

  it('depend on a ruleset of an organization, by its content', async () => {
    put('apimkit.yaml', 'artifacts: apim\nlint: { policies: { extends: ./house.json } }\n');
    put('house.json', '{ "extends": "recommended", "rules": {} }');
    await lint();
    expect((await lint()).isKnown).toBe(true);
    put('house.json', '{ "extends": "recommended", "rules": { "unknown-policy": "off" } }');
    expect((await lint()).isKnown).toBe(false);
  });

  it('depend on override files, and are not kept when those have secret values', async () => {
    const prod = { environment: 'prod', env: { TOKEN: 'a-secret-value' } };
    await lint(prod);
    expect((await lint(prod)).isKnown).toBe(true);
    put('prod.yaml', 'apis: [{ name: orders, properties: { path: "" } }]\n');
    expect((await lint(prod)).isKnown).toBe(false);
    const kept = readdirSync(join(location(), 'runs'));
    put('prod.yaml', 'apis: [{ name: orders, properties: { description: "{#[TOKEN]#}" } }]\n');
    expect((await lint(prod)).isKnown).toBe(false);
    expect((await lint(prod)).isKnown).toBe(false);
    expect(readdirSync(join(location(), 'runs'))).toEqual(kept);
  });

  it('are not kept when rules come with code', async () => {
    put('rules.mjs', 'export const rules = [];');
    put('apimkit.yaml', 'artifacts: apim\nlint: { policies: { extends: [recommended, ./rules.mjs] } }\n');
    await lint({ trust: true });
    expect(existsSync(join(location(), 'runs'))).toBe(false);
  });

  it('depend on the program', async () => {
    const run = await openRun();
    const keyOf = async (program?: string) => (await runKey(run, program))?.key;
    expect(await keyOf()).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyOf('another')).not.toBe(await keyOf());
  });

  it('are not kept when something else decided them', async () => {
    const isKept = async (found: RunFindings) => {
      await cachedRun(await openRun(), async () => found);
      const isThere = existsSync(join(location(), 'runs'));
      rmSync(location(), { recursive: true, force: true });
      return isThere;
    };
    const unchecked = { code: 'policy/not-checked', severity: 'error', message: 'It takes too long' } as const;
    expect(await isKept({ findings: [], isRepeatable: true })).toBe(true);
    expect(await isKept({ findings: [], isRepeatable: false })).toBe(false);
    expect(await isKept({ findings: [unchecked], isRepeatable: true })).toBe(false);
  });

  it('are those of the files as they were read first, when one is written meanwhile', async () => {
    const file = join(folder, 'apim/policy.xml');
    const text = readFileSync(file, 'utf8');
    const run = await openRun();
    let seen: string | undefined;
    await cachedRun(run, async () => {
      put('apim/policy.xml', text.replace('inbound', 'inbounD'));
      seen = run.files.decoded(file).text;
      return { findings: [], isRepeatable: true };
    });
    expect(seen).toBe(text);
    expect(existsSync(join(location(), 'runs'))).toBe(true);
  });

  it('are not kept when a file that the run reads again was written meanwhile', async () => {
    const run = await openRun();
    const file = join(folder, 'apim/policy.xml');
    const { atime, mtime } = statSync(file);
    await cachedRun({ ...run, files: { ...run.files, hasRoom: () => false } }, async () => {
      put('apim/policy.xml', readFileSync(file, 'utf8').replace('inbound', 'inbounD'));
      utimesSync(file, atime, mtime);
      return { findings: [], isRepeatable: true };
    });
    expect(existsSync(join(location(), 'runs'))).toBe(false);
  });

  it('are found again when the cache is damaged', async () => {
    await lint();
    const [name = ''] = readdirSync(join(location(), 'runs'));
    const file = join(location(), 'runs', name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('unknown-policy', 'another-policy'));
    expect((await lint()).isKnown).toBe(false);
    expect((await lint()).isKnown).toBe(true);
  });

  it('are not taken from a cache that is committed', async () => {
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args]);
    await lint();
    git('init', '-q');
    expect((await lint()).isKnown).toBe(true);
    git('add', '--force', '.apimkit');
    const { isKnown, notes } = await lint();
    expect(isKnown).toBe(false);
    expect(notes).toEqual([expect.stringMatching(/is not used: git tracks files of it/)]);
  });

  it('are kept for a few runs only', async () => {
    for (let index = 0; index < 11; index += 1) {
      put('apim/policy.xml', policy(`<!-- ${index} -->`));
      await lint();
    }
    expect(readdirSync(join(location(), 'runs'))).toHaveLength(8);
  });
});

/** Changes that are made to the files, one after the other. */
const edit = fc.oneof(
  fc
    .constantFrom('<base />', '<set-headers />', '<base />{{key}}', '<base', '')
    .map((inbound) => () => put('apim/apis/orders/policy.xml', policy(inbound))),
  fc.constantFrom('orders', '', '/').map((path) => () => put('apim/apis/orders/apiInformation.json', api(path))),
  fc
    .constantFrom('key', 'other')
    .map((name) => () => put('apim/named values/key/namedValueInformation.json', named(name, 'a'))),
  fc.constantFrom('list', '""', '[').map((id) => () => put('apim/apis/orders/specification.yaml', specification(id))),
  fc
    .constantFrom('apim/apis/orders/specification.yaml', 'apim/policy.xml', 'apim/named values')
    .map((path) => () => rmSync(join(folder, path), { recursive: true, force: true })),
  fc
    .constantFrom('recommended', 'strict', 'minimal')
    .map((name) => () => put('apimkit.yaml', `artifacts: apim\nlint: { policies: { extends: ${name} } }\n`)),
);

describe('a run after edits', () => {
  it('finds with the cache what it finds without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 8 }), async (edits) => {
        for (const change of edits) {
          change();
          await lint();
        }
      }),
      { numRuns: 3 },
    );
  }, 300_000);
});
