import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import {
  createGateway,
  echoBackend,
  type Gateway,
  localSubscriptions,
  type ServedApi,
  type ServedOperation,
  servedApis,
} from '@apimkit/gateway';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { afterAll, describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../shared/data/repos');
interface Entry {
  readonly repo: string;
  readonly roots: readonly { readonly dir: string }[];
}

/** A request for an operation, with 1 for each parameter of its path. */
function requestFor(api: ServedApi, { method: given, urlTemplate }: ServedOperation): Request {
  const path = urlTemplate.replaceAll(/\{[^}]*\}/g, '1').replace('*', 'any');
  const url = new URL(`https://gateway.example.com${api.path}/${path.replace(/^\//, '')}`);
  for (const [name, value] of Object.entries(api.query)) url.searchParams.set(name, value);
  const method = given === '*' ? 'GET' : given;
  const headers = { ...api.headers, 'Ocp-Apim-Subscription-Key': 'master' };
  return new Request(url, { method, headers, ...(/^(GET|HEAD)$/i.test(method) ? {} : { body: '{}' }) });
}

describe.skipIf(!existsSync(folder))('public artifacts folders (skipped when ../shared is absent)', async () => {
  const index: readonly Entry[] = existsSync(folder)
    ? JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
    : [];
  const roots = index.flatMap(({ repo, roots: all }) => all.map(({ dir }) => join(repo.replace('/', '__'), dir)));
  const parse = await loadCSharp();
  const statuses = new Map<number, number>();
  afterAll(() => {
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} with ${status}`);
    process.stdout.write(`responses of public repositories: ${counts.join(', ')}\n`);
  });

  async function call(gateway: Gateway, api: ServedApi, operation: ServedOperation) {
    const { response, trace, unsupported } = await gateway.call(requestFor(api, operation));
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    return { name: `${api.name}/${operation.name}`, called: trace.operation, unsupported };
  }

  it.each(roots)('%s: every operation can be called, and runs', async (root) => {
    const { artifacts } = readArtifacts((await readTree(join(folder, root))).tree);
    const subscriptions = localSubscriptions(artifacts);
    const gateway = createGateway({
      artifacts,
      parse,
      crypto: nodeCrypto,
      backends: { '*': echoBackend },
      subscriptions,
    });
    // Requests with the method TRACE cannot be made.
    const isPossible = ({ method }: ServedOperation) => method !== 'TRACE';
    for (const api of servedApis(artifacts))
      for (const operation of api.operations().filter(isPossible)) {
        const { name, called, unsupported } = await call(gateway, api, operation);
        expect({ called, unsupported }, name).toEqual({ called: name, unsupported: [] });
      }
  });
});
