// An emulator in a process of its own: node service.ts APIS OPTIONS. The parent asks it for services and numbers.
import { createEmulator, type EmulatorOptions } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { readArtifacts } from '@apimkit/model';
import { serviceId } from '../client/connection.ts';
import { dataSet } from './data-set.ts';

/** A request of the parent: fill a service with the data set, or leave it empty; count from now on; or report. */
export type Order = { readonly fill: string } | { readonly clear: true } | { readonly report: true };

/** What the emulator received since it was cleared. */
export interface Received {
  readonly byMethod: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
}

const [apis = '1', options = '{}'] = process.argv.slice(2);
const emulator = createEmulator(JSON.parse(options) as EmulatorOptions);
let artifacts: ReturnType<typeof readArtifacts> | undefined;

const { url } = await serveEmulator(emulator);
process.on('message', (order: Order) => {
  if ('fill' in order) fill(order.fill);
  if ('clear' in order) emulator.log.clear();
  process.send?.(emulator.log.counts satisfies Received);
});
process.send?.(url);

function fill(name: string): void {
  artifacts ??= readArtifacts(dataSet(Number(apis)));
  const [note] = emulator.seed(serviceId(name), artifacts.artifacts);
  const [finding] = artifacts.diagnostics;
  if (note ?? finding) throw new Error(JSON.stringify(note ?? finding));
}
