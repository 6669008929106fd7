import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintRepository } from '@apimkit/lint';
import {
  Artifacts,
  type FileTree,
  type KindEntry,
  kindOf,
  kinds,
  putAt,
  type Resource,
  type ResourceId,
  readArtifacts,
  writableLayouts,
} from '@apimkit/model';
import { replaceTree } from '@apimkit/model/node';
import { openRepository } from '@apimkit/repository/node';
import { type ScaffoldRequest, SetupError, scaffold } from '@apimkit/setup';
import { planPublish, publish } from '@apimkit/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { emptyService } from './service.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-new-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Findings of a tree by the default rulesets. */
async function findingsOf(tree: FileTree): Promise<readonly string[]> {
  await replaceTree(folder, tree, new Map());
  const repository = await openRepository(folder, { artifacts: folder });
  // What is left to do: an API in a version set, a specification of an API that has none.
  const accepted = ['api/version-set-empty', 'api/specification-missing'];
  const { findings } = await lintRepository(repository, { cache: false });
  return findings
    .filter(({ severity, code }) => severity !== 'info' && !accepted.includes(code))
    .map(({ severity, code, message, file }) => `${severity} ${code} ${file}: ${message}`);
}

/** Only an identity provider cannot be created without a secret: an environment has it. */
const withSecret = (one: Resource): Resource =>
  one.id.entry.nameReturnedAt ? { ...one, payload: putAt(one.payload, 'properties.clientSecret', 'x') } : one;

/** Publishes a tree to an empty service, and plans it again. */
async function publishProblems(tree: FileTree): Promise<readonly string[]> {
  const { artifacts: files, diagnostics } = readArtifacts(tree);
  const artifacts = new Artifacts([...files].map(withSecret));
  const { client } = emptyService();
  const planned = await planPublish(client, artifacts);
  const { report } = await publish(client, artifacts);
  const again = await planPublish(client, artifacts);
  return [
    ...diagnostics.map(({ message }) => message),
    ...planned.plan.problems.map(({ message }) => message),
    ...report.steps.flatMap(({ id, outcome, error }) =>
      outcome === 'failed' || outcome === 'skipped' ? [`${id}: ${error}`] : [],
    ),
    ...again.plan.steps.filter(({ op }) => op !== 'keep').map(({ op, id, because }) => `${op} ${id}: ${because}`),
  ];
}

const graphql = { file: 'shop.graphql', text: 'type Query { orders: String }\n' };
/** What kinds need before. */
const before: readonly ScaffoldRequest[] = [
  { kind: 'named-value', name: 'first' },
  { kind: 'tag', name: 'first' },
  { kind: 'group', name: 'first' },
  { kind: 'documentation', name: 'first' },
  { kind: 'logger', name: 'first' },
  { kind: 'gateway', name: 'first' },
  { kind: 'product', name: 'first' },
  { kind: 'authorization-provider', name: 'first' },
  { kind: 'authorization', name: 'first/first' },
  { kind: 'api', name: 'first', product: 'first' },
  { kind: 'api', name: 'shop', from: graphql },
  { kind: 'api-resolver', name: 'shop/orders' },
];

describe.each(writableLayouts)('a repository in the layout %s', (layout) => {
  it.each(kinds.map(({ kind }) => kind))('a new %s is clean, and is published', async (kind) => {
    let tree: FileTree = new Map();
    for (const request of before) tree = scaffold(tree, { ...request, layout }).tree;
    // A policy comes with its owner.
    const present = [...readArtifacts(tree).artifacts].filter(
      ({ id }) => id.entry.document === 'policy' && id.kind === kind,
    );
    const gone = new Set(present.flatMap(({ files = [] }) => files));
    // An operation or a schema of its own is for an API without a specification.
    const isGone = (path: string) =>
      gone.has(path) ||
      (kindOf(kind).fromSpecification !== undefined && /first\/(specification|operations)/.test(path));
    tree = new Map([...tree].filter(([path]) => !isGone(path)));
    const { tree: next, ids } = scaffold(tree, { kind, name: nameFor(kindOf(kind)), layout });
    expect(readArtifacts(next).artifacts.has(ids[0] as ResourceId)).toBe(true);
    expect(await findingsOf(next)).toEqual([]);
    expect(await publishProblems(next)).toEqual([]);
  });
});

