import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { bundleSpecification, bundleTree } from './index.ts';

const main = (reference: string) => `openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
  /orders:
    get:
      operationId: list
      responses:
        '200':
          description: all
          content:
            application/json:
              schema:
                $ref: ${reference}
`;

const files: Readonly<Record<string, string>> = {
  'shared/order.yaml':
    'type: object\nproperties:\n  item: { $ref: "item.json#/Item" }\n  again: { $ref: "order.yaml" }\n',
  'shared/item.json': '{ "Item": { "type": "string" } }',
};

const read = async (path: string) => {
  const text = files[path];
  if (text === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' });
  return text;
};

describe('a specification in several files', () => {
  it('becomes one, in its own notation, with every part named', async () => {
    const text = main('../shared/order.yaml');
    const { text: bundled, files: parts, diagnostics } = await bundleSpecification({ file: 'apis/a.yaml', text, read });
    expect(diagnostics).toEqual([]);
    expect(parts).toEqual(['shared/item.json', 'shared/order.yaml']);
    expect(bundled).toMatch(/^openapi: 3\.0\.3\n/);
    const { specification } = readSpecification(bundled);
    const references = JSON.stringify(specification?.document).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(reference).toMatch(/"#\/components\/schemas\/\w+"$/);
  });

  it('stays JSON when it was', async () => {
    const text = JSON.stringify(readSpecification(main("'shared/item.json#/Item'")).specification?.document);
    const { text: bundled } = await bundleSpecification({ file: 'a.json', text, read });
    expect(JSON.parse(bundled).components.schemas).toEqual({ Item: { type: 'string' } });
  });

  it('keeps its bytes when it refers to nothing else', async () => {
    const text = main("'#/components/schemas/Order'");
    expect(await bundleSpecification({ file: 'a.yaml', text, read })).toEqual({ text, files: [], diagnostics: [] });
  });

  it.each([
    ['a file that is not there', 'missing.yaml', /no such file/],
    ['a place that is not there', "'shared/item.json#/Nothing'", /resolve/],
    ['the web', 'https://example.com/a.yaml', /addresses are not read/],
    ['a file that cannot be parsed', 'shared/damaged.yaml', /./],
  ])('reports a reference to %s', async (_, reference, reason) => {
    const damaged = async (path: string) => (path === 'shared/damaged.yaml' ? 'a: [b' : read(path));
    const { diagnostics } = await bundleSpecification({ file: 'a.yaml', text: main(reference), read: damaged });
    expect(diagnostics.filter(({ file }) => file === 'a.yaml')).toMatchObject([
      {
        code: 'specification/reference',
        severity: 'error',
        message: expect.stringMatching(reason),
        range: { start: { line: 13, column: 17 } },
      },
    ]);
  });

  it('of a folder is bundled where it lies', async () => {
    const tree = new Map([
      ['apis/orders/specification.yaml', main('parts/order.yaml')],
      ['apis/orders/parts/order.yaml', 'type: string\n'],
      ['apis/orders/apiInformation.json', '{}'],
    ]);
    const bundled = await bundleTree(tree, read);
    expect([...bundled.parts]).toEqual(['apis/orders/parts/order.yaml']);
    expect(bundled.tree.get('apis/orders/specification.yaml')).toContain('components:');
    expect(bundled.tree.get('apis/orders/apiInformation.json')).toBe('{}');
  });
});
