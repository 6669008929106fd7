import { createArmClient } from '@apimkit/arm';
import {
  createEmulator,
  type Emulator,
  everyFault,
  faults,
  type Profile,
  profiles,
  virtualClock,
} from '@apimkit/emulator';
import { planPublish, publish } from '@apimkit/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { generator } from '../packages/emulator/src/profiles/random.ts';
import { service } from '../packages/sync/src/fixtures/faulty-service.ts';
import { checked } from './checked.ts';
import { differences, heldBy, neutral } from './faults/matrix.ts';
import { files, scenarios } from './faults/scenarios.ts';

// BAD_DAYS=1000 tries more.
const seeds = Array.from({ length: Number(process.env.BAD_DAYS ?? 50) }, (_, index) => index + 1);
/** Each request has this chance of every sort of fault: two of five requests are affected. */
const rate = 0.05;
const sorts = everyFault(rate);
const { arm } = profiles;

/** A client that signs in, with a service; time passes only while both wait. */
function connected(emulator: Emulator, clock: ReturnType<typeof virtualClock>, seed: number) {
  let tokens = 0;
  return createArmClient({
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    resourceGroup: 'rg',
    serviceName: 'shop',
    fetch: checked(emulator.fetch),
    clock,
    random: generator(seed),
    credential: {
      getToken: async () => {
        tokens += 1;
        return { token: `token ${tokens}`, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
      },
    },
  });
}

/** An empty service, and one with older resources and those of others, which are deleted. */
const states = ['publish to an empty service', 'publish with --prune'].map((name) => {
  const state = scenarios.find((one) => one.name === name)?.state;
  if (!state) throw new TypeError(`there is no scenario ${name}`);
  return state;
});

async function published(profile: Profile & { readonly seed: number }) {
  const clock = virtualClock();
  const emulator = createEmulator({ clock, profile });
  const isPruned = profile.seed % 2 === 1;
  emulator.restore(states[isPruned ? 1 : 0] ?? { count: 0, services: {} });
  const started = clock.now();
  const client = connected(emulator, clock, profile.seed);
  const { report, notes } = await publish(client, files, { prune: isPruned });
  const reported = [...notes, ...report.notes].flatMap(({ resource }) =>
    resource === undefined ? [] : [neutral(resource)],
  );
  return { emulator, report, reported, isPruned, seconds: (clock.now() - started) / 1000 };
}

describe('a publish of the sample to a service on a bad day', async () => {
  const calmRuns = await Promise.all([0, 1].map((seed) => published({ seed, faults: [] })));
  const usual = calmRuns.map(({ emulator }) => heldBy(emulator));
  const usualOf = (isPruned: boolean) => usual[isPruned ? 1 : 0] ?? new Map<string, string>();
  const counts = new Map<string, number>();
  const total = { requests: 0, seconds: 0 };

  it.each(seeds)('ends with everything published, and an empty plan: seed %i', async (seed) => {
    const { emulator, report, reported, isPruned, seconds } = await published({
      ...arm,
      seed,
      faults: [...sorts, ...arm.faults],
    });
    expect(report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
    // What the service created together with a product is kept and reported when a lost response leaves the origin uncertain.
    expect(differences(heldBy(emulator), usualOf(isPruned), reported)).toEqual([]);
    const calm = createEmulator();
    calm.restore(emulator.snapshot());
    const { plan } = await planPublish(connected(calm, virtualClock(), seed), files, { prune: isPruned });
    expect(plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
    expect(emulator.artifacts(service).size).toBeGreaterThan(50);
    for (const [fault, count] of Object.entries(emulator.log.counts.byFault))
      counts.set(fault, (counts.get(fault) ?? 0) + count);
    total.requests += emulator.log.counts.total;
    total.seconds += seconds;
  });

  it('meets every sort of fault', () => {
    // One publish is too small to be throttled, latency is not a failure, and the sample has no workspaces.
    const left = ['throttling', 'latency', 'new-workspaces'];
    const expected = Object.keys(faults).filter((name) => !left.includes(name));
    expect([...counts.keys()].sort()).toEqual(expect.arrayContaining(expected.sort()));
  });

  it('meets throttling when the subscription has small buckets', async () => {
    const { emulator, report, seconds } = await published({ ...profiles.throttled, seed: 0 });
    expect(report.counts.failed + report.counts.skipped).toBe(0);
    expect(differences(heldBy(emulator), usualOf(false))).toEqual([]);
    expect(emulator.log.throttledMs).toBeLessThan(seconds * 1000);
  });

  afterAll(() => {
    const faulty = [...counts].map(([fault, count]) => `${fault} ${count}`).join(', ');
    process.stdout.write(
      `Bad days: ${seeds.length} publishes with ${total.requests} requests in ${Math.round(total.seconds / 3600)} hours of their clock; ${faulty}\n`,
    );
  });
});
