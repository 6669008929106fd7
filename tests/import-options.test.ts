import { type FileTree, readArtifacts } from '@apimkit/model';
import { exportSpecification, importSpecification, projectSpecification, readSpecification } from '@apimkit/openapi';
import { extract, planPublish, publish } from '@apimkit/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyService, writesOf } from './service.ts';

const parameters = [
  { name: 'q', in: 'query', required: true, schema: { type: 'string' } },
  { name: 'page', in: 'query', schema: { type: 'integer' } },
  { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
];
const document = (paths: object) => JSON.stringify({ openapi: '3.0.3', info: { title: 'Find', version: '1' }, paths });
const responses = { 200: { description: 'ok' } };
const treeWith = (
  properties: object,
  paths: object = { '/s/{id}': { get: { operationId: 'find', parameters, responses } } },
): FileTree =>
  new Map([
    [
      'apis/find/apiInformation.json',
      JSON.stringify({
        properties: {
          displayName: 'Find',
          path: 'find',
          protocols: ['https'],
          serviceUrl: 'https://find.example',
          ...properties,
        },
      }),
    ],
    ['apis/find/specification.json', document(paths)],
  ]);
const artifactsOf = (tree: FileTree) => readArtifacts(tree).artifacts;
const query = { translateRequiredQueryParameters: 'query' };

describe('required query parameters', () => {
  it('are part of the template by default, and changing that setting imports again', async () => {
    const { client, reconnect } = emptyService();
    const templates = async () =>
      (await reconnect().list('apis/find/operations')).map(
        (one) => (one.properties as { urlTemplate: string }).urlTemplate,
      );
    await publish(client, artifactsOf(treeWith({})));
    expect(await templates()).toEqual(['/s/{id}?q={q}']);
    const switched = await planPublish(reconnect(), artifactsOf(treeWith(query)));
    expect(switched.plan.steps.filter(({ op }) => op !== 'keep')).toMatchObject([{ op: 'update', id: 'api:find' }]);
    await publish(reconnect(), artifactsOf(treeWith(query)));
    expect(await templates()).toEqual(['/s/{id}']);
    expect((await planPublish(reconnect(), artifactsOf(treeWith(query)))).plan.summary).toMatchObject({
      update: 0,
      keep: 1,
    });
    await publish(reconnect(), artifactsOf(treeWith({ translateRequiredQueryParameters: 'template' })));
    expect(await templates()).toEqual(['/s/{id}?q={q}']);
    expect((await planPublish(reconnect(), artifactsOf(treeWith({})))).plan.summary).toMatchObject({
      update: 0,
      keep: 1,
    });
  });

  it.each([{}, query])('are extracted as they were published: %j', async (properties) => {
    const { client, reconnect } = emptyService();
    await publish(client, artifactsOf(treeWith(properties)));
    const { tree } = await extract(reconnect());
    const again = reconnect();
    await publish(again, artifactsOf(tree));
    expect(writesOf(again)).toBe(0);
    expect(tree.get('apis/find/apiInformation.json')?.includes('translateRequired')).toBe(properties === query);
  });

  it('that do not exist make the setting no difference', async () => {
    const { client, reconnect } = emptyService();
    const paths = { '/s': { get: { operationId: 'find', responses } } };
    await publish(client, artifactsOf(treeWith({}, paths)));
    expect((await planPublish(reconnect(), artifactsOf(treeWith(query, paths)))).plan.summary).toMatchObject({
      update: 0,
      keep: 1,
    });
  });
});

describe('names that the importer makes', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'Ä', '-', '.', '_', '/', '日', '1'),
    minLength: 60,
    maxLength: 100,
  });
  const paths = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('a'.repeat(70), 'b'.repeat(71), ''), word, fc.option(word, { nil: undefined })),
      { selector: ([, path]) => path, minLength: 1, maxLength: 6 },
    )
    .map((all) =>
      Object.fromEntries(
        all.map(([start, path, id]) => [
          `/${start}${path}`,
          { get: { ...(id === undefined ? {} : { operationId: `${start}${id}` }), responses } },
        ]),
      ),
    );

  it('are those that an export gives back', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const first = readSpecification(document(all)).specification;
        if (!first) throw new Error('expected a specification');
        const imported = importSpecification(first);
        const names = imported.operations.map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^(?!-)[\w.-]{1,80}(?<!-)$/);
        const again = readSpecification(exportSpecification(imported)).specification;
        expect(again && projectSpecification(again)).toEqual(projectSpecification(first));
      }),
    );
  });

  it('are cut like the service cuts them; nothing is written the second time', async () => {
    const long = `/${'a'.repeat(71)}/bcd`;
    const tree = treeWith(
      {},
      {
        [long]: { get: { responses } },
        [`${long}/e`]: { get: { responses } },
        [`/${'b'.repeat(90)}`]: { get: { responses } },
        [`/${'b'.repeat(91)}`]: { get: { responses } },
      },
    );
    const { client, reconnect } = emptyService();
    await publish(client, artifactsOf(tree));
    expect((await reconnect().list('apis/find/operations')).map(({ name }) => name).sort()).toEqual([
      `get-${'a'.repeat(71)}`,
      `get-${'a'.repeat(71)}-1`,
      `get-${'b'.repeat(72)}`,
      `get-${'b'.repeat(72)}-1`,
    ]);
    const again = reconnect();
    await publish(again, artifactsOf(tree));
    expect(writesOf(again)).toBe(0);
  });
});
