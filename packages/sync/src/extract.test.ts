import { Artifacts, type FileTree, putAt, readArtifacts, writeArtifacts } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { isLargeRemoval } from './extract.ts';
import { of, planFor, publishTo, stepsOf, type TestService, testService, writesOf } from './fixtures/service.ts';
import { extract, publish } from './index.ts';

const json = (value: unknown, indent: number | string = 2) => `${JSON.stringify(value, null, indent)}\n`;
const info = (properties: JsonObject) => json({ properties });
const petsInfo = info({ displayName: 'Pets', path: 'pets', protocols: ['https'] });
/** A document of people's own, with what no service keeps, and the text of a description. */
const pets = (description: string) => ({
  openapi: '3.0.3',
  info: { title: 'Pets', version: '2.1.0', description: 'All about pets', contact: { name: 'Team Pets' } },
  tags: [{ name: 'pets' }],
  servers: [{ url: 'https://backend.example.com/pets' }],
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'getPet',
        'x-owner': 'pets',
        description,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: { description: 'ok', content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
        },
      },
    },
  },
  components: { schemas: { Pet: { type: 'object', properties: { id: { type: 'integer', maximum: 5 } } } } },
});
const wsdl = (one: string, other: string) => `<?xml version="1.0"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" name="Calc">
  ${[one, other].map((name) => `<wsdl:message name="${name}In"/>`).join('\n  ')}
  <wsdl:portType name="p">${[one, other].map((name) => `<wsdl:operation name="${name}"/>`).join('')}</wsdl:portType>
  <wsdl:binding name="b" type="p">${[one, other].map((name) => `<wsdl:operation name="${name}"><soap:operation soapAction="urn:${name}"/></wsdl:operation>`).join('')}</wsdl:binding>
  <wsdl:service name="Calc"><wsdl:port name="q" binding="b"><soap:address location="https://backend.example.com/calc"/></wsdl:port></wsdl:service>
</wsdl:definitions>
`;

async function published(tree: FileTree, options: Parameters<typeof testService>[1] = {}): Promise<TestService> {
  const service = testService([], options);
  const { report } = await publishTo(service, readArtifacts(tree).artifacts);
  expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
  return service;
}
const overIt = (service: TestService, existing: FileTree, options = {}) =>
  extract(service.connect(), { existing, ...options });
const differing = (one: FileTree, other: FileTree) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();
const edited = (tree: FileTree, path: string, text: string) => new Map([...tree, [path, text]]);
/** Changes one resource of the service behind the files' back. */
async function change({ connect }: TestService, id: string, path: string, value: string): Promise<void> {
  const client = connect();
  const { artifacts } = await extract(client);
  const wanted = [...artifacts].filter((one) => one.id.toString() === id);
  expect(wanted).toHaveLength(1);
  await publish(client, new Artifacts(wanted.map((one) => ({ ...one, payload: putAt(one.payload, path, value) }))));
}