/** The name of a new resource of a kind, below those that exist. */
function nameFor({ arm, association, ends, onlyOfTypes, nameReturnedAt }: KindEntry): string {
  const names = [...arm.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
  const isOwn = (one: string) => arm.endsWith(`{${one}}`) && !association && ends[one] === undefined;
  const existing: Readonly<Record<string, string>> = {
    api: arm.startsWith('apis') && !onlyOfTypes ? 'first' : 'shop',
    operation: 'list-items',
    resolver: 'orders',
  };
  return names.map((one) => (isOwn(one) ? (nameReturnedAt ? 'aad' : 'second') : (existing[one] ?? 'first'))).join('/');
}

/** Without a parent or a target. */
const simple = kinds.filter(
  ({ arm, nameReturnedAt, sample }) =>
    /^\w+\/\{\w+\}$/.test(arm) && !nameReturnedAt && !JSON.stringify(sample).includes('{target}'),
);

it('accepts a name only if the service does, and reads it back', async () => {
  const plain = fc.stringMatching(/^[A-Za-z0-9][\w .;=~,()!$'@-]{0,40}$/);
  const names = fc.oneof(
    plain,
    fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }),
    fc.string({ maxLength: 10 }),
  );
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...simple), names, async ({ kind }, name) => {
      const made = attempt({ kind, name });
      if (!made) return;
      accepted += 1;
      expect(readArtifacts(made.tree).diagnostics).toEqual([]);
      const [id] = made.ids;
      expect([...readArtifacts(made.tree).artifacts].map((one) => one.id.toString())).toContain(id?.toString());
      expect(await publishProblems(made.tree)).toEqual([]);
      // A second time, it exists.
      expect(() => scaffold(made.tree, { kind, name })).toThrow(/exists: .*Information\.json/);
    }),
    { numRuns: 150 },
  );
  expect(accepted).toBeGreaterThan(20);
});

function attempt(request: ScaffoldRequest) {
  try {
    return scaffold(new Map(), request);
  } catch (error) {
    if (error instanceof SetupError) return undefined;
    throw error;
  }
}

const openapi = {
  openapi: '3.0.1',
  info: { title: 'Order desk', version: '1' },
  servers: [{ url: 'https://desk.example.com/v2' }],
};
const paths = { '/orders': { get: { operationId: 'get-orders', responses: { 200: { description: 'ok' } } } } };
const swagger = {
  swagger: '2.0',
  info: openapi.info,
  host: 'desk.example.com',
  basePath: '/v2',
  schemes: ['https'],
  paths,
};
const wsdl = `<?xml version="1.0"?>
<definitions name="Desk" targetNamespace="urn:desk" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:tns="urn:desk" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
  <message name="In" />
  <portType name="Port"><operation name="GetOrders"><input message="tns:In" /></operation></portType>
  <binding name="Bind" type="tns:Port">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http" />
    <operation name="GetOrders"><soap:operation soapAction="urn:desk/GetOrders" /><input><soap:body use="literal" /></input></operation>
  </binding>
  <service name="Desk"><port name="P" binding="tns:Bind"><soap:address location="https://desk.example.com/soap" /></port></service>
</definitions>
`;

