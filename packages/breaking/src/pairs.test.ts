import { expect, it } from 'vitest';
import type { Change } from './change.ts';
import { specificationChecks } from './checks/specifications.ts';
import { compareSpecifications } from './compare.ts';
import { operationPairs } from './fixtures/operation-pairs.ts';
import type { Expected } from './fixtures/pair.ts';
import { rendered } from './fixtures/render.ts';
import { schemaPairs } from './fixtures/schema-pairs.ts';
import { textPairs } from './fixtures/text-pairs.ts';

const pairs = [...schemaPairs, ...operationPairs];
const seen = new Set<string>();
const summary = (changes: readonly Change[]) =>
  changes.map(({ check, level, direction }) => `${check} ${level} ${direction}`).sort();
const expectedSummary = (expected: readonly Expected[]) => expected.map((one) => one.join(' ')).sort();

it.each(pairs.flatMap((pair) => pair.versions.map((version) => ({ ...pair, version }))))(
  '$name, in $version',
  ({ before, after, expected, version, today = '2026-06-01' }) => {
    const text = (fragment: typeof before) => JSON.stringify(rendered(fragment, version), null, 2);
    const changes = compareSpecifications(
      { text: text(before), file: 'before.json' },
      { text: text(after), file: 'after.json' },
      { today },
    );
    for (const { check } of changes) seen.add(check);
    expect(summary(changes)).toEqual(expectedSummary(expected));
    for (const { file, range, key, check } of changes) {
      expect(file).toMatch(/^(after|before)\.json$/);
      expect(range?.start.line).toBeGreaterThan(0);
      expect(key.startsWith(check)).toBe(true);
    }
    expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
  },
);

it.each(textPairs)('$name', ({ before, after, ending, expected }) => {
  const version = (name: string, text: string | undefined) =>
    text === undefined ? undefined : { text, file: `${name}.${ending}` };
  const changes = compareSpecifications(version('before', before), version('after', after));
  for (const { check } of changes) seen.add(check);
  expect(summary(changes)).toEqual(expectedSummary(expected));
});

// The last test: it counts what those above it have seen.
it('hits every check with at least one of 300 pairs', () => {
  expect(pairs.length + textPairs.length).toBeGreaterThanOrEqual(300);
  expect(specificationChecks.length).toBeGreaterThanOrEqual(120);
  expect(specificationChecks.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});
