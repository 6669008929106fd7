import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRenderedFolder, renderedList, renderedListOf } from './rendered-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-rendered-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
function put(path: string, text = '') {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const check = (out: string, ...others: readonly string[]) =>
  checkRenderedFolder(
    join(folder, out),
    others.map((one) => join(folder, one)),
  );

describe('render may write', () => {
  it('a new folder, an empty one, and one with folders alone', async () => {
    mkdirSync(join(folder, 'empty/below'), { recursive: true });
    await check('new', '.');
    await check('empty', '.');
  });

  it('what it wrote before, even if some files are missing', async () => {
    put('out/apis/a/policy.xml');
    put(`out/${renderedList}`, renderedListOf(['apis/a/policy.xml', 'apis/b/policy.xml']));
    await check('out', '.');
  });
});

describe('render refuses', () => {
  it('a folder with files of others, and names them', async () => {
    put('out/README.md');
    await expect(check('out')).rejects.toThrow(/out contains files that render did not write: README\.md/);
    put(`out/${renderedList}`, renderedListOf(['policy.xml']));
    await expect(check('out')).rejects.toThrow('README.md');
  });

  it('links, and a repository with any content', async () => {
    mkdirSync(join(folder, 'out'));
    symlinkSync('/etc', join(folder, 'out/link'));
    await expect(check('out')).rejects.toThrow('link');
    rmSync(join(folder, 'out/link'));
    put('out/.git/HEAD');
    put(`out/${renderedList}`, renderedListOf(['.git/HEAD']));
    await expect(check('out')).rejects.toThrow('.git');
  });

  it('a list that is invalid or not written by render: then no file is', async () => {
    put('out/policy.xml');
    for (const list of ['{', '[]', 'null', '{"files":1}']) {
      put(`out/${renderedList}`, list);
      await expect(check('out')).rejects.toThrow('did not write');
    }
  });

  it('the folder in which it runs, those above it, and those with the artifacts, through links too', async () => {
    put('repository/artifacts/policy.xml');
    symlinkSync('repository', join(folder, 'link'));
    for (const out of ['repository', '.', 'link', 'repository/artifacts'])
      await expect(check(out, 'repository/artifacts', 'repository')).rejects.toThrow(
        'render replaces the content of its folder',
      );
  });

  it('a file', async () => {
    put('out');
    await expect(check('out')).rejects.toThrow('is a file');
  });
});
