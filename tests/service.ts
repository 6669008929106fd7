import { type ArmClient, createArmClient } from '@apimkit/arm';
import { createEmulator, type Emulator, type EmulatorOptions } from '@apimkit/emulator';
import { checked } from './checked.ts';

/** An empty emulated service and a real client that talks to it in this process. */
export function emptyService(options: EmulatorOptions = {}): {
  readonly client: ArmClient;
  readonly emulator: Emulator;
  readonly reconnect: () => ArmClient;
} {
  const emulator = createEmulator(options);
  const reconnect = () =>
    createArmClient({
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'rg',
      serviceName: 'target',
      endpoint: 'http://127.0.0.1',
      fetch: checked((request) => emulator.fetch(request)),
    });
  return { client: reconnect(), emulator, reconnect };
}

/** The requests that a client sent to change something. */
export const writesOf = ({ requests }: ArmClient): number =>
  (requests.PUT ?? 0) + (requests.PATCH ?? 0) + (requests.DELETE ?? 0);
