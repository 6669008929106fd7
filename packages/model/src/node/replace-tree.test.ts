import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { killedAt, withCall } from './fixtures/each-call.ts';
import { contentOf, folderWith, treeOf } from './fixtures/folder.ts';
import { stagingName } from './own-folders.ts';
import { finishReplacement, replaceTree } from './replace-tree.ts';

const texts = {
  'same.json': 'same',
  'changed.json': 'old',
  'deleted/deep/gone.json': 'gone',
  'deleted/stays.json': 'stays',
  'emptied/gone.json': 'gone',
  'file-to-folder': 'a file',
  'folder-to-file/a.json': 'a',
};
const others = { 'pic.bin': '\u0000', 'empty/': '', '.git/config': 'git' };
const wanted = {
  'same.json': 'same',
  'changed.json': 'new',
  'deleted/stays.json': 'stays',
  'file-to-folder/b.json': 'b',
  'folder-to-file': 'now a file',
  'made/deep/new.json': 'new',
};
const before = { ...texts, ...others };
const after = { ...wanted, ...others };
const replace = (folder: string) => replaceTree(folder, treeOf(wanted), treeOf(texts));

describe('replacing a tree', () => {
  it('writes, replaces and deletes files, and leaves everything else', async () => {
    const folder = folderWith(before);
    await replace(folder);
    expect(contentOf(folder)).toEqual(after);
  });

  it('touches neither the folder nor files that stay the same', async () => {
    const folder = folderWith(before);
    utimesSync(join(folder, 'same.json'), 1, 1);
    const [root, same] = [statSync(folder).ino, statSync(join(folder, 'same.json'))];
    await replace(folder);
    expect(statSync(folder).ino).toBe(root);
    expect(statSync(join(folder, 'same.json'))).toMatchObject({ ino: same.ino, mtimeMs: same.mtimeMs });
  });

  it('writes through a link to the folder, which stays one', async () => {
    const folder = folderWith(before);
    const link = join(folderWith({}), 'link');
    symlinkSync(folder, link);
    await replace(link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(contentOf(folder)).toEqual(after);
  });

  it('makes a folder that does not exist, and none when it fails', async () => {
    const folder = join(folderWith({}), 'a/b');
    await replaceTree(folder, treeOf(wanted), new Map());
    expect(contentOf(folder)).toEqual(wanted);
    const none = join(folderWith({}), 'none');
    await expect(replaceTree(none, treeOf({ '../x': '' }), new Map())).rejects.toThrow('outside');
    expect(existsSync(none)).toBe(false);
  });

  it('keeps the permissions of a file, read-only ones included', async () => {
    const folder = folderWith(before);
    chmodSync(join(folder, 'changed.json'), 0o440);
    await replace(folder);
    expect(statSync(join(folder, 'changed.json')).mode & 0o777).toBe(0o440);
  });
});

describe('refuses, and leaves everything as it was:', () => {
  it.each([
    '../out.json',
    'a/../../out.json',
    '/tmp/out.json',
    'a//b.json',
    './a.json',
    '.git/hooks/x',
    'a/.GIT/x',
    `${stagingName}/x`,
    'nul\0',
  ])('the path %j', async (path) => {
    const folder = folderWith(before);
    await expect(replaceTree(folder, treeOf({ ...wanted, [path]: 'x' }), treeOf(texts))).rejects.toThrow(
      /outside of|own data/,
    );
    await expect(replaceTree(folder, treeOf(wanted), treeOf({ ...texts, [path]: 'x' }))).rejects.toThrow(
      /outside of|own data/,
    );
    expect(contentOf(folder)).toEqual(before);
  });

  it('a link to a folder outside, for writing and for deleting', async () => {
    const outside = folderWith({ 'theirs.json': 'theirs' });
    const folder = folderWith(before);
    symlinkSync(outside, join(folder, 'way-out'));
    const through = { 'way-out/theirs.json': 'theirs' };
    await expect(replaceTree(folder, treeOf({ ...wanted, 'way-out/x.json': 'x' }), treeOf(texts))).rejects.toThrow(
      'leads outside',
    );
    await expect(replaceTree(folder, treeOf(wanted), treeOf({ ...texts, ...through }))).rejects.toThrow(
      'leads outside',
    );
    rmSync(join(folder, 'way-out'));
    expect(contentOf(folder)).toEqual(before);
    expect(contentOf(outside)).toEqual({ 'theirs.json': 'theirs' });
  });

  it('a file that was changed since it was read, and one that was never read', async () => {
    const folder = folderWith({ ...before, 'changed.json': 'edited' });
    await expect(replace(folder)).rejects.toThrow('changed during the run');
    expect(contentOf(folder)).toEqual({ ...before, 'changed.json': 'edited' });
    const other = folderWith({ ...before, 'made/deep/new.json': 'theirs' });
    await expect(replace(other)).rejects.toThrow('was not read before');
    expect(contentOf(other)).toEqual({ ...before, 'made/deep/new.json': 'theirs' });
  });

  it('names that are too long, and paths that differ only in case', async () => {
    const folder = folderWith(before);
    const long = `apis/${'n'.repeat(300)}/policy.xml`;
    await expect(replaceTree(folder, treeOf({ ...wanted, [long]: 'x' }), treeOf(texts))).rejects.toThrow(
      /nnn.*longer than the disk allows/,
    );
    await expect(
      replaceTree(folder, treeOf({ ...wanted, 'a/X.json': 'x', 'a/x.json': 'y' }), treeOf(texts)),
    ).rejects.toThrow('upper and lower case');
    expect(contentOf(folder)).toEqual(before);
  });

  it('a folder with files of others where a file would be', async () => {
    const folder = folderWith({ ...before, 'folder-to-file/pic.bin': '\u0000' });
    await expect(replace(folder)).rejects.toThrow('a folder with other files');
    expect(contentOf(folder)).toEqual({ ...before, 'folder-to-file/pic.bin': '\u0000' });
  });

  it('an abort between two of many new files', async () => {
    const folder = folderWith({});
    const stop = new AbortController();
    const watch = () => {
      if (existsSync(join(folder, stagingName, 'new-0'))) stop.abort(new Error('stop'));
      else setImmediate(watch);
    };
    watch();
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.json`, 'new']));
    await expect(replaceTree(folder, treeOf(many), treeOf({}), { signal: stop.signal })).rejects.toThrow('stop');
    expect(contentOf(folder)).toEqual({});
  });

  it('an abort', async () => {
    const folder = folderWith(before);
    await expect(
      replaceTree(folder, treeOf(wanted), treeOf(texts), { signal: AbortSignal.abort(new Error('stop')) }),
    ).rejects.toThrow('stop');
    expect(contentOf(folder)).toEqual(before);
  });
});

it('a name that changes only its case arrives, and its old folder is gone', async () => {
  const folder = folderWith({ 'apis/Foo/a.json': 'a' });
  await replaceTree(folder, treeOf({ 'apis/foo/a.json': 'a' }), treeOf({ 'apis/Foo/a.json': 'a' }));
  expect(contentOf(folder)).toEqual({ 'apis/foo/a.json': 'a' });
});

it('a file that stays under another name is not deleted through a link', async () => {
  const folder = folderWith({ 'real/a.json': 'a' });
  symlinkSync('real', join(folder, 'link'));
  await replaceTree(folder, treeOf({ 'real/a.json': 'a' }), treeOf({ 'real/a.json': 'a', 'link/a.json': 'a' }));
  expect(existsSync(join(folder, 'real/a.json'))).toBe(true);
});

// Each mutant runs these again: there some of the calls are enough.
const step = process.env.STRYKER_MUTATOR_WORKER === undefined ? 1 : 4;

describe('at every call to the file system', () => {
  // A new process begins, which knows nothing of the killed one.
  const kill = async (
    number: number,
    folder: string,
    work: (fresh: typeof import('./replace-tree.ts')) => Promise<unknown>,
  ) => {
    vi.resetModules();
    const fresh = await import('./replace-tree.ts');
    await killedAt(number, () => work(fresh));
    vi.resetModules();
    return folder;
  };
  // A folder that could not be removed may stay empty.
  const filesOf = (folder: string) =>
    Object.fromEntries(
      Object.entries(contentOf(folder)).filter(([path]) => !path.startsWith(stagingName) && !path.endsWith('/')),
    );
  const count = (work: () => Promise<void>) => withCall(0, () => Promise.resolve(), work);
  const nextRun = async (folder: string) => (await import('./replace-tree.ts')).finishReplacement(folder);

  it('a kill loses nothing, and the next run leaves the old tree or the new one and nothing else', async () => {
    const calls = await count(() => replace(folderWith(before)));
    expect(calls).toBeGreaterThan(60);
    let [old, made] = [0, 0];
    for (let number = 1; number <= calls; number += step) {
      const folder = folderWith(before);
      await kill(number, folder, (fresh) => fresh.replaceTree(folder, treeOf(wanted), treeOf(texts)));
      await nextRun(folder);
      const found = contentOf(folder);
      if (found['changed.json'] === 'old') old++;
      else made++;
      expect(found, `killed at call ${number}`).toEqual(found['changed.json'] === 'old' ? before : after);
    }
    expect(Math.min(old, made)).toBeGreaterThan(5 / step);
  });

  it('a kill of the run that completes is completed too', async () => {
    // Somewhere among the renames.
    const half = (await count(() => replace(folderWith(before)))) - 30;
    const first = async () => {
      const folder = folderWith(before);
      return kill(half, folder, (fresh) => fresh.replaceTree(folder, treeOf(wanted), treeOf(texts)));
    };
    const calls = await count(async () => void (await nextRun(await first())));
    for (let number = 1; number <= calls; number += 3 * step) {
      const folder = await first();
      await kill(number, folder, (fresh) => fresh.finishReplacement(folder));
      await nextRun(folder);
      const found = contentOf(folder);
      expect([before, after], `killed at call ${number}`).toContainEqual(found);
    }
  });

  it.each(['ENOSPC', 'EACCES'])(
    '%s leaves the old tree, or the new one when the fault has no effect',
    async (code) => {
      const calls = await count(() => replace(folderWith(before)));
      for (let number = 1; number <= calls; number += step) {
        const folder = folderWith(before);
        const replacement = () => Promise.reject(Object.assign(new Error(code), { code }));
        let failed = false;
        await withCall(number, replacement, () =>
          replace(folder).catch(() => {
            failed = true;
          }),
        );
        const found = filesOf(folder);
        expect([filesOf(folderWith(before)), filesOf(folderWith(after))], `call ${number}`).toContainEqual(found);
        // Only what comes after the last file may fail behind its back.
        if (!failed) expect(found['changed.json']).toBe('new');
        await finishReplacement(folder);
        expect(existsSync(join(folder, stagingName)), `call ${number}`).toBe(false);
      }
    },
    300_000,
  );
});

describe('what is left behind', () => {
  const leftIn = (folder: string, name: string, text: string) => {
    mkdirSync(join(folder, stagingName), { recursive: true });
    writeFileSync(join(folder, stagingName, name), text);
  };
  const journal = (part: object) => JSON.stringify({ deletes: [], writes: [], folders: [], ...part });
  const stamp = { size: 1, modified: 1 };

  it('keeps what was changed since', async () => {
    const folder = folderWith({ 'a.json': 'edited' });
    leftIn(folder, 'new-0', 'new');
    leftIn(
      folder,
      'journal.json',
      journal({ writes: [{ path: 'a.json', staged: 'new-0', now: stamp, kept: 'old-0', was: stamp }] }),
    );
    expect(await finishReplacement(folder)).toBe(true);
    expect(contentOf(folder)).toEqual({ 'a.json': 'edited' });
  });

  it.each([
    ['a path outside', { writes: [{ path: '../out', staged: 'new-0', now: stamp }] }],
    ['the hooks of git', { writes: [{ path: '.git/hooks/post-checkout', staged: 'new-0', now: stamp }] }],
    ['a file from elsewhere', { writes: [{ path: 'a', staged: '../../secret', now: stamp }] }],
    ['a delete outside', { deletes: [{ path: '../out', kept: 'old-0', was: stamp }] }],
    ['a folder outside', { folders: ['..'] }],
  ])('is not believed when it names %s', async (_, part) => {
    const folder = folderWith({ 'a.json': 'a' });
    leftIn(folder, 'new-0', 'new');
    leftIn(folder, 'journal.json', journal(part));
    await expect(finishReplacement(folder)).rejects.toThrow('is damaged');
  });

  it('a staging folder that is a link is not followed', async () => {
    const outside = folderWith({ 'theirs.json': 'theirs' });
    const folder = folderWith({ 'a.json': 'a' });
    symlinkSync(outside, join(folder, stagingName));
    await expect(replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a' }))).rejects.toThrow(
      'is not a folder of apimkit',
    );
    expect(contentOf(outside)).toEqual({ 'theirs.json': 'theirs' });
  });

  it('a run that is at work is waited for; one that is gone is not', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    const work = () => replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a' }));
    leftIn(folder, 'lock', JSON.stringify({ pid: process.ppid, host: hostname() }));
    await expect(work()).rejects.toThrow(`process ${process.ppid} is writing`);
    leftIn(folder, 'lock', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    await work();
    expect(contentOf(folder)).toEqual({ 'a.json': 'b' });
  });

  it('two runs at once: one is refused', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    const work = (text: string) => replaceTree(folder, treeOf({ 'a.json': text }), treeOf({ 'a.json': 'a' }));
    const ended = await Promise.allSettled([work('b'), work('c')]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

it('a file with two names on the disk keeps the other one', async () => {
  const folder = folderWith({ 'a.json': 'a' });
  const other = join(folderWith({}), 'other');
  linkSync(join(folder, 'a.json'), other);
  await replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a' }));
  expect(contentOf(join(other, '..'))).toEqual({ other: 'a' });
});