describe('a specification of people’s own', () => {
  it.each<[string, string, string]>([
    ['JSON with tabs', 'json', json(pets('Get one'), '\t')],
    ['JSON in one line without an end', 'json', JSON.stringify(pets('Get one'))],
    [
      'JSON with Windows line ends and a byte order mark',
      'json',
      `\uFEFF${json(pets('Get one')).replaceAll('\n', '\r\n')}`,
    ],
    ['YAML with comments', 'yml', `# ours\n${json(pets('Get one'))}`],
  ])('keeps its bytes, and so do its neighbours: %s', async (_, extension, text) => {
    const tree = new Map([
      ['apis/pets/apiInformation.json', petsInfo],
      [`apis/pets/specification.${extension}`, text],
    ]);
    const service = await published(tree);
    expect(differing((await overIt(service, tree)).tree, tree)).toEqual([]);
    await change(service, 'api:pets', 'properties.displayName', 'All pets');
    const { tree: after, removed } = await overIt(service, tree);
    expect(differing(after, tree)).toEqual(['apis/pets/apiInformation.json']);
    expect(after.get('apis/pets/apiInformation.json')).toBe(petsInfo.replace('Pets', 'All pets'));
    expect(removed).toEqual([]);
  });

  it.each<[string, (value: unknown) => string]>([
    ['json', (value) => json(value, 4)],
    ['yaml', (value) => `# ours\n${json(value)}`],
  ])('is changed where the service differs, in its own notation and place: %s', async (extension, print) => {
    const path = `apis/pets/specification.${extension}`;
    const tree = new Map([
      ['apis/pets/apiInformation.json', petsInfo],
      [path, print(pets('Get one'))],
    ]);
    const other = edited(tree, path, print(pets('Get one by its number')));
    const service = await published(other);
    const { tree: after } = await overIt(service, tree);
    expect(differing(after, tree)).toEqual([path]);
    expect(after.get(path)).toContain('Get one by its number');
    for (const own of ['Team Pets', 'x-owner', '2.1.0', '3.0.3']) expect(after.get(path)).toContain(own);
    if (extension === 'json') expect(after.get(path)).toBe(other.get(path));
    else expect(after.get(path)).toMatch(/^# ours\n/);
    expect(stepsOf(await planFor(service, readArtifacts(after).artifacts))).toEqual([]);
  });

  it('in Swagger is written again in its notation when it differs, without a second file', async () => {
    const swagger = (description: string) =>
      json({
        swagger: '2.0',
        info: { title: 'Pets', version: '1' },
        paths: { '/a': { get: { operationId: 'a', description, responses: { 200: { description: 'ok' } } } } },
      });
    const path = 'apis/pets/specification.json';
    const tree = new Map([
      ['apis/pets/apiInformation.json', petsInfo],
      [path, swagger('one')],
    ]);
    const { tree: after } = await overIt(await published(edited(tree, path, swagger('two'))), tree);
    expect(differing(after, tree)).toEqual([path]);
    expect(JSON.parse(after.get(path) ?? '').paths['/a'].get.description).toBe('two');
  });

  it('in WSDL stays while it means what the service has, without files of operations beside it', async () => {
    const path = 'apis/calc/specification.wsdl';
    const tree = new Map([
      ['apis/calc/apiInformation.json', info({ displayName: 'Calc', path: 'calc', type: 'soap' })],
      [path, wsdl('Add', 'Subtract')],
    ]);
    const service = await published(tree);
    expect(differing((await overIt(service, tree)).tree, tree)).toEqual([]);
    const reordered = edited(tree, path, wsdl('Subtract', 'Add'));
    expect(stepsOf(await planFor(service, readArtifacts(reordered).artifacts))).toEqual([]);
    expect(differing((await overIt(service, reordered)).tree, reordered)).toEqual([]);
    const other = edited(tree, path, wsdl('Add', 'Multiply'));
    expect(stepsOf(await planFor(service, readArtifacts(other).artifacts))).toEqual(['update api:calc']);
    const { tree: after } = await overIt(service, other);
    expect(differing(after, other)).toEqual([path]);
    expect(stepsOf(await planFor(service, readArtifacts(after).artifacts))).toEqual([]);
  });

  it.each([406, 422])('that the service refuses to export with %i is a finding, not the end', async (status) => {
    const tree = new Map([
      ['apis/calc/apiInformation.json', info({ displayName: 'Calc', path: 'calc', type: 'soap' })],
      ['apis/calc/specification.wsdl', wsdl('Add', 'Subtract')],
      ['tags/a/tagInformation.json', info({ displayName: 'A' })],
    ]);
    const service = await published(tree, {
      respond: ({ url }) =>
        /format=wsdl/.test(url) ? new Response('{"error":{"code":"Refused","message":"no"}}', { status }) : undefined,
    });
    const { tree: after, notes } = await overIt(service, tree);
    expect(differing(after, tree)).toEqual([]);
    expect(notes).toMatchObject([{ code: 'sync/no-export', message: expect.stringContaining('api:calc') }]);
    const plan = await planFor(service, readArtifacts(tree).artifacts);
    expect(plan.steps.find(({ id }) => id === 'tag:a')?.op).toBe('keep');
  });

  it.each([401, 403, 404])('is an error when the service responds with %i', async (status) => {
    const tree = new Map([
      ['apis/pets/apiInformation.json', petsInfo],
      ['apis/pets/specification.json', json(pets('one'))],
    ]);
    const service = await published(tree);
    const broken = testService([], {
      respond: ({ url }) => (/export=true/.test(url) ? new Response('{}', { status }) : undefined),
    });
    broken.emulator.restore(service.emulator.snapshot());
    await expect(overIt(broken, tree)).rejects.toThrow(String(status));
  });
});

describe('files that an extract would not have written', () => {
  const generated = '5f00000000000000000000aa';
  const vault = { secretIdentifier: 'https://v.vault.azure.net/secrets/hub' };

  it('stay: credentials that a service keeps for itself, readmes, what no layout has, what cannot be read', async () => {
    const tree = new Map([
      [
        `named values/${generated}/namedValueInformation.json`,
        info({ displayName: `Logger-Credentials--${generated}`, secret: true, keyVault: vault }),
      ],
      [
        'named values/bbbbbbbbbbbbbbbbbbbbbbbb/namedValueInformation.json',
        info({ displayName: 'Logger-Credentials--bbbbbbbbbbbbbbbbbbbbbbbb', secret: true }),
      ],
      [
        'loggers/hub/loggerInformation.json',
        info({
          loggerType: 'azureEventHub',
          credentials: { name: 'hub', connectionString: `{{Logger-Credentials--${generated}}}` },
        }),
      ],
      [
        'named values/plain/namedValueInformation.json',
        info({ displayName: 'plain', secret: true, value: '*** REDACTED ***' }),
      ],
      ['README.md', 'ours'],
      ['notes/anything.txt', 'ours'],
    ]);
    const service = testService([
      of('logger:hub', {
        loggerType: 'azureEventHub',
        credentials: { name: 'hub', connectionString: `{{Logger-Credentials--${generated}}}` },
      }),
      of('named-value:plain', { displayName: 'plain', secret: true, value: 'hunter2' }),
    ]);
    expect(differing((await overIt(service, tree)).tree, tree)).toEqual([]);
    const broken = edited(tree, 'tags/x/tagInformation.json', '{ "properties": ');
    service.emulator.seed(service.connect().serviceId, new Artifacts([of('tag:x', { displayName: 'X' })]));
    const { tree: after, notes } = await overIt(service, broken);
    expect(differing(after, broken)).toEqual([]);
    expect(notes).toMatchObject([{ code: 'files/json', severity: 'error' }]);
  });

  it('of secrets keep the rest of their content when the service changes other properties', async () => {
    const path = 'backends/b/backendInformation.json';
    const text = json(
      { properties: { url: 'https://a.test', protocol: 'http', credentials: { header: { auth: ['literal'] } } } },
      3,
    );
    const tree = new Map([[path, text]]);
    const service = testService([of('backend:b', { url: 'https://b.test', protocol: 'http' })]);
    expect((await overIt(service, tree)).tree.get(path)).toBe(text.replace('a.test', 'b.test'));
  });

  it('of a folder alone are not made for a workspace that is called like it', async () => {
    const tree = new Map([['workspaces/team/tags/a/tagInformation.json', info({ displayName: 'A' })]]);
    const service = await published(tree);
    expect(differing((await overIt(service, tree)).tree, tree)).toEqual([]);
  });
});

describe('a tree in an older layout', () => {
  it('keeps its lists and takes what is new into them', async () => {
    const tree = new Map([
      ['products/gold/productInformation.json', info({ displayName: 'Gold' })],
      ['products/gold/groups.json', '["developers"]\n'],
      ['groups/partners/groupInformation.json', info({ displayName: 'Partners' })],
    ]);
    const service = await published(tree);
    const group = (name: string) => of(`product-group:gold/${name}`);
    await publishTo(service, [...readArtifacts(tree).artifacts, group('partners')]);
    const { tree: after } = await overIt(service, tree);
    expect(differing(after, tree)).toEqual(['products/gold/groups.json']);
    expect(JSON.parse(after.get('products/gold/groups.json') ?? '')).toEqual(['developers', { name: 'partners' }]);
    expect([...readArtifacts(after).artifacts].map(({ id }) => id.toString())).toContain('product-group:gold/partners');
  });
});

describe('a service that lacks much', () => {
  it.each([
    [0, 10, 0, false],
    [1, 1, 0, true],
    [4, 10, 6, false],
    [5, 25, 20, false],
    [5, 24, 19, true],
    [4, 4, 1, false],
    [0, 0, 0, false],
    [6, 25, 19, true],
  ])('%i gone of %i, with %i found: to be asked %s', (gone, described, found, asked) =>
    expect(isLargeRemoval(gone, described, found)).toBe(asked),
  );

  it('reports each file before anything is written', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const tags = new Artifacts(names.map((name) => of(`tag:${name}`, { displayName: name })));
    const tree = writeArtifacts(tags, 'toolkit');
    const empty = await overIt(testService(), tree);
    expect(empty.large).toBe(true);
    expect(empty.removed.map(({ file }) => file)).toEqual([...tree.keys()]);
    const most = await overIt(testService(tags.filter(({ id }) => id.name !== 'a')), tree);
    expect(most).toMatchObject({ large: false, removed: [{ file: 'tags/a/tagInformation.json' }] });
  });
});

