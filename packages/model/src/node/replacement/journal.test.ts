import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Content, contentOf, folderWith, treeOf } from '../fixtures/folder.ts';
import { finishReplacement, readTree, replaceTree } from '../index.ts';
import { stagingName } from '../own-folders.ts';

const empty = { deletes: [], writes: [], folders: [] };
const stamp = { size: 1, modified: 1 };

/** A folder in which a run was killed. */
function leftBehind(content: Content, journal: unknown, name = 'journal.json', staged: Content = {}): string {
  const folder = folderWith(content);
  mkdirSync(join(folder, stagingName));
  writeFileSync(
    join(folder, stagingName, name),
    typeof journal === 'string' ? journal : JSON.stringify({ ...empty, ...(journal as object) }),
  );
  for (const [path, text] of Object.entries(staged)) writeFileSync(join(folder, stagingName, path), text);
  return folder;
}
const stampIn = (folder: string, path: string) => {
  const { size, mtimeMs } = statSync(join(folder, path));
  return { size, modified: mtimeMs };
};

describe('a journal that is damaged is not followed:', () => {
  const write = { path: 'b.json', staged: 'new-0', now: stamp };
  const old = { path: 'a.json', kept: 'old-0', was: stamp };
  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['no deletes', JSON.stringify({ writes: [], folders: [] })],
    ['no writes', JSON.stringify({ deletes: [], folders: [] })],
    ['no folders', JSON.stringify({ deletes: [], writes: [] })],
    ['folders that are not a list', { folders: 'a' }],
    ['folders that are not paths', { folders: [1] }],
    ['deletes that are not a list', { deletes: {} }],
    ['a delete that is nothing', { deletes: [null] }],
    ['a delete that is a text', { deletes: ['a.json'] }],
    ['a delete without a path', { deletes: [{ ...old, path: undefined }] }],
    ['a delete outside', { deletes: [{ ...old, path: '../a.json' }] }],
    ['a delete of nothing kept', { deletes: [{ ...old, kept: undefined }] }],
    ['a delete without a stamp', { deletes: [{ ...old, was: undefined }] }],
    ['a delete with an empty stamp', { deletes: [{ ...old, was: null }] }],
    ['a delete with a stamp of another kind', { deletes: [{ ...old, was: {} }] }],
    ['one wrong delete behind a right one', { deletes: [old, { ...old, path: '/a' }] }],
    ['a write that is nothing', { writes: [null] }],
    ['a write outside', { writes: [{ ...write, path: '../b.json' }] }],
    ['a write into our own folder', { writes: [{ ...write, path: `${stagingName}/b.json` }] }],
    ['a write from elsewhere', { writes: [{ ...write, staged: '../new-0' }] }],
    ['a write from a longer name', { writes: [{ ...write, staged: 'new-0x' }] }],
    ['a write from below', { writes: [{ ...write, staged: 'x/new-0' }] }],
    ['a write from a name without a number', { writes: [{ ...write, staged: 'new-' }] }],
    ['a write from no text', { writes: [{ ...write, staged: 0 }] }],
    ['a write without a stamp', { writes: [{ ...write, now: undefined }] }],
    ['a write with a stamp that is a text', { writes: [{ ...write, now: 'size' }] }],
    ['a write that kept something elsewhere', { writes: [{ ...write, kept: '../old-0', was: stamp }] }],
    ['a write that kept something unknown', { writes: [{ ...write, kept: 'old-0' }] }],
  ])('%s', async (_, journal) => {
    for (const name of ['journal.json', 'rollback.json']) {
      const folder = leftBehind({ 'a.json': 'a' }, journal, name, { 'new-0': 'new', 'old-0': 'old' });
      const before = contentOf(folder);
      await expect(finishReplacement(folder)).rejects.toThrow(
        `${name} is damaged; restore the folder, for example with git, and delete `,
      );
      await expect(replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a' }))).rejects.toThrow(
        'is damaged',
      );
      expect(contentOf(folder)).toEqual({ ...before, [`${stagingName}/.gitignore`]: '*\n' });
    }
  });

  it('a link, or a folder', async () => {
    const outside = folderWith({ 'journal.json': JSON.stringify(empty) });
    const folder = leftBehind({ 'a.json': 'a' }, empty, 'other');
    symlinkSync(join(outside, 'journal.json'), join(folder, stagingName, 'journal.json'));
    await expect(finishReplacement(folder)).rejects.toThrow('is damaged');
    const second = leftBehind({ 'a.json': 'a' }, empty, 'other');
    mkdirSync(join(second, stagingName, 'journal.json'));
    await expect(finishReplacement(second)).rejects.toThrow('is damaged');
  });
});

