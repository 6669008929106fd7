import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitRange, openRepository, rangeOfCommit, readNote, sidesOfRange, writeNote } from './index.ts';

let folder = '';
const put = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const run = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
const commit = (files: Readonly<Record<string, string>>) => {
  put(files);
  run('add', '--all');
  run('commit', '-qm', 'change');
  return run('rev-parse', 'HEAD');
};
const backend = (url: string) => ({
  'artifacts/backends/b/backendInformation.json': JSON.stringify({ properties: { url, protocol: 'http' } }),
});
const urlIn = (artifacts: Iterable<{ readonly payload: object }>) =>
  JSON.stringify([...artifacts].map(({ payload }) => payload));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-range-')));
  run('init', '-q', '-b', 'main');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a range of commits', () => {
  it('is a revision, two of them, or one commit', async () => {
    const [first, second] = [commit(backend('https://one')), commit(backend('https://two'))];
    expect(await commitRange(folder, 'HEAD~1', '--since')).toEqual({ base: first, head: undefined });
    expect(await commitRange(folder, 'HEAD~1..HEAD', '--since')).toEqual({ base: first, head: second });
    expect(await commitRange(folder, 'main~1..', '--since')).toEqual({ base: first, head: second });
    expect(await rangeOfCommit(folder, 'main', 'COMMIT_ID')).toEqual({ base: first, head: second });
    expect(await rangeOfCommit(folder, first, 'COMMIT_ID')).toEqual({ base: undefined, head: first });
  });

  it('begins where two branches parted, with three dots', async () => {
    const first = commit(backend('https://one'));
    run('checkout', '-qb', 'other');
    const other = commit(backend('https://two'));
    run('checkout', '-q', 'main');
    commit({ 'readme.md': 'text' });
    expect(await commitRange(folder, 'main...other', '--since')).toEqual({ base: first, head: other });
  });

  it.each([
    ['nowhere', /--since nowhere: the clone does not have this commit.*git fetch origin/],
    ['HEAD..HEAD..HEAD', /expected a revision, or two of them as BASE\.\.HEAD/],
    ['..HEAD', /expected a revision/],
    ['--output=x', /does not have this commit/],
  ])('%s is an error', async (text, message) => {
    commit(backend('https://one'));
    await expect(commitRange(folder, text, '--since')).rejects.toThrow(message);
  });

  it('is an error outside of a repository, and in a shallow clone without the commit', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'apimkit-outside-'));
    await expect(commitRange(outside, 'HEAD~1', '--since')).rejects.toThrow(/is not in a git repository/);
    commit(backend('https://one'));
    commit(backend('https://two'));
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${folder}`, outside], { stdio: 'ignore' });
    const attempts = [
      () => commitRange(outside, 'HEAD~1', '--since'),
      () => rangeOfCommit(outside, 'HEAD', 'COMMIT_ID'),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toThrow(/shallow clone.*git fetch --unshallow.*fetch-depth: 0/);
    rmSync(outside, { recursive: true });
  });
});

describe('a note', () => {
  it('is found on the nearest commit of the history, by service', async () => {
    await expect(writeNote(folder, 'shop', 'none')).rejects.toThrow(/cannot be attached/);
    commit(backend('https://one'));
    expect(await readNote(folder, 'shop')).toBeUndefined();
    await writeNote(folder, 'shop', 'first');
    commit(backend('https://two'));
    expect([await readNote(folder, 'shop'), await readNote(folder, 'other')]).toEqual(['first', undefined]);
    for (const text of ['second', 'x'.repeat(500_000)]) {
      await writeNote(folder, 'shop', text);
      expect(await readNote(folder, 'shop')).toBe(text);
    }
    run('checkout', '-q', 'HEAD~1');
    expect(await readNote(folder, 'shop')).toBe('first');
  });
});

describe('the sides of a range', () => {
  const project = {
    'apimkit.yaml': 'environments:\n  prod: { service: s, overrides: [prod.yaml], values: [secret.yaml] }\n',
    '.gitignore': 'secret.yaml\n',
  };
  const overrides = (url: string) => ({ 'prod.yaml': `backends:\n  - name: b\n    properties: { url: "${url}" }\n` });
  const open = () => openRepository(folder, { environment: 'prod' });

  it('have the overrides of their commits, and files that git does not track', async () => {
    put({ 'secret.yaml': 'HOST: h\n' });
    commit({ ...project, ...backend('https://one'), ...overrides('https://{#HOST#}/old') });
    commit(overrides('https://{#HOST#}/new'));
    const { before, after } = await sidesOfRange(await open(), await commitRange(folder, 'HEAD~1..HEAD', '--since'));
    expect(urlIn(before)).toContain('https://h/old');
    expect(urlIn((await after.desired()).artifacts)).toContain('https://h/new');
  });

  it('are the same as when everything is read again', async () => {
    const info = (name: string, properties: object) => ({ [name]: JSON.stringify({ properties }) });
    const specification = (text: string) =>
      JSON.stringify({ openapi: '3.0.3', info: { title: text, version: '1' }, paths: {} });
    const part = (id: string) =>
      specification('c').replace('"paths":{}', `"paths":{"/c":{"get":{"operationId":"${id}","responses":{}}}}`);
    put({ 'secret.yaml': 'HOST: h\n' });
    commit({
      ...project,
      ...overrides('https://{#HOST#}'),
      ...backend('https://one'),
      ...info('artifacts/apis/a/apiInformation.json', { path: 'a', apiRevision: '1' }),
      'artifacts/apis/a/specification.json': specification('a'),
      ...info('artifacts/apis/b/apiInformation.json', { path: 'b' }),
      ...info('artifacts/tags/t/tagInformation.json', { displayName: 'T' }),
      ...info('artifacts/tags/t/apis/a/tagApiInformation.json', {}),
      ...info('artifacts/workspaces/w/tags/t/tagInformation.json', { displayName: 'T' }),
    });
    const steps: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
      [{ 'artifacts/apis/a/policy.xml': '<policies><inbound /></policies>' }, []],
      [info('artifacts/apis/a/apiInformation.json', { path: 'a', apiRevision: '2' }), []],
      [info('artifacts/apis/a;rev=1/apiInformation.json', { path: 'a', apiRevision: '1' }), []],
      [{ 'artifacts/policy.xml': '<policies />' }, ['artifacts/apis/b', 'artifacts/tags/t/apis']],
      [overrides('https://changed/{#HOST#}'), ['artifacts/workspaces']],
      [{ 'artifacts/apis/parts/common.json': '{}' }, []],
      [
        {
          'artifacts/apis/a/specification.json':
            '{"openapi":"3.0.3","info":{"title":"A","version":"1"},"paths":{"/x":{"$ref":"../parts/common.json"}}}',
        },
        [],
      ],
      [{ 'artifacts/apis/parts/common.json': '{"get":{"operationId":"x","responses":{}}}' }, []],
      [
        {
          ...info('artifacts/apis/c/apiInformation.json', { path: 'c' }),
          'artifacts/apis/c/specification.json': part('one'),
          'artifacts/apis/a/specification.json': specification('a').replace(
            '"paths":{}',
            '"paths":{"/x":{"$ref":"../c/specification.json#/paths/~1c"}}',
          ),
        },
        [],
      ],
      [{ 'artifacts/apis/c/specification.json': part('two') }, []],
    ];
    for (const [files, removed] of steps) {
      for (const path of removed) rmSync(join(folder, path), { recursive: true });
      commit(files);
      for (const text of ['HEAD~1', 'HEAD~1..HEAD']) {
        const range = await commitRange(folder, text, '--since');
        const repository = await open();
        const { before } = await sidesOfRange(repository, range);
        const whole = (await repository.at(range.base ?? '').inspect()).artifacts;
        const shown = (all: typeof before) =>
          [...all]
            .map(({ id, ...one }) => JSON.stringify([id, one.payload, one.policy, one.specification?.text, one.files]))
            .sort();
        expect(shown(before)).toEqual(shown(whole));
      }
    }
  });

  it('are read in part if that is enough, with the same resources', async () => {
    const info = (name: string, properties: object) => ({ [name]: JSON.stringify({ properties }) });
    commit({
      'apimkit.yaml': 'environments:\n  prod: { service: s }\n',
      ...backend('https://one'),
      ...info('artifacts/apis/a/apiInformation.json', { path: 'a' }),
      'artifacts/apis/a/specification.json': '{"openapi":"3.0.3","info":{"title":"a","version":"1"},"paths":{}}',
      ...info('artifacts/apis/b/apiInformation.json', { path: 'b' }),
    });
    commit({ 'artifacts/apis/a/policy.xml': '<policies><inbound /></policies>' });
    const sidesFor = async (text: string) => {
      const { before, after, isPart } = await sidesOfRange(await open(), await commitRange(folder, text, '--since'), {
        part: true,
      });
      const { artifacts } = await after.desired();
      return {
        isPart,
        before: [...before].map(({ id }) => id.toString()),
        after: [...artifacts].map(({ id }) => id.toString()),
      };
    };
    const part = { isPart: true, before: ['api:a'], after: expect.arrayContaining(['api:a', 'api-policy:a']) };
    expect(await sidesFor('HEAD~1')).toMatchObject(part);
    expect(await sidesFor('HEAD~1..HEAD')).toMatchObject(part);
    put({ 'artifacts/tags/t/tagInformation.json': '{"properties":{"displayName":"T"}}' });
    expect(await sidesFor('HEAD~1')).toMatchObject({ isPart: false });
    expect(await sidesFor('HEAD~1..HEAD')).toMatchObject(part);
    for (const change of [
      () =>
        commit({
          'artifacts/apis/a/specification.json': '{"openapi":"3.0.3","info":{"title":"b","version":"1"},"paths":{}}',
        }),
      () => {
        rmSync(join(folder, 'artifacts/apis/b'), { recursive: true });
        return commit({});
      },
      () => commit({ 'artifacts/notes.txt': 'text' }),
      () =>
        commit({
          'apimkit.yaml': 'environments:\n  prod: { service: s, overrides: [prod.yaml] }\n',
          'prod.yaml': 'backends: []\n',
        }),
      () => commit({ 'artifacts/policy.xml': '<policies />' }),
    ]) {
      change();
      expect(await sidesFor('HEAD~1..HEAD')).toMatchObject({ isPart: false });
    }
  });

  it('have nothing before the first commit, before the folder existed, and in files that could not be read', async () => {
    put({ 'secret.yaml': 'HOST: h\n' });
    const first = commit({ ...project, ...overrides('https://x') });
    const second = commit({
      'artifacts/backends/b/backendInformation.json': '{',
      'artifacts/tags/t/tagInformation.json': '{"properties":{"displayName":"T"}}',
    });
    commit(backend('https://two'));
    const sizeAt = async (base: string | undefined) =>
      (await sidesOfRange(await open(), { base, head: undefined })).before.size;
    expect(await sizeAt(undefined)).toBe(0);
    expect(await sizeAt(first)).toBe(0);
    expect(await sizeAt(second)).toBe(1);
  });
});
