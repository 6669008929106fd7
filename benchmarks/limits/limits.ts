// What jobs take at the limits of Resource Manager, on a clock that passes only while the program waits:
// npm run bench -- limits [--apis 100] [--seeds 5] [--jobs plan,extract]
import { parseArgs } from 'node:util';
import type { ArmClient } from '@apimkit/arm';
import { createEmulator, profiles, virtualClock } from '@apimkit/emulator';
import { type Artifacts, readArtifacts } from '@apimkit/model';
import { extract, planPublish, publish } from '@apimkit/sync';
import { connect, serviceId } from '../client/connection.ts';
import { changedFile, changeValue } from '../sync/changed.ts';
import { dataSet } from '../sync/data-set.ts';
import { needed } from '../sync/needed.ts';

interface Job {
  readonly title: string;
  readonly service: 'full' | 'empty';
  run(client: ArmClient, files: ReadonlyMap<string, string>): Promise<unknown>;
}

const jobs: Readonly<Record<string, Job>> = {
  extract: { title: 'extract', service: 'full', run: (client) => extract(client) },
  plan: { title: 'plan, nothing changed', service: 'full', run: (client, files) => planPublish(client, read(files)) },
  publish: { title: 'publish, nothing changed', service: 'full', run: (client, files) => publish(client, read(files)) },
  'publish-one': {
    title: 'publish, one named value changed',
    service: 'full',
    run: (client, files) =>
      publish(client, read(new Map([...files, [changedFile, changeValue(files.get(changedFile) ?? '')]]))),
  },
  'publish-all': {
    title: 'publish to an empty service',
    service: 'empty',
    run: (client, files) => publish(client, read(files)),
  },
};

const columns = ['job', 'reads', 'writes', '429', 'needed s', 'last sent s', 'ended s', 'over %'];

/** Prints a row for each job: the run in the middle, by the time that it took in addition. Another seed makes other responses slow. */
export async function run(args: readonly string[]): Promise<void> {
  const options = {
    apis: { type: 'string', default: '100' },
    seeds: { type: 'string', default: '5' },
    jobs: { type: 'string', default: Object.keys(jobs).join(',') },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const files = dataSet(Number(values.apis));
  console.log(`| ${columns.join(' | ')} |\n| --- |${' ---: |'.repeat(columns.length - 1)}`);
  for (const name of values.jobs.split(',')) {
    const job = jobs[name];
    if (!job) throw new RangeError(`${name} is not a job: use ${Object.keys(jobs).join(', ')}`);
    const runs: Run[] = [];
    for (let seed = 1; seed <= Number(values.seeds); seed += 1) runs.push(await measured(job, files, seed));
    const { reads, writes, refused, ...times } = runs.sort((one, other) => one.over - other.over)[
      runs.length >> 1
    ] as Run;
    const all = [times.needed, times.lastSent, times.ended, times.over].map((one) => one.toFixed(1));
    console.log(`| ${[job.title, reads, writes, refused, ...all].join(' | ')} |`);
  }
}

/** Requests and seconds of a run. */
interface Run {
  readonly reads: number;
  readonly writes: number;
  readonly refused: number;
  readonly needed: number;
  readonly lastSent: number;
  readonly ended: number;
  /** Per cent that the run took in addition to what its requests need. */
  readonly over: number;
}

async function measured(job: Job, files: ReadonlyMap<string, string>, seed: number): Promise<Run> {
  const clock = virtualClock();
  const emulator = createEmulator({ profile: { ...profiles.arm, seed }, clock });
  if (job.service === 'full') emulator.seed(serviceId('service'), read(files));
  const demand = { reads: 0, writes: 0, deletes: 0 };
  let lastSent = 0;
  const started = clock.now();
  const seconds = () => (clock.now() - started) / 1000;
  const client = connect('http://127.0.0.1', 'service', {
    clock,
    fetch: (request) => {
      lastSent = seconds();
      demand[
        request.method === 'GET' || request.method === 'HEAD'
          ? 'reads'
          : request.method === 'DELETE'
            ? 'deletes'
            : 'writes'
      ] += 1;
      return emulator.fetch(request);
    },
  });
  await job.run(client, files);
  const [ended, least] = [seconds(), needed(demand)];
  return {
    reads: demand.reads,
    writes: demand.writes + demand.deletes,
    refused: emulator.log.counts.byStatus['429'] ?? 0,
    needed: least,
    lastSent,
    ended,
    over: (ended / least - 1) * 100,
  };
}

function read(files: ReadonlyMap<string, string>): Artifacts {
  const { artifacts, diagnostics } = readArtifacts(files);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics[0]));
  return artifacts;
}
