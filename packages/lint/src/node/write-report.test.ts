import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeReport } from './write-report.ts';

let [folder, outside] = ['', ''];
const before = process.cwd();
beforeEach(async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'apimkit-report-')));
  [folder, outside] = [join(root, 'here'), join(root, 'outside')];
  await Promise.all([mkdir(folder), mkdir(outside)]);
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(before);
  await rm(join(folder, '..'), { recursive: true, force: true });
});

it('creates folders and overwrites existing files', async () => {
  for (const file of [
    'a.json',
    'reports/deep/a.json',
    'a.json',
    join(outside, 'named.json'),
    '../outside/named.json',
  ]) {
    await writeReport(file, file);
    expect(await readFile(file, 'utf8')).toBe(file);
  }
});

it('does not follow a link out of the folder', async () => {
  await writeFile(join(outside, 'theirs.json'), 'theirs');
  await symlink(join(outside, 'theirs.json'), 'file.json');
  await symlink(outside, 'folder');
  await symlink('there', 'inside');
  await mkdir('there');
  for (const file of ['file.json', 'folder/a.json', 'folder/deep/a.json'])
    await expect(writeReport(file, 'ours')).rejects.toThrow(/outside of this folder/);
  await symlink(join(outside, 'new.json'), 'dangling.json');
  await expect(writeReport('dangling.json', 'ours')).rejects.toThrow(/cannot be written/);
  expect(await readdir(outside)).toEqual(['theirs.json']);
  expect(await readFile(join(outside, 'theirs.json'), 'utf8')).toBe('theirs');
  await writeReport('inside/a.json', 'ours');
  expect(await readFile('there/a.json', 'utf8')).toBe('ours');
});
