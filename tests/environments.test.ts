import { createArmClient } from '@apimkit/arm';
import { hasErrors } from '@apimkit/diagnostics';
import { createEmulator } from '@apimkit/emulator';
import { type Artifacts, type FileTree, readArtifacts, writeArtifacts } from '@apimkit/model';
import { applyOverrides, readOverrides, valuesFrom } from '@apimkit/overrides';
import { planPublish, publish, renderPlan } from '@apimkit/sync';
import { describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { writesOf } from './service.ts';

/** Everything that belongs to one environment has its word in it. */
const environments = ['dev', 'test', 'prod'] as const;
type Name = (typeof environments)[number];
const words: Readonly<Record<Name, string>> = { dev: 'devlin', test: 'testov', prod: 'produs' };
const place = (name: Name) => ({
  subscriptionId: `sub-${words[name]}`,
  resourceGroup: `group-${words[name]}`,
  serviceName: `shop-${words[name]}`,
});
const idOf = (name: Name) => {
  const { subscriptionId, resourceGroup, serviceName } = place(name);
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${serviceName}`;
};

const json = (properties: object) => JSON.stringify({ properties });
/** Artifacts as an extract of dev gives them: full of dev's ids, names, addresses and secrets' places. */
const tree: FileTree = new Map([
  ['named values/key/namedValueInformation.json', json({ displayName: 'key', secret: true })],
  [
    'named values/vaulted/namedValueInformation.json',
    json({
      displayName: 'vaulted',
      secret: true,
      keyVault: { secretIdentifier: 'https://vault-devlin.example/secrets/k' },
    }),
  ],
  ['named values/host/namedValueInformation.json', json({ displayName: 'host', value: 'https://devlin.example' })],
  [
    'named values/5f00000000000000000000aa/namedValueInformation.json',
    json({ displayName: 'Logger-Credentials--5f00000000000000000000ab', secret: true }),
  ],
  [
    'loggers/insights/loggerInformation.json',
    json({
      loggerType: 'applicationInsights',
      credentials: { instrumentationKey: '{{Logger-Credentials--5f00000000000000000000ab}}' },
      resourceId:
        '/subscriptions/sub-devlin/resourceGroups/group-devlin/providers/microsoft.insights/components/i-devlin',
    }),
  ],
  [
    'diagnostics/applicationinsights/diagnosticInformation.json',
    json({ loggerId: `${idOf('dev')}/loggers/insights`, verbosity: 'information' }),
  ],
  [
    'backends/orders-devlin/backendInformation.json',
    json({ url: 'https://orders-devlin.example', protocol: 'http', credentials: { header: { k: ['{{key}}'] } } }),
  ],
  [
    'backends/pool/backendInformation.json',
    json({ type: 'Pool', pool: { services: [{ id: `${idOf('dev')}/backends/orders-devlin` }] } }),
  ],
  ['version sets/orders/versionSetInformation.json', json({ displayName: 'Orders', versioningScheme: 'Segment' })],
  [
    'apis/orders/apiInformation.json',
    json({
      displayName: 'Orders',
      path: 'orders',
      apiVersion: 'v1',
      apiVersionSetId: `${idOf('dev')}/apiVersionSets/orders`,
      serviceUrl: 'https://orders-devlin.example/v1',
      apiRevision: '1',
      isCurrent: true,
    }),
  ],
  [
    'apis/orders/policy.xml',
    '<policies><inbound><base /><set-backend-service backend-id="orders-devlin" /><set-header name="h" exists-action="override"><value>{{host}}</value></set-header><rate-limit calls="5" renewal-period="60" /></inbound></policies>',
  ],
  [
    'apis/orders/releases/first/apiReleaseInformation.json',
    json({ apiId: `${idOf('dev')}/apis/orders`, notes: 'First' }),
  ],
  ['products/starter/productInformation.json', json({ displayName: 'Starter', subscriptionRequired: true })],
  ['products/starter/apis/orders/productApiInformation.json', '{}'],
  [
    'subscriptions/web/subscriptionInformation.json',
    json({ displayName: 'Web', scope: `${idOf('dev')}/products/starter`, ownerId: `${idOf('dev')}/users/1` }),
  ],
  ['workspaces/team/workspaceInformation.json', json({ displayName: 'Team' })],
  ['workspaces/team/products/parcels/productInformation.json', json({ displayName: 'Parcels' })],
  ['workspaces/team/apis/parcels/apiInformation.json', json({ displayName: 'Parcels', path: 'parcels' })],
  [
    'workspaces/team/products/parcels/apis/parcels/productApiInformation.json',
    json({ apiId: `${idOf('dev')}/workspaces/team/apis/parcels` }),
  ],
]);
const { artifacts, diagnostics } = readArtifacts(tree);

const overridesOf = (name: Name) => `
namedValues:
  - name: key
    properties: { value: "{#KEY#}" }
  - name: vaulted
    properties: { keyVault: { secretIdentifier: "https://vault-${words[name]}.example/secrets/k" } }
  - name: host
    properties: { value: "https://${words[name]}.example" }
  - name: 5f00000000000000000000aa
    properties: { value: "{#INSIGHTS#}" }
loggers:
  - name: insights
    properties:
      resourceId: /subscriptions/sub-${words[name]}/resourceGroups/group-${words[name]}/providers/microsoft.insights/components/i-${words[name]}
backends:
  - name: orders-devlin
    properties: { url: "https://orders-${words[name]}.example" }
apis:
  - name: orders
    properties: { serviceUrl: "https://orders-${words[name]}.example/v1" }
names:
  backends:
    orders-devlin: orders-${words[name]}
`;
const valuesOf = (name: Name) =>
  valuesFrom({ env: { KEY: `key-of-${words[name]}`, INSIGHTS: `insights-of-${words[name]}` } });

/** The artifacts of one environment; more override text may follow. */
function desiredOf(name: Name, ...more: readonly string[]): Artifacts {
  const files = [overridesOf(name), ...more].map((text, index) => readOverrides(text, `${index}.yaml`, valuesOf(name)));
  const effective = applyOverrides(
    artifacts,
    files.map(({ overrides }) => overrides),
    { target: idOf(name) },
  );
  const wrong = [...files.flatMap((file) => file.diagnostics), ...effective.diagnostics];
  expect(wrong.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return effective.artifacts;
}

/** Three services behind one Resource Manager, which records its requests. */
function threeServices() {
  const emulator = createEmulator();
  const reported = new Map<Name, string[]>(environments.map((name) => [name, []]));
  const connect = (name: Name) =>
    createArmClient({
      ...place(name),
      endpoint: 'http://127.0.0.1',
      fetch: checked(async (request) => {
        reported
          .get(name)
          ?.push(`${request.method} ${decodeURIComponent(request.url)} ${await request.clone().text()}`);
        return emulator.fetch(request);
      }),
    });
  return { connect, reported };
}

describe('one repository for three services', () => {
  it('is read without errors', () => expect(hasErrors(diagnostics)).toBe(false));

  it('keeps every byte of an environment in that environment', async () => {
    const { connect, reported } = threeServices();
    for (const name of environments) {
      const { report, plan } = await publish(connect(name), desiredOf(name));
      expect(report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
      expect(JSON.stringify([plan, report])).not.toMatch(/key-of|insights-of/);
      const sent = reported.get(name)?.join('\n') ?? '';
      for (const other of environments.filter((one) => one !== name)) expect(sent).not.toContain(words[other]);
      // It did send its own, so the search would have found something.
      for (const own of [`key-of-${words[name]}`, `insights-of-${words[name]}`, idOf(name), `vault-${words[name]}`])
        expect(sent).toContain(own);
      expect(sent).not.toContain('Logger-Credentials--5f');
    }
    for (const name of environments) {
      const again = connect(name);
      const { plan } = await publish(again, desiredOf(name));
      expect(plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
      expect(writesOf(again)).toBe(0);
    }
  });

  it('finds the credentials that the service keeps for a logger, unless others are supplied', async () => {
    const { connect } = threeServices();
    await publish(connect('prod'), desiredOf('prod'));
    const silent = readOverrides(
      overridesOf('prod').replace(/ {2}- name: 5f0+aa\n.*\n/, ''),
      'o.yaml',
      valuesOf('prod'),
    );
    const { artifacts: desired } = applyOverrides(artifacts, [silent.overrides], { target: idOf('prod') });
    const { plan } = await planPublish(connect('prod'), desired, { prune: true });
    expect(plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan.steps.filter(({ op }) => op !== 'keep')).toEqual([]);
  });

  it('shows the change of an override as the change of just those fields, and writes just them', async () => {
    const { connect } = threeServices();
    await publish(connect('prod'), desiredOf('prod'));
    const change = `
backends: [{ name: orders-devlin, properties: { title: Orders } }]
apis: [{ name: orders, policies: [{ patches: [{ path: inbound/rate-limit/@calls, value: 50 }] }] }]
namedValues: [{ name: host, properties: { value: "{#KEY#}" } }]
`;
    const desired = desiredOf('prod', change);
    const client = connect('prod');
    const { plan, report } = await publish(client, desired);
    const moving = plan.steps.filter(({ op }) => op !== 'keep');
    expect(moving.map(({ op, id, changes }) => [op, id, changes])).toEqual([
      ['update', 'named-value:host', [{ path: 'properties.value', before: '(masked)', after: '(masked)' }]],
      ['update', 'backend:orders-produs', [{ path: 'properties.title', after: 'Orders' }]],
      ['update', 'api-policy:orders', [expect.objectContaining({ path: 'policy' })]],
    ]);
    expect(renderPlan(plan)).toContain('rate-limit/@calls');
    expect(report.writes).toBe(3);
    expect(JSON.stringify(plan)).not.toMatch(/key-of|produs\.example"/);
  });

  it('rendered and planned without overrides gives the plan with overrides', async () => {
    const { connect } = threeServices();
    const plain = overridesOf('prod').replaceAll(/"\{#(\w+)#\}"/g, '"{{host}}"');
    const { overrides } = readOverrides(plain, 'o.yaml');
    const { artifacts: desired } = applyOverrides(artifacts, [overrides], { target: idOf('prod') });
    for (const layout of ['toolkit', 'cli'] as const) {
      const rendered = readArtifacts(writeArtifacts(desired, layout));
      const [direct, again] = await Promise.all([
        planPublish(connect('prod'), desired),
        planPublish(connect('prod'), rendered.artifacts),
      ]);
      const steps = ({ plan }: typeof direct) =>
        plan.steps.map(({ op, id, changes }) => JSON.stringify([op, id, changes])).sort();
      expect(steps(again)).toEqual(steps(direct));
    }
  });
});

describe('what is published', () => {
  it('is what a selection lets through, and nothing else is deleted', async () => {
    const { connect } = threeServices();
    await publish(connect('prod'), desiredOf('prod'));
    const onlyTags = (id: { readonly kind: string }) => id.kind === 'tag';
    const nothing = desiredOf('prod').filter(() => false);
    const { plan } = await planPublish(connect('prod'), nothing, { prune: true, selection: onlyTags });
    expect(plan.summary).toMatchObject({ delete: 0, create: 0, update: 0 });
    const all = await planPublish(connect('prod'), nothing, {
      prune: true,
      guards: { maxDeletes: 3, protect: ['product'] },
    });
    expect(all.plan.problems.map(({ code, resource = '' }) => `${code} ${resource}`)).toEqual(
      expect.arrayContaining(['sync/protected product:starter', 'sync/too-many-deletes ']),
    );
    await expect(publish(connect('prod'), nothing, { prune: true, guards: { maxDeletes: 3 } })).rejects.toThrow(
      /nothing was sent/,
    );
  });
});
