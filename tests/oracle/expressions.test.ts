import { describe, expect, it } from 'vitest';
import { hasDotnet } from './dotnet.ts';
import { areas } from './expressions/cases/index.ts';
import { readMembers, unknownMembers } from './expressions/members.ts';
import { hasPublicPolicies } from './expressions/public/extract.ts';
import { comparePublic } from './expressions/public.ts';
import { type Comparison, compareArea, staleCases } from './expressions/recorded.ts';
import { hasUsage, unusedInCases } from './expressions/usage.ts';

/** Areas whose cases need not be equal: what .NET does not compile either, and what we refuse by name. */
const refusing = new Set(['invalid', 'refused', 'conversions']);

const shown = (all: readonly Comparison[]) =>
  all.map(
    ({ source, context, expected, actual }) =>
      `${source} (${context}): .NET ${JSON.stringify(expected)}, ours ${JSON.stringify(actual)}`,
  );
const counted = (all: readonly Comparison[]) => Object.groupBy(all, ({ verdict }) => verdict);

describe('expressions of our own and the records of .NET', () => {
  const compared = new Map(Object.keys(areas).map((area) => [area, compareArea(area)]));

  it('are at least 1,500', () => {
    const cases = Object.values(areas).flat().length;
    const { equal = [], refused = [] } = counted([...compared.values()].flat());
    process.stdout.write(`${cases} cases: ${equal.length} evaluations equal, ${refused.length} refused by name\n`);
    expect(cases).toBeGreaterThanOrEqual(1_500);
  });

  describe.each(Object.keys(areas))('%s', (area) => {
    const all = compared.get(area) ?? [];
    const { different = [], refused = [] } = counted(all);

    it('has a record of each case (npm run oracle expressions writes them)', () => {
      expect(staleCases(area)).toEqual([]);
    });

    it('is evaluated as .NET does it', () => {
      expect(all.length).toBeGreaterThan(0);
      expect(shown(different)).toEqual([]);
    });

    it.skipIf(refusing.has(area))('is supported', () => {
      expect(shown(refused)).toEqual([]);
    });
  });

  it('that are listed as refused are refused', () => {
    // Where one is supported by now, it belongs to another area.
    const runs = Map.groupBy(compared.get('refused') ?? [], ({ source }) => source);
    const supported = [...runs].filter(([, all]) => all.every(({ verdict }) => verdict !== 'refused'));
    expect(supported.map(([source]) => source)).toEqual([]);
  });
});

describe('the members of the library', () => {
  it('are members of .NET, with the same results', () => {
    expect(Object.keys(readMembers().types).length).toBeGreaterThan(200);
    expect(unknownMembers()).toEqual([]);
  });
});

describe.skipIf(!hasUsage())(`what public policies use (${hasUsage() ? 'counted' : '../shared is absent'})`, () => {
  it('has cases: every construct, member, method, type and cast', async () => {
    expect(await unusedInCases()).toEqual([]);
  });
});

const missing = [
  ...(hasPublicPolicies() ? [] : ['../shared is absent']),
  ...(hasDotnet() ? [] : ['.NET is not installed']),
];

describe.skipIf(missing.length > 0)(`public expressions (${missing.join(', ') || 'evaluated with .NET'})`, () => {
  it('are evaluated as .NET does it, at least 97 of 100', { timeout: 300_000 }, () => {
    // One that .NET does not compile is not sound: most have a named value where code is.
    const runs = comparePublic().filter(({ expected }) => !('error' in expected));
    const { different = [] } = counted(runs);
    const sound = Map.groupBy(runs, ({ expression }) => expression);
    const equal = [...sound.values()].filter((all) => all.every(({ verdict }) => verdict === 'equal')).length;
    const contexts = runs.length / sound.size;
    process.stdout.write(
      `${sound.size} public expressions over ${contexts} contexts: ${equal} equal, ${sound.size - equal} refused by name\n`,
    );
    expect(shown(different)).toEqual([]);
    expect(contexts).toBeGreaterThanOrEqual(3);
    expect(equal / sound.size).toBeGreaterThanOrEqual(0.97);
  });
});