describe('a tree of apiops-cli', () => {
  /** What that tool writes for an API: the response of the service with its envelope. */
  async function asThatTool(service: TestService, specification: string | undefined): Promise<FileTree> {
    const client = service.connect();
    const root = 'apis/pets';
    const operations = await client.list(`${root}/operations`);
    const schemas = await client.list(`${root}/schemas`);
    const whole = await Promise.all(schemas.map(({ name }) => client.get(`${root}/schemas/${String(name)}`)));
    return new Map([
      [`${root}/apiInformation.json`, json(await client.get(root))],
      ...operations.map(
        (one) => [`${root}/operations/${String(one.name)}/operationInformation.json`, json(one)] as const,
      ),
      ...whole.map((one) => [`${root}/schemas/${String(one.name)}/schemaInformation.json`, json(one)] as const),
      ...(specification === undefined ? [] : [[`${root}/specification.yaml`, specification] as const]),
    ]);
  }
  const source = new Map([
    ['apis/pets/apiInformation.json', petsInfo],
    ['apis/pets/specification.json', json(pets('Get one'))],
  ]);

  it('without a specification: operations and schemas are the facts', async () => {
    const service = await published(source);
    const tree = await asThatTool(service, undefined);
    expect([...tree.keys()].filter((path) => path.includes('/schemas/'))).toHaveLength(1);
    const { artifacts, diagnostics } = readArtifacts(tree);
    expect(diagnostics).toEqual([]);
    const plan = await planFor(service, artifacts);
    expect(plan.problems).toEqual([]);
    expect(stepsOf(plan)).toEqual([]);
    expect(differing((await overIt(service, tree)).tree, tree)).toEqual([]);
    const elsewhere = await published(tree);
    const again = elsewhere.connect();
    await publish(again, artifacts);
    expect(writesOf(again)).toBe(0);
    expect(elsewhere.held()).toEqual(service.held());
    expect(differing((await overIt(elsewhere, source)).tree, source)).toEqual([]);
  });

  it('with a specification: one changed operation changes its two files', async () => {
    const service = await published(source);
    const exported = (await extract(service.connect())).tree.get('apis/pets/specification.yaml');
    const tree = await asThatTool(service, exported);
    expect(differing((await overIt(service, tree)).tree, tree)).toEqual([]);
    const changed = await published(edited(source, 'apis/pets/specification.json', json(pets('Other'))));
    const { tree: after } = await overIt(changed, tree);
    expect(differing(after, tree)).toEqual([
      'apis/pets/operations/getPet/operationInformation.json',
      'apis/pets/specification.yaml',
    ]);
    expect(stepsOf(await planFor(changed, readArtifacts(after).artifacts))).toEqual([]);
  });

  it('keeps notes of that tool’s own out of what is published', async () => {
    const wiki = { id: 'x', name: 'default', properties: { documents: [] }, _markdownContent: '# undefined' };
    const tree = new Map([...source, ['apis/pets/wiki.md', json(wiki)]]);
    const service = await published(tree);
    const again = service.connect();
    await publish(again, readArtifacts(tree).artifacts);
    expect(writesOf(again)).toBe(0);
  });
});

