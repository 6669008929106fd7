import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintSpecifications, type SpecificationLintOptions } from './index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-cached-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const document = (reference: string) => `openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
  /orders:
    get:
      responses:
        '200': { $ref: ${reference} }
`;
const file = { file: 'orders.yaml' };

/** The findings with a cache, which must be those without one. */
async function lint(options: Partial<SpecificationLintOptions> = {}): Promise<readonly string[]> {
  const all = { folder, rulesets: ['spectral:oas'], mayRun: () => true, ...options };
  const cached = await lintSpecifications([file], { ...all, cache: join(folder, 'cache') });
  expect(cached).toEqual(await lintSpecifications([file], all));
  return cached.map(({ code, message }) => `${code} ${message}`);
}

describe('cached findings of a document that refers to other files', () => {
  it.each([{ rulesets: ['spectral:oas'] }, { rulesets: [], redocly: ['minimal'] }])(
    'change with those, with $rulesets and $redocly',
    async (options) => {
      put('orders.yaml', document('part.yaml'));
      const missing = await lint(options);
      put('part.yaml', 'description: Fine\n');
      const fine = await lint(options);
      expect(fine).not.toEqual(missing);
      put('part.yaml', '$ref: other.yaml\n');
      put('other.yaml', 'description: Fine\n');
      expect(await lint(options)).toEqual(fine);
      rmSync(join(folder, 'other.yaml'));
      expect(await lint(options)).not.toEqual(fine);
    },
  );

  it('are those of the document itself when it is the only file', async () => {
    put('orders.yaml', document('part.yaml'));
    const read: string[] = [];
    await lintSpecifications([file], { folder, onRead: (path) => read.push(path) });
    expect(read).toEqual([expect.stringMatching(/part\.yaml$/)]);
    put('orders.yaml', document('part.yaml').replace('$ref: part.yaml', 'description: Fine'));
    read.length = 0;
    await lintSpecifications([file], { folder, onRead: (path) => read.push(path) });
    expect(read).toEqual([]);
  });
});

it('lints a document without text', async () => {
  put('orders.yaml', '');
  await lint();
});

describe('cached findings of a ruleset of an organization', () => {
  it('change with it and with what it extends', async () => {
    put('orders.yaml', document('"#/components/responses/Orders"'));
    put('base.yaml', 'rules: { title: { given: $.info, then: { field: contact, function: truthy } } }\n');
    put('rules.yaml', 'extends: [./base.yaml]\n');
    const options = { rulesets: ['rules.yaml'] };
    const one = await lint(options);
    put('base.yaml', 'rules: { title: { given: $.info, then: { field: license, function: truthy } } }\n');
    const two = await lint(options);
    expect(two).not.toEqual(one);
    put('rules.yaml', 'extends: [./base.yaml]\nrules: { title: off }\n');
    expect(await lint(options)).not.toEqual(two);
  });

  it('are not kept when it has functions, which may read anything', async () => {
    put('orders.yaml', document('"#/components/responses/Orders"'));
    put(
      'rules.mjs',
      `import { readFileSync } from 'node:fs';
      const seen = () => [{ message: readFileSync(${JSON.stringify(join(folder, 'seen'))}, 'utf8') }];
      export default { rules: { seen: { given: '$', then: { function: seen } } } };`,
    );
    put('seen', 'one');
    const options = { rulesets: ['rules.mjs'] };
    expect(await lint(options)).toContain('seen one');
    put('seen', 'two');
    expect(await lint(options)).toContain('seen two');
  });
});
