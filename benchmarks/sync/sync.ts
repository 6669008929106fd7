// What extract, plan and publish cost as whole processes of the built command line, with an emulator in another process:
// npm run bench -- sync [--apis 100] [--runs 5] [--jobs plan,publish] [--profile arm] [--latency 50] [--kinds] [--cpu-prof DIR]
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EmulatorOptions } from '@apimkit/emulator';
import { serviceId } from '../client/connection.ts';
import { runProgram } from './cli.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { type Job, jobs } from './jobs.ts';
import { type Measured, medianOf, row, titles } from './report.ts';
import type { Order, Received } from './service.ts';

const options = {
  apis: { type: 'string', default: '100' },
  runs: { type: 'string', default: '5' },
  jobs: { type: 'string' },
  latency: { type: 'string', default: '50' },
  profile: { type: 'string' },
  kinds: { type: 'boolean', default: false },
  'cpu-prof': { type: 'string' },
  node: { type: 'string', default: '' },
} as const;

/** Prints a row for each job. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const apis = Number(values.apis);
  const chosen = jobs.filter(({ name }) => values.jobs?.split(',').includes(name) ?? true);
  const nodeArgs = [
    ...values.node.split(' ').filter(Boolean),
    ...(values['cpu-prof'] ? ['--cpu-prof', `--cpu-prof-dir=${values['cpu-prof']}`] : []),
  ];
  console.log(`${apis} APIs, medians of ${values.runs} runs${values.profile ? `, profile ${values.profile}` : ''}:`);
  for (const line of titles) console.log(line);
  for (const job of chosen) {
    if (await isMissing(job)) {
      console.log(row(job, undefined, false));
      continue;
    }
    const options: EmulatorOptions = values.profile
      ? { profile: values.profile as NonNullable<EmulatorOptions['profile']> }
      : { latency: Number(values.latency), polls: job.polls ?? 0 };
    const service = await startService(apis, options);
    try {
      const runs: Measured[] = [];
      for (let index = 0; index < Number(values.runs); index += 1)
        runs.push(await measure(job, { apis, nodeArgs, name: `${job.name}-${index}`, ...service }));
      console.log(row(job, medianOf(runs), apis === 100 && !values.profile));
      if (values.kinds) console.log(JSON.stringify(runs[0]?.received, null, 1));
    } finally {
      service.process.kill();
    }
  }
}

async function startService(apis: number, options: EmulatorOptions) {
  const started = fork(join(import.meta.dirname, 'service.ts'), [String(apis), JSON.stringify(options)], {
    execArgv: ['--conditions=@apimkit/source', '--max-old-space-size=6000'],
  });
  const [endpoint] = (await once(started, 'message')) as [string];
  return { endpoint, process: started };
}

interface Setting {
  readonly apis: number;
  readonly endpoint: string;
  readonly process: ChildProcess;
  readonly nodeArgs: readonly string[];
  readonly name: string;
}

async function measure(job: Job, { apis, endpoint, process: service, nodeArgs, name }: Setting): Promise<Measured> {
  const folder = makeFolder(job.folder, apis);
  const [, , subscription = '', , group = ''] = serviceId(name).split('/');
  const connection = ['--subscription-id', subscription, '--resource-group', group];
  const target = [...connection, '--service-name', name, '--endpoint', endpoint];
  const args = [...job.args, ...(job.service === 'none' ? [] : target)];
  try {
    if (job.service === 'full') await order(service, { fill: name });
    if (job.warm) await runProgram(args, folder, [], job.program);
    await order(service, { clear: true });
    const used = await runProgram(args, folder, nodeArgs, job.program);
    return { ...used, received: await order(service, { report: true }) };
  } finally {
    removeFolder(folder);
  }
}

async function order(service: ChildProcess, what: Order): Promise<Received> {
  service.send(what);
  const [received] = (await once(service, 'message')) as [Received];
  return received;
}

async function isMissing({ args: [command = ''], flag }: Job): Promise<boolean> {
  if (flag === undefined) return false;
  const { output } = await runProgram([command, '--help'], '.');
  return !output.includes(flag);
}
