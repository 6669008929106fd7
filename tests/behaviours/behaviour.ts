import type { Caller } from '../../packages/emulator/src/fixtures/caller.ts';
import { profiled } from '../../packages/emulator/src/fixtures/profiled.ts';
import type { EmulatorClock, EmulatorOptions } from '../../packages/emulator/src/index.ts';

/** One statement about the service, with the place that it is known from. */
export interface Behaviour {
  /** What the service does, in one sentence. */
  readonly statement: string;
  /** A public issue, a page of Microsoft Learn, or an official example. */
  readonly source: string;
  /** Why no source settles it, or why the emulator differs. Such a statement is shown, not checked. */
  readonly open?: string;
  /** Options of the emulator of the check. */
  readonly emulator?: EmulatorOptions;
  /** Throws when the emulator differs. Every check gets a service of its own, and a clock that does not wait. */
  readonly check?: (call: Caller, clock: EmulatorClock) => Promise<void>;
}

/** The statements about one subject. */
export interface Section {
  readonly title: string;
  readonly behaviours: readonly Behaviour[];
}

/** Runs the check of a statement. @throws {Error} when the emulator differs */
export async function verify({ check, emulator }: Behaviour): Promise<void> {
  const { call, clock } = profiled(undefined, emulator);
  await check?.(call, clock);
}
