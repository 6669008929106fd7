// One task of the client in a process of its own: node task.ts TASK ENDPOINT APIS OPERATIONS.
import { extract, planPublish, publish } from '@apimkit/sync';
import { generateArtifacts } from '../service/generate.ts';
import { connect } from './connection.ts';
import type { Cost, Task } from './cost.ts';

const [task = 'extract', endpoint = '', apis = '1', operations = '1'] = process.argv.slice(2) as [Task?, ...string[]];
const artifacts = generateArtifacts({ apis: Number(apis), operations: Number(operations) });
const client = connect(endpoint, task === 'publish' ? 'empty' : 'full');
// Loads the client.
await client.get('');

const tasks = {
  async publish() {
    const { report } = await publish(client, artifacts);
    if (report.counts.failed + report.counts.skipped > 0) throw new Error('a step of the publish failed');
  },
  async plan() {
    const { plan } = await planPublish(client, artifacts);
    if (plan.summary.keep !== plan.steps.length) throw new Error('the plan changes something');
  },
  async extract() {
    const { artifacts: found } = await extract(client);
    if (found.size < artifacts.size) throw new Error(`the extract found ${found.size} of ${artifacts.size} resources`);
  },
};
const count = () => Object.values(client.requests).reduce((sum, one) => sum + one, 0);
const [before, base, cpu, started] = [count(), memory(), process.cpuUsage(), performance.now()];
await tasks[task]();
const { user, system } = process.cpuUsage(cpu);
const cost: Cost = {
  task,
  operations: Number(apis) * Number(operations),
  resources: artifacts.size,
  requests: count() - before,
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (user + system) / 1_000_000,
  base,
  peak: process.resourceUsage().maxRSS / 1024,
};
process.send?.(cost, () => process.disconnect());

function memory(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
