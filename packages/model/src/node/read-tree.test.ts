import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './fixtures/folder.ts';
import { readTree } from './index.ts';

const policy = 'apis/a/policy.xml';
const findingsIn = async (folder: string) =>
  (await readTree(folder)).diagnostics.map(({ file, message, severity }) => `${severity} ${file} ${message}`);

describe('reading a tree', () => {
  it('reports pipes, devices, broken links and links that lead outside, and reads the rest', async () => {
    const folder = folderWith({ [policy]: '<policies/>' });
    execFileSync('mkfifo', [join(folder, 'x.fifo')]);
    mkdirSync(join(folder, 'apis/b'));
    symlinkSync('../../x.fifo', join(folder, 'apis/b/policy.xml'));
    symlinkSync('/dev/zero', join(folder, 'zero.json'));
    symlinkSync('/etc', join(folder, 'products'));
    symlinkSync('nowhere', join(folder, 'backends'));
    symlinkSync('round', join(folder, 'round'));
    symlinkSync('somebody@host', join(folder, '.#policy.xml'));
    expect((await readTree(folder)).tree.get(policy)).toBe('<policies/>');
    expect((await findingsIn(folder)).sort()).toEqual([
      'error apis/b/policy.xml Cannot read the path: it is a named pipe; expected a file',
      'error backends Cannot read the path: it is a broken link',
      'error products Cannot read the path: it is a link that leads out of the artifacts folder',
      'error round Cannot read the path: it is a broken link',
      'error x.fifo Cannot read the path: it is a named pipe; expected a file',
      'error zero.json Cannot read the path: it is a link that leads out of the artifacts folder',
    ]);
  });

  it('follows a link to a folder once, and no circle', async () => {
    const folder = folderWith({ [policy]: 'a', 'b/c/policy.xml': 'c' });
    symlinkSync('../b', join(folder, 'apis/linked'));
    symlinkSync('..', join(folder, 'b/up'));
    symlinkSync('../apis', join(folder, 'b/across'));
    expect([...(await readTree(folder)).tree.keys()]).toContain('apis/linked/c/policy.xml');
    expect(await findingsIn(folder)).toContainEqual(expect.stringMatching(/b\/up .*a folder that contains it/));
  });

  it('gives up on links that multiply', async () => {
    const folder = folderWith({});
    for (let at = 0; at < 24; at++) {
      mkdirSync(join(folder, `d${at}`));
      for (const way of ['l', 'r']) symlinkSync(`../d${at + 1}`, join(folder, `d${at}/${way}`));
    }
    mkdirSync(join(folder, 'd24'));
    await expect(readTree(folder)).rejects.toThrow('links to folders');
  });

  it('reads no file that is too large to be an artifact', async () => {
    const folder = folderWith({ [policy]: '', 'video.bin': '' });
    for (const path of [policy, 'video.bin']) truncateSync(join(folder, path), 65 * 1024 * 1024);
    expect(await findingsIn(folder)).toEqual([`error ${policy} Cannot read the path: it is larger than 64 MB`]);
  });

  it('refuses a folder that was left half written', async () => {
    const folder = folderWith({ [policy]: 'a' });
    mkdirSync(join(folder, '.apimkit-replacement'));
    await readTree(folder);
    writeFileSync(
      join(folder, '.apimkit-replacement/journal.json'),
      JSON.stringify({ deletes: [], writes: [], folders: [] }),
    );
    await expect(readTree(folder)).rejects.toThrow('was interrupted');
  });

  // A process of its own, in which no mutant lives.
  it.skipIf(process.env.STRYKER_MUTATOR_WORKER !== undefined)(
    'reads thousands of files with few of them open',
    async () => {
      const count = 5000;
      const folder = folderWith(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`d${at % 50}/f${at}.json`, '{}'])),
      );
      // Less than the files there are; more than the process itself needs.
      const limit = `ulimit -n 200; exec ${process.execPath} --conditions=@apimkit/source --disable-warning=ExperimentalWarning -e "import('${join(import.meta.dirname, 'read-tree.ts')}').then(({ readTree }) => readTree('${folder}')).then(({ tree }) => console.log(tree.size))"`;
      expect(execFileSync('bash', ['-c', limit], { encoding: 'utf8' }).trim()).toBe(String(count));
    },
    300_000,
  );
});
