import { expect, it } from 'vitest';
import { changesetFindings, packagesWithoutChangeset, readChangeset } from './changesets.ts';

const arm = { name: '@apimkit/arm', folder: 'packages/arm', version: '0.1.0' };
const model = { name: '@apimkit/model', folder: 'packages/model', version: '0.0.0' };
const changeset = (packages: Readonly<Record<string, string>>, summary = 'What changed.') =>
  readChangeset(
    'a.md',
    `---\n${Object.entries(packages)
      .map(([name, bump]) => `'${name}': ${bump}\n`)
      .join('')}---\n\n${summary}\n`,
  );

it('reads packages with either quotes, and the summary', () => {
  expect(readChangeset('a.md', `---\n"@apimkit/arm": minor\n'@apimkit/model': patch\n---\n\nOne.\n\nTwo.\n`)).toEqual({
    file: 'a.md',
    releases: { '@apimkit/arm': 'minor', '@apimkit/model': 'patch' },
    summary: 'One.\n\nTwo.',
  });
});

it('reports a package that does not exist, and a changeset without a summary', () => {
  expect(changesetFindings([changeset({ '@apimkit/gone': 'minor' })], [arm])).toEqual([
    'a.md: there is no package @apimkit/gone',
  ]);
  expect(changesetFindings([changeset({ '@apimkit/arm': 'minor' }, '')], [arm])).toEqual(['a.md: it has no summary']);
});

it('wants a minor change of a package that was never released, so that it begins with 0.1.0', () => {
  expect(changesetFindings([changeset({ '@apimkit/model': 'patch' })], [model])).toEqual([
    '@apimkit/model: its first version is 0.1.0, and no changeset has "@apimkit/model": minor',
  ]);
  expect(changesetFindings([changeset({ '@apimkit/model': 'minor' })], [model])).toEqual([]);
});

it('wants a changeset for each package that a change touches', () => {
  const files = ['packages/arm/src/client.ts', 'packages/model/src/a.ts', 'docs/glossary.md'];
  const named = [changeset({ '@apimkit/model': 'minor' })];
  expect(packagesWithoutChangeset(files, named, [arm, model])).toEqual(['@apimkit/arm']);
});

it('wants none for tests, fixtures, READMEs, and a change with an empty changeset', () => {
  const files = ['packages/arm/src/client.test.ts', 'packages/arm/src/fixtures/a.json', 'packages/arm/README.md'];
  expect(packagesWithoutChangeset(files, [], [arm])).toEqual([]);
  expect(packagesWithoutChangeset(['packages/arm/src/a.ts'], [readChangeset('a.md', '---\n---\n')], [arm])).toEqual([]);
});
