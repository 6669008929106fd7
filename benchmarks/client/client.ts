// What extract, plan and publish cost the client, by the size of a service: an emulator with a generated service in one
// process, the client in another one.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Cost, Task } from './cost.ts';

/** Operations of each API. */
const perApi = 10;
const tasks: readonly Task[] = ['publish', 'plan', 'extract'];

/** Prints the cost of each task at each number of operations. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [100, 1000, 10_000];
  print(['task', 'operations', 'resources', 'requests', 'requests/s', 'CPU s', 'CPU ms per operation', 'peak MiB']);
  const costs: Cost[] = [];
  for (const operations of sizes) {
    const service = child('service.ts', [String(operations / perApi), String(perApi)]);
    const [url] = (await once(service, 'message')) as [string];
    for (const task of tasks) {
      const client = child('task.ts', [task, url, String(operations / perApi), String(perApi)]);
      const [cost] = (await once(client, 'message')) as [Cost];
      costs.push(cost);
      show(cost);
    }
    service.kill();
  }
  for (const task of tasks) compare(costs.filter((cost) => cost.task === task));
}

function child(program: string, args: readonly string[]) {
  const started = fork(join(import.meta.dirname, program), args, { execArgv: ['--conditions=@apimkit/source'] });
  started.once('exit', (code) => {
    if (code !== 0 && code !== null) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  });
  return started;
}

function show({ task, operations, resources, requests, seconds, cpuSeconds, peak }: Cost): void {
  print([
    task,
    operations,
    resources,
    requests,
    Math.round(requests / seconds),
    cpuSeconds.toFixed(2),
    ((cpuSeconds * 1000) / operations).toFixed(2),
    Math.round(peak),
  ]);
}

const widths = [8, 11, 10, 9, 11, 7, 21, 9];
const print = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell, index) => String(cell).padStart(widths[index] ?? 10)).join(' '));

/** A cost is linear when its ratio is at most that of the operations. */
function compare(costs: readonly Cost[]): void {
  for (const [index, larger] of costs.entries()) {
    const smaller = costs[index - 1];
    if (!smaller) continue;
    const times = (key: 'operations' | 'requests' | 'cpuSeconds') => (larger[key] / smaller[key]).toFixed(1);
    const memory = ((larger.peak - larger.base) / Math.max(1, smaller.peak - smaller.base)).toFixed(1);
    console.log(
      `${larger.task}, ${smaller.operations} to ${larger.operations} operations: ${times('operations')} times the operations, ${times('requests')} times the requests, ${times('cpuSeconds')} times the CPU, ${memory} times the memory above that of the start`,
    );
  }
}
