import { Artifacts, type FileTree, readArtifacts, writableLayouts } from '@apimkit/model';
import { extract, planPublish, publish } from '@apimkit/sync';
import { describe, expect, it } from 'vitest';
import { emptyService } from './service.ts';

const api = (rest: object = {}) =>
  JSON.stringify({
    properties: {
      displayName: 'Ticker',
      path: 'ticker',
      protocols: ['wss'],
      type: 'websocket',
      serviceUrl: 'wss://t.example',
      ...rest,
    },
  });
const policy =
  '<policies><inbound><base /><rate-limit calls="5" renewal-period="60" /></inbound><backend><base /></backend></policies>';
const operation = JSON.stringify({ properties: { displayName: 'onHandshake', method: 'GET', urlTemplate: '/' } });
const at = 'apis/ticker';
const below = `${at}/operations/onHandshake`;
const files = (more: Readonly<Record<string, string>> = {}): FileTree =>
  new Map(Object.entries({ [`${at}/apiInformation.json`]: api(), ...more }));
const withPolicy = { [`${below}/policy.xml`]: policy };

/** Publishes a tree to an empty service and returns the write requests, in order. */
async function published(tree: FileTree) {
  const { emulator, reconnect } = emptyService();
  const asked: string[] = [];
  const fetch = emulator.fetch.bind(emulator);
  emulator.fetch = (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      asked.push(`${request.method} ${pathname.split('/target/')[1]}`);
    return fetch(request);
  };
  const { artifacts, diagnostics } = readArtifacts(tree);
  const { plan, report } = await publish(reconnect(), artifacts);
  return { artifacts, diagnostics, plan, report, asked, client: reconnect() };
}

describe('a WebSocket API', () => {
  it('gets its policy on the operation that the service made, and never the operation', async () => {
    const { plan, asked, diagnostics, artifacts, client } = await published(files(withPolicy));
    expect(diagnostics).toEqual([]);
    expect(plan.problems).toEqual([]);
    expect(asked).toEqual([`PUT ${at}`, `PUT ${below}/policies/policy`]);
    const again = await planPublish(client, artifacts, { prune: true });
    expect(again.plan.problems).toEqual([]);
    expect(again.plan.summary).toMatchObject({ create: 0, update: 0, delete: 0 });
  });

  it('with the operation in its files is the same, with a note', async () => {
    const file = `${below}/operationInformation.json`;
    const { asked, diagnostics } = await published(files({ ...withPolicy, [file]: operation }));
    expect(diagnostics).toMatchObject([{ code: 'files/system', severity: 'info', file }]);
    expect(asked).toEqual([`PUT ${at}`, `PUT ${below}/policies/policy`]);
  });

  it.each(['ONHANDSHAKE', 'onhandshake'])('finds it in any case: %s', async (name) => {
    const { asked, plan } = await published(files({ [`${at}/operations/${name}/policy.xml`]: policy }));
    expect(plan.problems).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it.each(writableLayouts)('is extracted without it, in the layout %s', async (layout) => {
    const { client, artifacts } = await published(files(withPolicy));
    const { tree } = await extract(client, { layout });
    expect([...tree.keys()]).toEqual([`${at}/apiInformation.json`, `${below}/policy.xml`]);
    const { plan } = await planPublish(client, readArtifacts(tree).artifacts, { prune: true });
    expect(plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
    expect(artifacts.size).toBe(2);
  });

  it('loses the policy and keeps the operation when the file is deleted', async () => {
    const { client } = await published(files(withPolicy));
    const { plan, report } = await publish(client, readArtifacts(files()).artifacts, { prune: true });
    expect(plan.steps.filter(({ op }) => op !== 'keep').map(({ op, id }) => `${op} ${id}`)).toEqual([
      'delete api-operation-policy:ticker/onHandshake',
    ]);
    expect(report.counts.failed).toBe(0);
    expect(await client.tryGet(below)).toBeDefined();
  });

  it('goes with its policy', async () => {
    const { client } = await published(files(withPolicy));
    const { report } = await publish(client, new Artifacts(), { prune: true });
    expect(report.counts.failed).toBe(0);
    expect(await client.tryGet(at)).toBeUndefined();
  });

  it('whose policy alone is in the files needs the API in the service', async () => {
    const { client } = await published(files());
    const alone = readArtifacts(new Map(Object.entries(withPolicy))).artifacts;
    expect((await planPublish(client, alone)).plan.problems).toEqual([]);
    const { client: empty } = emptyService();
    expect((await planPublish(empty, alone)).plan.problems).toMatchObject([{ code: 'sync/missing' }]);
  });

  it('has revisions with the operation and policies of their own', async () => {
    const revision = `${at};rev=2`;
    const { plan, report, client } = await published(
      files({
        ...withPolicy,
        [`${revision}/apiInformation.json`]: api({ apiRevision: '2' }),
        [`${revision}/operations/onHandshake/policy.xml`]: policy.replace('calls="5"', 'calls="9"'),
      }),
    );
    expect(plan.problems).toEqual([]);
    expect(report.counts.failed).toBe(0);
    const { artifacts } = readArtifacts((await extract(client)).tree);
    const policies = [...artifacts].flatMap((one) =>
      one.policy === undefined ? [] : [/calls="\d"/.exec(one.policy)?.[0]],
    );
    expect(policies).toEqual(['calls="5"', 'calls="9"']);
  });

  it.each([
    ['a policy of its own', { [`${at}/policy.xml`]: policy }],
    ['another operation', { [`${at}/operations/send/operationInformation.json`]: operation }],
  ])('with %s is refused where its files are read, for the service refuses it', (_, more) => {
    const { diagnostics } = readArtifacts(files(more));
    expect(diagnostics).toMatchObject([{ code: 'files/refused', severity: 'error', file: Object.keys(more)[0] }]);
  });

  it('reports nothing for other types', () => {
    const http = JSON.stringify({ properties: { displayName: 'Ticker', path: 'ticker' } });
    const tree = files({
      [`${at}/apiInformation.json`]: http,
      [`${at}/policy.xml`]: policy,
      [`${below}/operationInformation.json`]: operation,
    });
    expect(readArtifacts(tree).diagnostics).toEqual([]);
  });
});
