import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenFrom, killedAt, watched, withCall, withFailure, withoutSpace } from './fixtures/each-call.ts';
import { contentOf, folderWith, treeOf } from './fixtures/folder.ts';
import { finishReplacement, readTree, replaceTree, TreeError } from './index.ts';
import { stagingName } from './own-folders.ts';

// Each mutant runs these again: there some of the calls are enough.
const step = process.env.STRYKER_MUTATOR_WORKER === undefined ? 1 : 5;
const failed = (code: string) => () => Promise.reject(Object.assign(new Error(`raw ${code}`), { code }));
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as Error,
  );

describe('an error of the disk has a clear message', () => {
  it.each([
    ['ENAMETOOLONG', 'longer than the disk allows; exclude the resource'],
    ['ENOSPC', 'no space left'],
    ['EDQUOT', 'quota'],
    ['EACCES', 'permission is denied'],
    ['EPERM', 'not permitted'],
    ['EROFS', 'read-only'],
    ['EXDEV', 'mount point'],
    ['EISDIR', 'a folder with other files is in its place'],
    ['ENOTEMPTY', 'a folder with other files is in its place'],
    ['ELOOP', 'form a cycle'],
    ['EIO', 'raw EIO'],
  ])('%s', async (code, words) => {
    const reported: string[] = [];
    // Every call of a small replacement fails once.
    for (let number = 1; number < 30; number += step) {
      const folder = folderWith({ 'a.json': 'a', 'gone/c.json': 'c' });
      let error: Error | undefined;
      await withCall(number, failed(code), async () => {
        error = await errorOf(
          replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a', 'gone/c.json': 'c' })),
        );
      });
      if (error) expect(error).toBeInstanceOf(TreeError);
      if (error) expect(error.message).toMatch(/ cannot be (?:written|deleted): \w/);
      if (error) reported.push(error.message);
      // After the last file only the tidying can fail.
      expect(contentOf(folder)['a.json']).toMatch(error ? /^[ab]$/ : 'b');
    }
    expect(reported.some((text) => /cannot be written: /.test(text) && text.includes(words))).toBe(true);
  });

  it('also for a new file, and then nothing was written', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    const error = await withoutSpace(() =>
      errorOf(replaceTree(folder, treeOf({ 'a.json': 'b', 'c/new.json': 'c' }), treeOf({ 'a.json': 'a' }))),
    );
    expect(error).toBeInstanceOf(TreeError);
    expect(error?.message).toMatch(/new\.json cannot be written: .*no space left/);
    expect(contentOf(folder)).toEqual({ 'a.json': 'a' });
  });

  it('with the file, and with the cause', async () => {
    const folder = folderWith({ a: 'a file' });
    const error = await errorOf(replaceTree(join(folder, 'a/b'), treeOf({ x: 'x' }), treeOf({})));
    expect(error).toMatchObject({ name: 'TreeError', cause: { code: 'ENOTDIR' } });
    expect(error?.message).toBe(
      `${join(folder, 'a/b')} cannot be written: a file is in the place of one of its folders; move it`,
    );
    const other = await errorOf(replaceTree(join(folder, 'a'), treeOf({ x: 'x' }), treeOf({})));
    expect(other?.message).toContain('cannot be written: another file is in its place; move it');
  });

  it('when a file is in the place of a folder', async () => {
    const folder = folderWith({ pic: 'theirs' });
    const error = await errorOf(replaceTree(folder, treeOf({ 'pic/a.json': 'a' }), treeOf({})));
    expect(error).toBeInstanceOf(TreeError);
    expect(contentOf(folder)).toEqual({ pic: 'theirs' });
  });
});

describe('a disk that stays broken', () => {
  const before = { 'a.json': 'a', 'gone/b.json': 'b' };
  const after = { 'a.json': 'new', 'made/c.json': 'c' };

  it('leaves a journal from which the next run makes the old tree or the new one', async () => {
    let left = 0;
    for (let number = 1; number < 60; number += step) {
      const folder = folderWith(before);
      await brokenFrom(number, 'EIO', async () => {
        await errorOf(replaceTree(folder, treeOf(after), treeOf(before)));
      });
      if (existsSync(join(folder, stagingName))) left++;
      await finishReplacement(folder);
      const found = contentOf(folder);
      expect(found, `broken from call ${number}`).toEqual(found['a.json'] === 'a' ? before : after);
    }
    expect(left).toBeGreaterThan(5 / step);
  });
});

