// What imports, lists, exports, changes and deletes cost the emulator, by the size of the service: each size in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Measured } from './requests.ts';

/** Operations of each API. */
const perApi = 10;

/** Prints the cost of each sort of request at each number of APIs. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [10, 100, 1000];
  console.log('Milliseconds of CPU for each API, and peak memory:');
  const all: Measured[] = [];
  for (const apis of sizes) {
    const child = fork(join(import.meta.dirname, 'requests.ts'), [String(apis), String(perApi)], {
      execArgv: ['--conditions=@apimkit/source'],
    });
    const [measured] = (await once(child, 'message')) as [Measured];
    all.push(measured);
    const costs = Object.entries(measured.cpu).map(([what, ms]) => `${what} ${(ms / apis).toFixed(2)}`);
    console.log(
      `${apis} APIs with ${apis * perApi} operations: ${costs.join(', ')}; ${(measured.seconds).toFixed(1)} s in all, ${Math.round(measured.peak)} MiB`,
    );
  }
  for (const [index, larger] of all.entries()) {
    const smaller = all[index - 1];
    if (!smaller) continue;
    const ratios = Object.entries(larger.cpu).map(
      ([what, ms]) => `${what} ${(ms / Math.max(1, smaller.cpu[what] ?? 0)).toFixed(1)}`,
    );
    console.log(
      `${larger.apis / smaller.apis} times the APIs, ${smaller.apis} to ${larger.apis}: CPU times ${ratios.join(', ')}`,
    );
  }
}