describe('an extract', () => {
  const tags = (...names: readonly string[]) => names.map((name) => of(`tag:${name}`, { displayName: name }));
  const filesOf = (...names: readonly string[]) => writeArtifacts(new Artifacts(tags(...names)), 'toolkit');

  it('reports the resources whose credentials are not written', async () => {
    const credentials = { header: { auth: ['hunter2'] } };
    const service = testService([
      of('backend:b', { url: 'https://b.test', protocol: 'http', credentials }),
      ...tags('a'),
    ]);
    const { tree, notes } = await extract(service.connect());
    expect(notes).toMatchObject([
      { code: 'sync/secret-kept-out', resource: 'backend:b', message: expect.stringContaining('backend:b') },
    ]);
    expect([...tree.values()].join('')).not.toContain('hunter2');
  });

  it('with a filter removes nothing that the filter does not let through', async () => {
    const { removed, large } = await overIt(testService(), filesOf('a', 'b'), {
      filter: ({ name }: { readonly name: string }) => name === 'a',
    });
    expect(removed.map(({ file }) => file)).toEqual(['tags/a/tagInformation.json']);
    expect(large).toBe(true);
  });

  it('of an empty service is empty: built-in resources have no files', async () => {
    const { tree, artifacts, removed, large, notes } = await extract(testService().connect());
    expect([tree.size, artifacts.size, removed, large, notes]).toEqual([0, 0, [], false, []]);
  });

  it('asks for what no list has before its file is removed, and for nothing else', async () => {
    const service = testService(tags('a'));
    const client = service.connect();
    const { removed } = await extract(client, { existing: filesOf('a', 'b') });
    const other = service.connect();
    await extract(other, { existing: filesOf('a') });
    expect(removed).toMatchObject([{ file: 'tags/b/tagInformation.json' }]);
    expect((client.requests.GET ?? 0) - (other.requests.GET ?? 0)).toBe(1);
  });

  it('writes what is new in the layout that is asked for, else in that of most files', async () => {
    const value = (name: string) => of(`named-value:${name}`, { displayName: name, value: 'x' });
    const service = testService([value('x'), value('n')]);
    const text = info({ displayName: 'x', value: 'x' });
    const place = async (existing: FileTree, options = {}) =>
      [...(await overIt(service, existing, options)).tree.keys()].find((path) => path.includes('/n/'));
    const cli = new Map([['namedValues/x/namedValueInformation.json', text]]);
    expect(await place(cli)).toMatch(/^namedValues\//);
    expect(await place(cli, { layout: 'toolkit' })).toMatch(/^named values\//);
    expect(await place(new Map(), { layout: 'cli' })).toMatch(/^namedValues\//);
    const half = new Map([...cli, ['named values/y/namedValueInformation.json', text.replace('"x"', '"y"')]]);
    expect(await place(half)).toMatch(/^named values\//);
  });
});