describe('what goes wrong once', () => {
  it('and a kill while it is undone leave the old tree', async () => {
    const before = { 'a.json': 'a', 'b.json': 'b', 'gone/c.json': 'c' };
    const after = { 'a.json': 'new', 'b.json': 'new', 'd.json': 'new' };
    let undone = 0;
    for (let failing = 30; failing < 60; failing += 2)
      for (let later = 1; later < 16; later += step) {
        const folder = folderWith(before);
        await killedAt(failing + later, () => replaceTree(folder, treeOf(after), treeOf(before)), failing);
        if (existsSync(join(folder, stagingName, 'rollback.json'))) undone++;
        // A run in another process: this process knows that it still has the lock.
        rmSync(`${folder}-next`, { recursive: true, force: true });
        renameSync(folder, `${folder}-next`);
        rmSync(join(`${folder}-next`, stagingName, 'lock'), { force: true });
        await finishReplacement(`${folder}-next`);
        const { 'gone/': _, ...found } = contentOf(`${folder}-next`);
        expect([before, after], `failed at ${failing}, killed ${later} calls later`).toContainEqual(found);
      }
    expect(undone).toBeGreaterThan(10 / step);
  });

  it('leaves every file and folder as it was, empty ones included', async () => {
    const before = { 'a.json': 'a', 'empty/': '', 'gone/b.json': 'b' };
    const after = { 'a.json': 'new', 'empty/n.json': 'n', 'made/c.json': 'c' };
    let failures = 0;
    for (let number = 1; number < 60; number += step) {
      const folder = folderWith(before);
      let error: Error | undefined;
      await withCall(number, failed('EIO'), async () => {
        error = await errorOf(replaceTree(folder, treeOf(after), treeOf({ 'a.json': 'a', 'gone/b.json': 'b' })));
      });
      await finishReplacement(folder);
      // A folder that could not be removed may stay empty.
      const { 'gone/': _, ...found } = contentOf(folder);
      expect([before, after], `call ${number}`).toContainEqual(found);
      if (!error) expect(found).toEqual(after);
      else failures++;
    }
    expect(failures).toBeGreaterThan(20 / step);
  });

  it('is never an edit that is lost or passed over in silence', async () => {
    const [before, after] = [
      { 'a.json': 'a', 'z.json': 'z' },
      { 'a.json': 'new', 'z.json': 'new' },
    ];
    let refusals = 0;
    for (let number = 1; number < 40; number++) {
      const folder = folderWith(before);
      const file = join(folder, 'z.json');
      let old = '';
      let error: Error | undefined;
      await watched(
        (count) => {
          if (count !== number) return;
          old = readFileSync(file, 'utf8');
          writeFileSync(file, 'edited by hand');
        },
        async () => {
          error = await errorOf(replaceTree(folder, treeOf(after), treeOf(before)));
        },
      );
      const found = contentOf(folder);
      if (error) {
        refusals++;
        expect(error.message).toContain('was changed during the run');
        expect(found, `edited at call ${number}`).toEqual({ ...before, 'z.json': 'edited by hand' });
      } else if (old === 'z') expect(found['z.json'], `edited at call ${number}`).toBe('new');
    }
    expect(refusals).toBeGreaterThan(10);
  });
});

describe('replacing a tree through links', () => {
  it('writes into a folder that a link inside leads to, and into no sibling of the folder', async () => {
    const folder = folderWith({ 'real/a.json': 'a' });
    symlinkSync('real', join(folder, 'link'));
    await replaceTree(folder, treeOf({ 'link/a.json': 'b', 'link/deep/c.json': 'c' }), treeOf({ 'link/a.json': 'a' }));
    expect(readFileSync(join(folder, 'real/a.json'), 'utf8')).toBe('b');
    expect(readFileSync(join(folder, 'real/deep/c.json'), 'utf8')).toBe('c');
    // Its name begins as that of the folder.
    mkdirSync(`${folder}-other`);
    symlinkSync(`${folder}-other`, join(folder, 'out'));
    await expect(replaceTree(folder, treeOf({ 'out/x.json': 'x' }), treeOf({}))).rejects.toThrow('leads outside of');
    expect(contentOf(`${folder}-other`)).toEqual({});
  });

  it('takes the folder itself for inside', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    symlinkSync('.', join(folder, 'self'));
    await replaceTree(folder, treeOf({ 'self/b.json': 'b', 'a.json': 'a' }), treeOf({ 'a.json': 'a' }));
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('b');
  });

  it('replaces a link to a file by a file, and what it leads to stays', async () => {
    const folder = folderWith({ 'real.txt': 'a' });
    symlinkSync('real.txt', join(folder, 'a.json'));
    chmodSync(join(folder, 'real.txt'), 0o600);
    await replaceTree(folder, treeOf({ 'a.json': 'b' }), treeOf({ 'a.json': 'a' }));
    expect(contentOf(folder)).toEqual({ 'a.json': 'b', 'real.txt': 'a' });
    expect(realpathSync(join(folder, 'a.json'))).toBe(join(realpathSync(folder), 'a.json'));
    // A link has no permissions of its own.
    expect(statSync(join(folder, 'a.json')).mode & 0o111).toBe(0);
  });
});

