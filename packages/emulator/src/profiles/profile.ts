import type { EmulatorClock } from '../clock.ts';
import type { FaultKind, Handler, OptionValue, Surroundings } from './fault.ts';
import { requestRandom } from './random.ts';
import { type Fault, faultTable } from './table.ts';

/**
 * What goes wrong at a service, and how long it takes, as data. The same seed and the same requests have the same faults.
 *
 * @example
 * const profile: Profile = { seed: 7, faults: [{ fault: 'latency', ms: 20 }, { fault: 'dropped-connections', rate: 0.1 }] };
 */
export interface Profile {
  /** Default 1. */
  readonly seed?: number;
  /** Polls until a long-running operation ends, unless the emulator has the option. Default 0. */
  readonly polls?: number;
  /** The first one is nearest to the caller: its response hides those of the others. */
  readonly faults: readonly Fault[];
}

/** What surrounds a profile. */
export interface ProfileContext {
  readonly clock: EmulatorClock;
  /** Called with the name of a fault for every request that it affects. */
  readonly onFault: (request: Request, fault: string) => void;
}

type AnyKind = FaultKind<Readonly<Record<string, OptionValue>>>;

/**
 * Puts the faults of a profile before a handler.
 *
 * @throws {TypeError} when the profile has an unknown fault, an unknown option or a value of another type
 */
export function withProfile(
  { seed = 1, faults }: Profile,
  handler: Handler,
  { clock, onFault }: ProfileContext,
): Handler {
  return faults.reduceRight<Handler>((next, { fault, ...given }, index) => {
    const kind: AnyKind | undefined = Object.hasOwn(faultTable, fault) ? (faultTable[fault] as AnyKind) : undefined;
    if (!kind) throw new TypeError(`${fault} is not a fault: expected ${Object.keys(faultTable).join(', ')}`);
    const surroundings: Surroundings = {
      clock,
      randomOf: requestRandom(seed, `${index} ${fault}`),
      strike: (request) => onFault(request, fault),
    };
    return kind.create(optionsOf(fault, kind, given), surroundings)(next);
  }, handler);
}

function optionsOf(fault: string, { options }: AnyKind, given: Readonly<Record<string, OptionValue | undefined>>) {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(options, name));
  if (unknown !== undefined)
    throw new TypeError(`${fault} has no option ${unknown}: expected ${Object.keys(options).join(', ')}`);
  const values = Object.entries(options).map(([name, option]) => {
    const value = given[name] ?? option.default;
    const isValid = typeof value === typeof option.default && (option.oneOf?.includes(value) ?? true);
    if (!isValid || (typeof value === 'number' && !(value >= 0)))
      throw new TypeError(`${name} of ${fault} is ${value}: expected ${option.meaning}`);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}
