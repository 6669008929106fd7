import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { killedAt, withCall } from '../fixtures/each-call.ts';
import { contentOf, folderWith, treeOf } from '../fixtures/folder.ts';
import { stagingName } from '../own-folders.ts';
import { finishReplacement, replaceTree } from '../replace-tree.ts';

const work = (folder: string) => replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a' }));
const nobody = 2 ** 22 + 1;

/** A folder that another run has locked, with the lock refreshed some seconds ago. */
function lockedFolder(text: string, age = 0): string {
  const folder = folderWith({ 'a.json': 'a' });
  const lock = join(folder, stagingName, 'lock');
  mkdirSync(join(folder, stagingName));
  writeFileSync(lock, text);
  const time = Date.now() / 1000 - age;
  utimesSync(lock, time, time);
  return folder;
}
const owner = (pid: unknown, host: unknown = hostname()) => JSON.stringify({ pid, host });

describe('a lock', () => {
  it.each<[string, string, number, string]>([
    ['a run on this machine', owner(process.ppid), 0, `process ${process.ppid}`],
    ['a run on this machine that refreshed its lock minutes ago', owner(process.ppid), 200, `process ${process.ppid}`],
    // Its process id means nothing here.
    ['a run on another machine', owner(nobody, 'elsewhere'), 200, `process ${nobody}`],
    ['a run with an empty lock', '', 1, 'another run'],
    ['a run with half of a lock', '{"pid"', 1, 'another run'],
    ['a run without a process id', owner('1'), 1, 'another run'],
    ['a run without a machine', owner(1, 7), 1, 'another run'],
    ['an empty owner', 'null', 1, 'another run'],
  ])('of %s is respected', async (_, text, age, who) => {
    const folder = lockedFolder(text, age);
    await expect(work(folder)).rejects.toThrow(`${who} is writing this folder; wait until it has ended.`);
    await expect(work(folder)).rejects.toThrow(join(stagingName, 'lock'));
    await expect(finishReplacement(folder)).rejects.toThrow(`${who} is writing`);
    expect(contentOf(folder)).toEqual({ 'a.json': 'a', [`${stagingName}/lock`]: text });
  });

  it.each<[string, string, number]>([
    ['a process that is gone', owner(nobody), 0],
    ['a process with our own number', owner(process.pid), 0],
    ['a run on this machine without a refresh for long', owner(process.ppid), 301],
    ['a run on another machine without a refresh for long', owner(nobody, 'elsewhere'), 301],
    ['a run with an old empty lock', '', 6],
    ['a run with an old lock without a process id', owner(undefined), 6],
  ])('of %s is taken over', async (_, text, age) => {
    const folder = lockedFolder(text, age);
    await work(folder);
    expect(contentOf(folder)).toEqual({ 'a.json': 'b' });
  });

  it('that leads elsewhere is taken over, and what it leads to stays', async () => {
    const outside = folderWith({ theirs: 'theirs' });
    const folder = folderWith({ 'a.json': 'a' });
    mkdirSync(join(folder, stagingName));
    symlinkSync(join(outside, 'theirs'), join(folder, stagingName, 'lock'));
    // A link that is new could be a run that begins.
    await expect(work(folder)).rejects.toThrow('another run is writing');
    expect(contentOf(outside)).toEqual({ theirs: 'theirs' });
  });

  it('ends with the run, also with one that fails', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    const wrong = () => replaceTree(folder, treeOf({ '../b': 'b' }), treeOf({ 'a.json': 'a' }));
    await expect(wrong()).rejects.toThrow('outside of');
    await expect(wrong()).rejects.toThrow('outside of');
    await work(folder);
    await replaceTree(folder, treeOf({ 'a.json': 'c' }), treeOf({ 'a.json': 'b' }));
    expect(contentOf(folder)).toEqual({ 'a.json': 'c' });
    await expect(finishReplacement(folder)).resolves.toBe(false);
  });

  it('is released also when it could not be taken', async () => {
    const folder = lockedFolder(owner(process.ppid));
    await expect(work(folder)).rejects.toThrow(`process ${process.ppid}`);
    writeFileSync(join(folder, stagingName, 'lock'), owner(nobody));
    await work(folder);
    expect(contentOf(folder)).toEqual({ 'a.json': 'b' });
  });

  it('of a run in this process is respected with any content', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    let second: Promise<void> | undefined;
    const runs = withCall(
      12,
      () => {
        writeFileSync(join(folder, stagingName, 'lock'), owner(nobody));
        second = work(folder);
        second.catch(() => undefined);
        return Promise.reject(new Error('stop'));
      },
      () => work(folder),
    );
    await expect(runs).rejects.toThrow('stop');
    await expect(second).rejects.toThrow('this process is writing');
  });

  it('contains its owner, in a folder that git ignores', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    await killedAt(12, () => work(folder));
    const staging = join(folder, stagingName);
    expect(JSON.parse(readFileSync(join(staging, 'lock'), 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
    expect(readFileSync(join(staging, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('is kept until the last file is in its place', async () => {
    let held = 0;
    for (let number = 12; number < 40; number += 3) {
      const folder = folderWith({ 'a.json': 'a' });
      await killedAt(number, () => work(folder));
      const names = existsSync(join(folder, stagingName)) ? readdirSync(join(folder, stagingName)) : [];
      if (!names.includes('journal.json')) continue;
      held++;
      expect(names, `killed at call ${number}`).toContain('lock');
    }
    expect(held).toBeGreaterThan(0);
  });

  it.each(['EACCES', 'EROFS'])('that the disk rejects (%s) is an error with the reason', async (code) => {
    for (let number = 1; number < 9; number++) {
      const folder = folderWith({ 'a.json': 'a' });
      const replacement = () => Promise.reject(Object.assign(new Error(code), { code }));
      const failed = await withCall(number, replacement, () => work(folder)).then(
        () => undefined,
        (error: Error) => error,
      );
      if (failed) expect(failed.message).toMatch(/permission|read-only|EACCES|EROFS/);
      expect(contentOf(folder)['a.json']).toBe(failed ? 'a' : 'b');
    }
  });
});

it('a staging folder that is a file is refused', async () => {
  const folder = folderWith({ 'a.json': 'a', [stagingName]: 'theirs' });
  await expect(work(folder)).rejects.toThrow('is not a folder of apimkit; delete it');
  expect(readdirSync(folder).sort()).toEqual([stagingName, 'a.json']);
  expect(existsSync(join(folder, stagingName))).toBe(true);
});
