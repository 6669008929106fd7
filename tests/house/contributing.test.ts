// The examples of docs/contributing, done step by step in a copy of the repository: each touches the files that its page
// names, its tests pass, and so do the checks of everything together. Slow, because each step starts several programs.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneRepository, linkPackages } from './clone.ts';

const source = ['--conditions=@apimkit/source'];
/** Pages about something that no program can do step by step. */
const withoutExample = ['docs/contributing/documentation.md'];
const files = globSync('docs/contributing/*.md').filter((file) => !withoutExample.includes(file));
const pages = files.map((file) => {
  const text = readFileSync(file, 'utf8');
  const [example = '', tests = ''] = text.slice(text.indexOf('## Example')).split('## Tests');
  return {
    name: basename(file, '.md'),
    shell: /^```sh\n([\s\S]*?)^```/m.exec(example)?.[1] ?? '',
    diff: /^````diff\n([\s\S]*?)^````/m.exec(example)?.[1] ?? '',
    generated: [...example.matchAll(/^- `(.*)`$/gm)].map(([, path = '']) => path),
    tests: /npm run unit -- (.*)/.exec(tests)?.[1]?.split(' ') ?? [],
  };
});

let clone: Clone;
beforeAll(() => {
  clone = cloneRepository(mkdtempSync(join(tmpdir(), 'apimkit-contributing-')));
});
afterAll(() => rmSync(clone.folder, { recursive: true, force: true }));

describe.each(pages)('docs/contributing: the example $name', ({ shell, diff, generated, tests }) => {
  it('applies', () => {
    for (const line of shell.split('\n').filter(Boolean))
      expect(clone.run('sh', ['-c', line])).toMatchObject({ status: 0 });
    expect(clone.run('git', ['apply', '--recount', '-C1', '-'], diff)).toEqual({ status: 0, output: '' });
    linkPackages(clone.folder);
    clone.commit();
  });

  it('changes the generated files that its page names', () => {
    expect(clone.run('node', [...source, 'scripts/docs/generate.ts', '--without-guides'])).toEqual({
      status: 0,
      output: '',
    });
    expect(clone.commit()).toEqual(generated);
  });

  it('passes its tests', () => {
    expect(tests.length).toBeGreaterThan(0);
    const { status, output } = clone.run('vitest', ['run', ...tests]);
    expect(status, output).toBe(0);
  });
});

describe('all examples together', () => {
  it.each([
    ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
    ['types', 'tsc', ['-p', 'tsconfig.json']],
    ['boundaries', 'node', [...source, 'scripts/check/boundaries.ts']],
    ['cycles', 'node', ['scripts/check/cycles.ts']],
    ['sizes', 'node', ['scripts/check/file-sizes.ts']],
    ['changesets', 'node', ['scripts/check/changesets.ts']],
    ['generated pages', 'node', [...source, 'scripts/docs/generate.ts', '--check']],
    ['words', 'node', [...source, 'scripts/check/words/words.ts']],
    ['unused', 'knip', ['--no-progress']],
  ] as const)('pass the check of %s', (_, command, args) => {
    const { status, output } = clone.run(command, args);
    expect(status, output).toBe(0);
  });
});