describe('replacing a tree', () => {
  it.skipIf(sep === '\\')('takes a colon and a backslash for what they are here', async () => {
    const folder = folderWith({});
    await replaceTree(folder, treeOf({ 'a/b:c\\d.json': 'x' }), treeOf({}));
    expect(contentOf(folder)).toEqual({ 'a/b:c\\d.json': 'x' });
  });

  it('keeps a folder that it empties altogether, and folders that were empty', async () => {
    const folder = folderWith({ 'a/b/c.json': 'c', 'empty/': '' });
    await replaceTree(folder, treeOf({}), treeOf({ 'a/b/c.json': 'c' }));
    expect(contentOf(folder)).toEqual({ 'empty/': '' });
  });

  it('treats a file that is already gone as deleted', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    await replaceTree(folder, treeOf({ 'b.json': 'new' }), treeOf({ 'a.json': 'a', 'b.json': 'b', 'c.json': 'c' }));
    expect(contentOf(folder)).toEqual({ 'b.json': 'new' });
  });

  it('does not delete a file that was changed', async () => {
    const folder = folderWith({ 'a.json': 'edited', 'b.json': 'b' });
    await expect(
      replaceTree(folder, treeOf({ 'b.json': 'new' }), treeOf({ 'a.json': 'a', 'b.json': 'b' })),
    ).rejects.toThrow('a.json was changed during the run; nothing was written. Run the command again');
    expect(contentOf(folder)).toEqual({ 'a.json': 'edited', 'b.json': 'b' });
  });

  it('compares names as file systems do, in any Unicode composition', async () => {
    const folder = folderWith({});
    for (const pair of [
      ['a/ü.json', 'a/u\u0308.json'],
      ['A.json', 'a.json'],
    ] as const)
      await expect(replaceTree(folder, treeOf({ [pair[0]]: '1', [pair[1]]: '2' }), treeOf({}))).rejects.toThrow(
        `${pair[1]} and ${pair[0]} differ only in upper and lower case`,
      );
    const both = { 'A.json': '1', 'a.json': '2' };
    const there = folderWith(both);
    await replaceTree(there, treeOf({ ...both, 'b.json': 'b' }), treeOf(both));
    expect(contentOf(there)).toEqual({ ...both, 'b.json': 'b' });
    // One that is there is no reason for the other.
    await expect(replaceTree(folderWith({ 'A.json': '1' }), treeOf(both), treeOf({ 'A.json': '1' }))).rejects.toThrow(
      'upper and lower case',
    );
  });

  it('stops after an abort at any time before the first file is changed', async () => {
    const before = { 'a.json': 'a', 'b.json': 'b' };
    for (const tree of [{ 'a.json': 'new' }, { 'a.json': 'a' }]) {
      let stopped = 0;
      for (let number = 1; number < 30; number += step) {
        const folder = folderWith(before);
        const stop = new AbortController();
        let error: Error | undefined;
        await watched(
          (count) => {
            if (count === number) stop.abort(new Error('stop'));
          },
          async () => {
            error = await errorOf(replaceTree(folder, treeOf(tree), treeOf(before), { signal: stop.signal }));
          },
        );
        if (error) stopped++;
        if (error) expect(error.message).toBe('stop');
        expect(contentOf(folder), `stopped at call ${number}`).toEqual(error ? before : tree);
      }
      expect(stopped).toBeGreaterThan(8 / step);
    }
  });
});

