// Sends requests to an emulator in this process: node requests.ts APIS OPERATIONS.
import { createEmulator } from '@apimkit/emulator';
import { armPath, type Resource, toArmBody } from '@apimkit/model';
import { importFormat } from '@apimkit/openapi';
import { serviceId } from '../client/connection.ts';
import { generateArtifacts } from '../service/generate.ts';

/** CPU of each sort of request in milliseconds, and what all of them took. */
export interface Measured {
  readonly apis: number;
  readonly cpu: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Resident memory in MiB. */
  readonly peak: number;
}

const [apis = 1, operations = 1] = process.argv.slice(2).map(Number);
const emulator = createEmulator();
const service = serviceId('bench');
const all = [...generateArtifacts({ apis, operations })];
const isApi = ({ id }: Resource) => id.entry.document === 'specification';
const shared = all.filter(({ id }) => id.names.api === undefined);
const found = all.filter(isApi);

async function send(method: string, path: string, body?: object): Promise<void> {
  const url = `http://127.0.0.1${service}/${path}${path.includes('?') ? '&' : '?'}api-version=2024-05-01`;
  const init = { method, headers: { 'if-match': '*' }, body: body === undefined ? null : JSON.stringify(body) };
  const response = await emulator.fetch(new Request(url, method === 'PUT' ? { method, body: init.body } : init));
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
}

const put = (resource: Resource) => send('PUT', armPath(resource.id), toArmBody(resource, service));

function importApi(resource: Resource): Promise<void> {
  const body = toArmBody(resource, service) as { properties?: object };
  const format = resource.specification && importFormat(resource.specification);
  return send('PUT', armPath(resource.id), { properties: { ...body.properties, ...format } });
}

const work: Readonly<Record<string, () => Promise<void>>> = {
  async import() {
    for (const api of found) await importApi(api);
  },
  async 'import again'() {
    for (const api of found) await importApi(api);
  },
  async list() {
    for (const { id } of found) await send('GET', `${armPath(id)}/operations`);
  },
  async export() {
    for (const { id } of found) await send('GET', `${armPath(id)}?export=true&format=openapi-link`);
  },
  async policies() {
    for (const one of all) if (one.policy !== undefined && one.id.names.api !== undefined) await put(one);
  },
  async delete() {
    for (const { id } of found) await send('DELETE', armPath(id));
  },
};

const order = ['named-value', 'backend', 'policy-fragment', 'tag', 'product'];
for (const kind of order) for (const one of shared) if (one.id.kind === kind) await put(one);
const started = performance.now();
const cpu: Record<string, number> = {};
for (const [name, task] of Object.entries(work)) {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  cpu[name] = (user + system) / 1000;
}
const measured: Measured = {
  apis,
  cpu,
  seconds: (performance.now() - started) / 1000,
  peak: process.resourceUsage().maxRSS / 1024,
};
process.send?.(measured, () => process.disconnect());
