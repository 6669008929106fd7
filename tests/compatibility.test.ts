import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '@apimkit/model/node';
import { afterAll, describe, expect, it } from 'vitest';
import { travel } from './compatibility.ts';

const folder = join(import.meta.dirname, '../../shared/data/repos');
interface Root {
  readonly dir: string;
  readonly malformed: readonly string[];
}

describe.skipIf(!existsSync(folder))('public artifacts folders (skipped when ../shared is absent)', () => {
  const index: readonly { readonly repo: string; readonly roots: readonly Root[] }[] = existsSync(folder)
    ? JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
    : [];
  const roots = index.flatMap(({ repo, roots: all }) =>
    all.map((root) => ({ ...root, repo, path: join(folder, repo.replace('/', '__'), root.dir) })),
  );
  const table: string[] = [];
  afterAll(() => {
    process.stdout.write(`${table.join('\n')}\n`);
  });

  it.each(roots)('$repo $dir', async ({ repo, dir, path, malformed }) => {
    const { tree } = await readTree(path);
    const journey = await travel(tree);
    table.push(
      [
        `${repo} ${dir}`,
        journey.layouts,
        `${journey.resources} resources`,
        `${journey.suppliedSecrets} secrets supplied`,
        journey.outcome,
        ...(journey.touched === undefined ? [] : [journey.touched.length === 0 ? 'clean' : 'touched']),
        ...journey.reasons.slice(0, 3),
      ].join(' | '),
    );
    // Sound files whose references resolve come all the way; nothing else is an excuse.
    expect(journey.outcome, journey.reasons.join('\n')).not.toBe('failed');
    // An extract over the tree that was published leaves every byte of it as it is.
    expect(journey.touched ?? []).toEqual([]);
    for (const file of malformed.map((text) => text.slice(0, text.indexOf(': '))))
      expect(journey.reasons.join('\n')).toMatch(new RegExp(`${file.replaceAll('.', '\\.')}:\\d+:\\d+`));
    if (malformed.length > 0) expect(journey.outcome).toBe('files are broken');
  });

  it('are all there, and most come end to end', () => {
    expect(new Set(readdirSync(folder).filter((name) => name !== 'index.json')).size).toBe(index.length);
    // One of them gives a versioned and an unversioned API the same path, which the service refuses (Azure/apiops#697).
    expect(table.filter((row) => row.includes('end to end')).length).toBeGreaterThanOrEqual(25);
  });

  it("include the toolkit's own sample, which is published completely", async () => {
    const { tree } = await readTree(join(folder, 'Azure__apiops/artifacts'));
    expect(await travel(tree)).toMatchObject({ outcome: 'end to end', resources: 50 });
  });
});