it.each([
  { file: 'a.json', text: JSON.stringify({ ...openapi, paths }), to: 'specification.json', path: 'v2' },
  { file: 'a.yaml', text: stringify({ ...openapi, paths }), to: 'specification.yaml', path: 'v2' },
  {
    file: 'a.yml',
    text: stringify({ ...openapi, servers: undefined, paths }),
    to: 'specification.yaml',
    path: 'order-desk',
  },
  { file: 'a.json', text: JSON.stringify(swagger), to: 'specification.json', path: 'v2' },
  { file: 'a.wsdl', text: wsdl, to: 'specification.wsdl' },
  { file: 'a.graphql', text: graphql.text, to: 'specification.graphql', path: 'desk' },
])('makes an API from $file ($to)', async ({ file, text, to, path }) => {
  const { tree } = scaffold(new Map(), { kind: 'api', name: 'desk', from: { file, text } });
  expect(tree.get(`apis/desk/${to}`)).toBe(text.endsWith('\n') ? text : `${text}\n`);
  const { properties } = JSON.parse(tree.get('apis/desk/apiInformation.json') ?? '');
  if (path !== undefined) expect(properties.path).toBe(path);
  expect((await findingsOf(tree)).filter((one) => one.startsWith('error'))).toEqual([]);
  expect(await publishProblems(tree)).toEqual([]);
});

it('refuses what it cannot create, and names what to do', () => {
  const tree = [
    { kind: 'product', name: 'gold' },
    { kind: 'api', name: 'orders', product: 'gold' },
  ].reduce<FileTree>((all, request) => scaffold(all, request).tree, new Map());
  const refusal = (request: ScaffoldRequest, from: FileTree = tree) => {
    try {
      scaffold(from, request);
    } catch (error) {
      return error instanceof SetupError ? error.message : String(error);
    }
    return 'no error';
  };
  expect(refusal({ kind: 'api', name: 'ORDERS' })).toContain('exists: apis/orders/apiInformation.json');
  expect(refusal({ kind: 'operation', name: 'orders/list-items' })).toContain('exists: apis/orders/');
  expect(refusal({ kind: 'policy', name: 'nothing' })).toContain('none of product:nothing, api:nothing');
  expect(refusal({ kind: 'policy', name: 'orders/nothing', scope: 'operation' })).toContain(
    'api-operation:orders/nothing does not exist',
  );
  expect(refusal({ kind: 'group', name: 'guests' })).toContain('is a part of every service');
  expect(refusal({ kind: 'thing', name: 'x' })).toContain('The kinds are named-value');
  expect(refusal({ kind: 'api', name: 'other', settings: { path: 'orders' } })).toContain(
    'has the same path as api:orders (apis/orders/',
  );
  expect(refusal({ kind: 'api', name: 'other', product: 'silver' })).toContain('apimkit new product silver');
  expect(refusal({ kind: 'tag', name: 'x', from: { file: 'a.json', text: '{}' } })).toContain('--from');
  expect(refusal({ kind: 'api', name: 'x', from: { file: 'a.json', text: '{' } })).toContain('a.json:1');
  expect(refusal({ kind: 'diagnostic', name: 'applicationinsights' })).toContain('apimkit new logger NAME');
  expect(refusal({ kind: 'backend', name: 'x', settings: { uri: 'x' } })).toContain('the known properties are');
  expect(refusal({ kind: 'tag', name: 'red' }, new Map([['tags/red/tagInformation.json', '{']]))).toContain(
    'tags/red/tagInformation.json: ',
  );
});

it('writes policies of the scope that is asked for, or the only one that fits', () => {
  const start = scaffold(new Map(), { kind: 'api', name: 'orders' }).tree;
  const files = (request: Omit<ScaffoldRequest, 'kind'>) => scaffold(start, { kind: 'policy', ...request }).files;
  expect(files({ name: '', scope: 'global' })).toEqual(['policy.xml']);
  expect(files({ name: '' })).toEqual(['policy.xml']);
  expect(files({ name: 'orders/list-items' })).toEqual(['apis/orders/operations/list-items/policy.xml']);
});

it('adds to a list of an older layout, and changes nothing else', () => {
  const tree = new Map([
    ['products/gold/productInformation.json', '{ "properties": { "displayName": "Gold" } }'],
    ['products/gold/apis.json', '[]'],
    ['tags/a/tagInformation.json', '{'],
  ]);
  const made = scaffold(tree, { kind: 'api', name: 'orders', product: 'gold' });
  expect(made.files.filter((file) => tree.has(file))).toEqual(['products/gold/apis.json']);
  for (const [file, text] of tree) if (!made.files.includes(file)) expect(made.tree.get(file)).toBe(text);
});
