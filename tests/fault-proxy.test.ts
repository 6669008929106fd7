import { createEmulator, type Emulator } from '@apimkit/emulator';
import { readArtifacts } from '@apimkit/model';
import { planPublish, publish } from '@apimkit/sync';
import { describe, expect, it } from 'vitest';
import { generator } from '../packages/emulator/src/profiles/random.ts';
import { socketFaults } from './connections/faults.ts';
import { clientOf, emulated, serve } from './connections/servers.ts';

const files: Readonly<Record<string, unknown>> = {
  'tags/beta/tagInformation.json': { properties: { displayName: 'Beta' } },
  'named values/host/namedValueInformation.json': { properties: { displayName: 'host', value: 'a.example' } },
  'backends/shop/backendInformation.json': { properties: { url: 'https://{{host}}/', protocol: 'http' } },
  'apis/shop/apiInformation.json': { properties: { displayName: 'Shop', path: 'shop', protocols: ['https'] } },
  'apis/shop/policy.xml': '<policies><inbound><set-backend-service backend-id="shop" /></inbound></policies>',
  'apis/shop/tags/beta/tagInformation.json': {},
};
const tree = new Map(
  Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]),
);
const { artifacts } = readArtifacts(tree);

/** A service behind a proxy that replaces responses. `choose` names the fault of a request, by its number. */
async function publishThrough(choose: (count: number) => string | undefined) {
  const emulator: Emulator = createEmulator();
  let count = 0;
  await using server = await serve(async (request, response) => {
    count += 1;
    const fault = socketFaults[choose(count) ?? ''];
    if (fault) return fault(request, response, emulator);
    const { status, headers, body } = await emulated(emulator, request);
    response
      .writeHead(status, Object.fromEntries(headers))
      .end(body ? Buffer.from(await new Response(body).arrayBuffer()) : '');
  });
  const client = clientOf(server.url, { requestTimeout: 300 });
  const { report } = await publish(client, artifacts);
  const { plan } = await planPublish(clientOf(server.url, { requestTimeout: 300 }), artifacts).catch(() => ({
    plan: undefined,
  }));
  return { report, plan, count };
}

describe('a publish through a proxy', () => {
  it.each(Object.keys(socketFaults))('converges when every third response is %s', async (name) => {
    const { report } = await publishThrough((count) => (count % 3 === 0 ? name : undefined));
    expect(report.steps.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  });

  it('converges when a burst of faults strikes four requests in a row', async () => {
    for (const name of ['503', 'a reset before the effect', '429 with seconds']) {
      const { report } = await publishThrough((count) => (count > 3 && count <= 7 ? name : undefined));
      expect(report.steps.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
    }
  });

  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'converges with 5 % of random faults, seed %d',
    async (seed) => {
      const random = generator(seed);
      const names = Object.keys(socketFaults);
      const { report, plan } = await publishThrough(() =>
        random() < 0.05 ? names[Math.floor(random() * names.length)] : undefined,
      );
      expect(report.steps.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
      expect(plan?.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
    },
  );
});