describe('reading a tree', () => {
  it('reports what is wrong with the folder', async () => {
    const folder = folderWith({ 'a.txt': '' });
    await expect(readTree(join(folder, 'none'))).rejects.toThrow(
      `The artifacts folder ${join(folder, 'none')} does not exist`,
    );
    await expect(readTree(join(folder, 'none'))).rejects.toMatchObject({ cause: { code: 'ENOENT' } });
    await expect(readTree(join(folder, 'a.txt'))).rejects.toThrow('a.txt is a file; expected the artifacts folder');
    await expect(readTree(join(folder, 'a.txt/b'))).rejects.toThrow(/a\.txt\/b cannot be read: a file is in the place/);
  });

  it('fails with words whatever call fails, and never gives a part of the tree', async () => {
    const files = { 'tags/a/tagInformation.json': 'a', 'tags/b/tagInformation.json': 'b' };
    const folder = folderWith(files);
    symlinkSync('tags', join(folder, 'link'));
    let failures = 0;
    const whole = (await readTree(folder)).tree.size;
    for (let number = 1; number < 40; number++) {
      let error: Error | undefined;
      let size = 0;
      const denied = Object.assign(new Error('raw EACCES'), { code: 'EACCES' });
      await withFailure(number, denied, async () => {
        error = await errorOf(readTree(folder).then(({ tree }) => (size = tree.size)));
      });
      if (error) failures++;
      if (error) expect(error.message, `call ${number}`).toMatch(/ cannot be read: permission is denied/);
      else expect(size).toBe(whole);
      if (error) expect(error, `call ${number}`).toBeInstanceOf(TreeError);
    }
    expect(failures).toBeGreaterThan(20);
  });

  it('returns texts by path, without folders that contain no artifacts', async () => {
    const folder = folderWith({
      'b.json': 'b',
      'a/c.json': 'c',
      'node_modules/x.json': 'x',
      'a/node_modules/x.json': 'x',
      '.git/config': 'x',
      [`${stagingName}/x`]: 'x',
      'empty/': '',
    });
    const { tree, diagnostics } = await readTree(folder);
    expect([...tree]).toEqual([
      ['a/c.json', 'c'],
      ['b.json', 'b'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('reports artifacts in another encoding, but not pictures', async () => {
    const folder = folderWith({ 'policy.xml': '', 'pic.png': '' });
    for (const path of ['policy.xml', 'pic.png']) writeFileSync(join(folder, path), Buffer.from([0xff, 0xfe, 0x41, 0]));
    writeFileSync(join(folder, 'latin.bin'), Buffer.from([0xe9]));
    const { tree, diagnostics } = await readTree(folder);
    expect(tree.size).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'files/encoding', file: 'policy.xml' }]);
    expect(diagnostics[0]?.message).toContain('UTF-16');
  });

  it('reads what a link to a file inside leads to, and knows the locks of editors', async () => {
    const folder = folderWith({ 'real.json': 'real', 'a/': '', 'a/x': 'x' });
    symlinkSync('../real.json', join(folder, 'a/link.json'));
    symlinkSync('me@host:1', join(folder, 'a/.#real.json'));
    symlinkSync('nowhere', join(folder, 'a/.#'));
    symlinkSync('nowhere', join(folder, 'a/x.#y'));
    mkdirSync(join(folder, '.#d'));
    symlinkSync('nowhere', join(folder, '.#d/z.json'));
    const { tree, diagnostics } = await readTree(folder);
    expect(tree.get('a/link.json')).toBe('real');
    expect(diagnostics.map(({ file }) => file).sort()).toEqual(['.#d/z.json', 'a/x.#y']);
  });

  it('takes a folder whose name begins as its own for outside', async () => {
    const folder = folderWith({ 'a.json': 'a' });
    mkdirSync(`${folder}-other`);
    writeFileSync(join(`${folder}-other`, 'b.json'), 'b');
    symlinkSync(`${folder}-other`, join(folder, 'out'));
    symlinkSync('.', join(folder, 'self'));
    const { tree, diagnostics } = await readTree(folder);
    expect([...tree.keys()]).toEqual(['a.json']);
    expect(diagnostics.map(({ file, message }) => `${file} ${message}`).sort()).toEqual([
      'out Cannot read the path: it is a link that leads out of the artifacts folder',
      'self Cannot read the path: it is a link to a folder that contains it',
    ]);
  });
});
