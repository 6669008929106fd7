import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitRange, openRepository, rangeOfCommit, sidesOfRange } from './index.ts';

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
    for (const attempt of [commitRange(outside, 'HEAD~1', '--since'), rangeOfCommit(outside, 'HEAD', 'COMMIT_ID')])
      await expect(attempt).rejects.toThrow(/shallow clone.*git fetch --unshallow.*fetch-depth: 0/);
    rmSync(outside, { recursive: true });
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
