import type { Artifacts } from '@apimkit/model';
import { createEmulator, type Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { openDataFile } from './data-file.ts';
import { type RunningEmulator, type ServeEmulatorOptions, serveEmulator } from './serve.ts';

/** How an emulator is started. */
export interface StartOptions extends Omit<ServeEmulatorOptions, 'onChange'>, EmulatorOptions {
  /** A file that keeps the state across restarts. It contains secrets. */
  readonly data?: string | undefined;
  /** The service to begin with, unless the data file has a state. */
  readonly seed?: { readonly serviceId: string; readonly artifacts: Artifacts } | undefined;
  /** Called after every write request. */
  readonly onWrite?: (() => void) | undefined;
}

/** A running emulator and what became of its seed. */
export interface StartedEmulator extends RunningEmulator {
  /** The resources of the seed that the service refuses; undefined when the seed was not used. */
  readonly refused?: ReturnType<Emulator['seed']>;
  /** The resources of a service as they are now: see `Emulator.artifacts`. */
  readonly artifacts: Emulator['artifacts'];
}

/**
 * Starts an emulator as a server on this machine.
 *
 * @throws {Error} when the port is taken, the profile is not valid, or the data file is not the state of an emulator
 * @example
 * const { url, close } = await startEmulator({ data: 'apim.data', profile: 'arm' });
 */
export async function startEmulator({
  port,
  host,
  maxBody,
  data,
  seed,
  onWrite,
  ...options
}: StartOptions = {}): Promise<StartedEmulator> {
  const emulator = createEmulator(options);
  const save = data === undefined ? undefined : openDataFile(emulator, data);
  const isEmpty = Object.keys(emulator.snapshot().services).length === 0;
  const refused = seed && isEmpty ? emulator.seed(seed.serviceId, seed.artifacts) : undefined;
  if (refused) await save?.();
  const running = await serveEmulator(emulator, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(maxBody === undefined ? {} : { maxBody }),
    onChange: async () => {
      await save?.();
      onWrite?.();
    },
  });
  return { ...running, artifacts: (service) => emulator.artifacts(service), ...(refused ? { refused } : {}) };
}
