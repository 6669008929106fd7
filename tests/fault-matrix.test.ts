import { afterAll, describe, expect, it } from 'vitest';
import { generator } from '../packages/emulator/src/profiles/random.ts';
import { faults, shapeOf } from './faults/faults.ts';
import { baselineOf, type Case, check, storm, Tally } from './faults/matrix.ts';
import { scenarios } from './faults/scenarios.ts';

// FAULTS=all: every request of every scenario, struck by every fault, once and always. It takes an hour.
const isWhole = process.env.FAULTS === 'all';
const seed = Number(process.env.FAULTS_SEED ?? 1);

const baselines = await Promise.all(scenarios.map(baselineOf));
const passing = faults.filter(({ passes }) => passes);
const tally = new Tally();

/** Every request, every fault, once and always. */
const all: readonly Case[] = baselines.flatMap((baseline) =>
  baseline.seen.flatMap(({ method, url }, index) =>
    faults
      .filter(({ strikes }) => strikes(method, url))
      .flatMap((fault) => [false, true].map((always) => ({ baseline, nth: index + 1, always, fault }))),
  ),
);

/** For each path (names left out) and each group of faults one case; faults that pass when they strike once are one group. */
function sample(): readonly Case[] {
  const pick = generator(seed);
  const alike = Map.groupBy(
    all.filter(({ always, fault: { passes } }) => always || !passes),
    ({ baseline, nth, fault: { name, passes, group = name } }) => {
      const request = baseline.seen[nth - 1] ?? { method: '', url: '' };
      return `${passes ? 'passes' : group} ${shapeOf(request)}`;
    },
  );
  return [...alike.values()].flatMap((cases) => cases[Math.floor(pick() * cases.length)] ?? []);
}

describe('a fault in any request', () => {
  const cases = isWhole ? all : sample();
  const byScenario = Map.groupBy(cases, ({ baseline }) => baseline.scenario.name);

  it.each([...byScenario])(
    '%s: deletes nothing, loses nothing, and is not passed over in silence',
    async (_, some) => {
      const before = tally.violations.length;
      for (const one of some) await check(one, tally);
      expect(tally.violations.slice(before)).toEqual([]);
    },
    10 * 3_600_000,
  );

  it.each(baselines.map((baseline) => [baseline.scenario.name, baseline] as const))(
    '%s: is got over when the next attempt works, whatever strikes each request once',
    async (_, baseline) => {
      const before = tally.violations.length;
      const fine = tally.ended['exit 0'];
      for (const turn of passing.keys()) await storm(baseline, passing, turn, tally);
      expect(tally.violations.slice(before)).toEqual([]);
      if (baseline.outcome.ok && baseline.outcome.tree) expect(tally.ended['exit 0'] - fine).toBe(passing.length);
    },
    600_000,
  );

  afterAll(() => {
    const shapes = new Set(baselines.flatMap(({ seen }) => seen.map(shapeOf)));
    const requests = baselines.reduce((sum, { seen }) => sum + seen.length, 0);
    process.stdout.write(
      [
        `Fault matrix: ${requests} requests of ${scenarios.length} scenarios (${shapes.size} paths) x ${faults.length} faults = ${all.length} cases`,
        `  ${tally.cases} of them run (${isWhole ? 'all' : `seed ${seed}`}), in ${tally.runs} runs; ${JSON.stringify(tally.ended)}`,
        `  ${tally.deletes} deletes compared; ${tally.violations.length} violations; ${tally.uncontradicted} lists that no other response confirms`,
        '',
      ].join('\n'),
    );
  });
});
