import type { Profile } from './profile.ts';
import { type Fault, faultTable } from './table.ts';

/** A profile with a name. */
export interface NamedProfile extends Profile {
  readonly summary: string;
}

/**
 * Returns every sort of fault that affects a share of the requests, with one share for all.
 *
 * @param rate from 0 to 1
 * @example
 * createEmulator({ profile: { faults: everyFault(0.05) } });
 */
export function everyFault(rate: number): readonly Fault[] {
  const kinds = Object.entries(faultTable).filter(([, { options }]) => 'rate' in options);
  return kinds.map(([fault]) => ({ fault, rate }) as Fault);
}

/** The profiles that have a name. */
export const profiles = {
  arm: {
    summary:
      'what a real subscription does: latency, throttling, long-running operations, locks after imports, eventual consistency',
    polls: 1,
    faults: [
      { fault: 'latency', ms: 120, deviation: 40, tail: 0.01, tailMs: 2000 },
      { fault: 'throttling' },
      { fault: 'api-locks' },
      { fault: 'eventual-consistency' },
    ],
  },
  slow: {
    summary: 'one second for every response, and much more for some',
    faults: [{ fault: 'latency', ms: 1000, deviation: 250, tail: 0.05, tailMs: 10_000 }],
  },
  throttled: {
    summary: 'throttling with small buckets, as in a subscription that others use too',
    faults: [
      {
        fault: 'throttling',
        reads: 25,
        readsPerSecond: 5,
        writes: 10,
        writesPerSecond: 2,
        deletes: 10,
        deletesPerSecond: 2,
      },
    ],
  },
  unreliable: {
    summary: 'a share of every sort of fault: lost and cut responses, server errors, failed operations, expired tokens',
    faults: everyFault(0.02).map((one) => (one.fault === 'hanging-responses' ? { ...one, rate: 0.004 } : one)),
  },
} as const satisfies Readonly<Record<string, NamedProfile>>;

/** The name of a profile. */
export type ProfileName = keyof typeof profiles;

/** Changes of a profile by the options of an emulator. */
interface ProfileChanges {
  /** Milliseconds until every response, in addition. */
  readonly latency?: number | undefined;
  readonly seed?: number | undefined;
}

/**
 * The profile of an emulator.
 *
 * @throws {TypeError} when no profile has the name
 */
export function profileOf(given: Profile | ProfileName | undefined, { latency = 0, seed }: ProfileChanges): Profile {
  const profile = typeof given === 'string' ? named(given) : (given ?? { faults: [] });
  const { faults } = profile;
  return {
    ...profile,
    ...(seed === undefined ? {} : { seed }),
    faults: latency > 0 ? [{ fault: 'latency', ms: latency }, ...faults] : faults,
  };
}

function named(name: string): Profile {
  if (Object.hasOwn(profiles, name)) return profiles[name as ProfileName];
  throw new TypeError(`${name} is not a profile: expected ${Object.keys(profiles).join(', ')}`);
}