describe('a journal that a killed run left', () => {
  it('is completed by the next run before it does its own work', async () => {
    const folder = leftBehind({ 'a.json': 'a', 'gone/b.json': 'b' }, '', 'other', { 'new-12': 'new', 'old-1': 'b' });
    writeFileSync(
      join(folder, stagingName, 'journal.json'),
      JSON.stringify({
        ...empty,
        deletes: [{ path: 'gone/b.json', kept: 'old-1', was: stampIn(folder, 'gone/b.json') }],
        writes: [{ path: 'made/c.json', staged: 'new-12', now: stamp }],
      }),
    );
    await expect(readTree(folder)).rejects.toThrow(
      /interrupted or is still active: the files are neither the old nor the new ones.*Run that command/,
    );
    await replaceTree(
      folder,
      treeOf({ 'a.json': 'z', 'made/c.json': 'new' }),
      treeOf({ 'a.json': 'a', 'made/c.json': 'new' }),
    );
    expect(contentOf(folder)).toEqual({ 'a.json': 'z', 'made/c.json': 'new' });
  });

  it('in which nothing is left to do is put away', async () => {
    const folder = leftBehind({ 'a.json': 'a' }, empty);
    expect(await finishReplacement(folder)).toBe(true);
    expect(contentOf(folder)).toEqual({ 'a.json': 'a' });
    expect(await finishReplacement(folder)).toBe(false);
  });

  it('deletes no file that was changed, and none twice', async () => {
    const deletes = [
      { path: 'a.json', kept: 'old-0', was: stamp },
      { path: 'none/b.json', kept: 'old-1', was: stamp },
    ];
    const folder = leftBehind({ 'a.json': 'edited' }, { deletes }, 'journal.json', { 'old-0': 'a', 'old-1': 'b' });
    await finishReplacement(folder);
    expect(contentOf(folder)).toEqual({ 'a.json': 'edited' });
  });

  it('deletes nothing more once a file was written', async () => {
    const folder = leftBehind({ 'a.json': 'a' }, '', 'other');
    writeFileSync(
      join(folder, stagingName, 'journal.json'),
      JSON.stringify({
        ...empty,
        deletes: [{ path: 'a.json', kept: 'old-0', was: stampIn(folder, 'a.json') }],
        // Its new file is in its place already: so is, under a name in another case, the file that was deleted.
        writes: [{ path: 'A.json', staged: 'new-0', now: stamp }],
      }),
    );
    await finishReplacement(folder);
    expect(contentOf(folder)).toEqual({ 'a.json': 'a' });
  });

  it('is undone when the run had turned back', async () => {
    const folder = leftBehind({ 'a.json': 'new', 'made/deep/b.json': 'b', 'theirs/c.json': 'c' }, '', 'other', {
      'old-0': 'old',
      'old-1': 'deleted',
    });
    const journal = {
      deletes: [{ path: 'gone/deep/d.json', kept: 'old-1', was: stamp }],
      writes: [
        { path: 'a.json', staged: 'new-0', now: stampIn(folder, 'a.json'), kept: 'old-0', was: stamp },
        { path: 'made/deep/b.json', staged: 'new-1', now: stampIn(folder, 'made/deep/b.json') },
      ],
      folders: ['made', 'made/deep', 'theirs'],
    };
    writeFileSync(join(folder, stagingName, 'rollback.json'), JSON.stringify(journal));
    expect(await finishReplacement(folder)).toBe(true);
    expect(contentOf(folder)).toEqual({ 'a.json': 'old', 'gone/deep/d.json': 'deleted', 'theirs/c.json': 'c' });
  });

  it('is undone except for what was changed since, or not done yet', async () => {
    const content = {
      'a.json': 'edited',
      'b.json': 'b',
      'd.json': 'made again',
      'e.json': 'also edited',
      'f.json': 'edited',
    };
    const staged = { 'old-0': 'old', 'old-1': 'deleted', 'new-2': 'not written' };
    const folder = leftBehind(content, '', 'other', staged);
    const journal = {
      ...empty,
      deletes: [{ path: 'd.json', kept: 'old-1', was: stamp }],
      writes: [
        { path: 'a.json', staged: 'new-0', now: stamp, kept: 'old-0', was: stamp },
        { path: 'b.json', staged: 'new-2', now: stampIn(folder, 'b.json') },
        { path: 'e.json', staged: 'new-3', now: { ...stampIn(folder, 'e.json'), modified: 1 } },
        { path: 'f.json', staged: 'new-4', now: { ...stampIn(folder, 'f.json'), size: 1 } },
        { path: 'none.json', staged: 'new-5', now: stamp },
      ],
    };
    writeFileSync(join(folder, stagingName, 'rollback.json'), JSON.stringify(journal));
    await finishReplacement(folder);
    expect(contentOf(folder)).toEqual(content);
  });

  it('both ways, when a run was killed while it turned back, is undone', async () => {
    const folder = leftBehind({ 'a.json': 'a' }, empty, 'rollback.json', { 'new-0': 'new' });
    const writes = [{ path: 'b.json', staged: 'new-0', now: stamp }];
    writeFileSync(join(folder, stagingName, 'journal.json'), JSON.stringify({ ...empty, writes }));
    await finishReplacement(folder);
    expect(contentOf(folder)).toEqual({ 'a.json': 'a' });
  });
});
