import type { Usage } from './cli.ts';
import type { Job, Limits } from './jobs.ts';
import { needed } from './needed.ts';
import type { Received } from './service.ts';

/** One run of a job. */
export interface Measured extends Usage {
  readonly received: Received;
}

type Numbers = Required<Limits> & { readonly reads: number; readonly deletes: number; readonly refused: number };

/** The numbers of a run. */
function numbersOf({ seconds, cpuSeconds, mebibytes, received: { byMethod, byStatus } }: Measured): Numbers {
  const count = (...methods: readonly string[]) => methods.reduce((sum, one) => sum + (byMethod[one] ?? 0), 0);
  const reads = count('GET', 'HEAD');
  const deletes = count('DELETE');
  const writes = count('PUT', 'PATCH', 'POST');
  const refused = byStatus['429'] ?? 0;
  return { requests: reads + writes + deletes, seconds, cpuSeconds, mebibytes, writes, reads, deletes, refused };
}

/** The median of each number. */
export function medianOf(runs: readonly Measured[]): Numbers {
  const all = runs.map(numbersOf);
  const [first] = all;
  if (!first) throw new RangeError('there are no runs');
  const middle = (key: keyof Numbers) => all.map((one) => one[key]).sort((a, b) => a - b)[all.length >> 1] ?? 0;
  return Object.fromEntries(Object.keys(first).map((key) => [key, middle(key as keyof Numbers)])) as Numbers;
}

const columns = ['job', 'requests', '429', 'writes', 'wall s', 'CPU s', 'MiB', 'limits'];
/** The head of the table. */
export const titles = [`| ${columns.join(' | ')} |`, `| --- |${' ---: |'.repeat(columns.length - 2)} --- |`];

/** A row of the table: a job that does not exist yet is missing. */
export function row(job: Job, numbers: Numbers | undefined, isLimited: boolean): string {
  if (!numbers) return `| ${job.title} |${' |'.repeat(columns.length - 2)} missing: no flag ${job.flag} |`;
  const { requests, writes, seconds, cpuSeconds, mebibytes } = numbers;
  const time = [seconds.toFixed(2), cpuSeconds.toFixed(2), Math.round(mebibytes)];
  const note = isLimited ? limitsText(job.limits, numbers) : `at the limits of ARM: ${needed(numbers).toFixed(1)} s`;
  return `| ${[job.title, requests, numbers.refused, writes, ...time, note].join(' | ')} |`;
}

function limitsText(limits: Limits, numbers: Numbers): string {
  const all = Object.entries(limits) as [keyof Limits, number][];
  if (all.length === 0) return 'none';
  const over = all.filter(([key, most]) => numbers[key] > most);
  const text = all.map(([key, most]) => `${words[key]} ${most}`).join(', ');
  return over.length === 0 ? `met: ${text}` : `NOT MET (${over.map(([key]) => words[key]).join(', ')}): ${text}`;
}

const words: Readonly<Record<keyof Limits, string>> = {
  requests: 'requests',
  seconds: 'wall',
  cpuSeconds: 'CPU',
  mebibytes: 'MiB',
  writes: 'writes',
};
