import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { baselineText, makeBaseline, readBaseline } from '@apimkit/diagnostics';
import { canonical, readArtifacts } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import { readTree } from '@apimkit/model/node';
import { readSpecification } from '@apimkit/openapi';
import { readText } from '@apimkit/openapi/node';
import { bundleSpecification } from '@apimkit/openapi-bundle/node';
import { lintSpecifications } from '@apimkit/openapi-lint/node';
import { readOverrides, readValues } from '@apimkit/overrides';
import { formatPolicy } from '@apimkit/policy';
import { createLinter } from '@apimkit/policy-lint';
import { parseProject } from '@apimkit/repository';
import { extract, parseFilter, publish } from '@apimkit/sync';
import { describe, expect, it } from 'vitest';
import { emptyService, writesOf } from './service.ts';

const parse = await loadCSharp();
const mark = '\uFEFF';
const folder = join(import.meta.dirname, '../examples/sample/artifacts');
const { tree } = await readTree(folder);
const marked = new Map([...tree].map(([path, text]) => [path, mark + text]));

describe('a byte order mark', () => {
  it('changes the meaning of no artifact, reaches no service, and stays in the files', async () => {
    const [plain, other] = [readArtifacts(tree), readArtifacts(marked)];
    expect(other.diagnostics).toEqual(plain.diagnostics);
    const meaning = ({ artifacts }: typeof plain) =>
      [...artifacts].map((one) => [one.id.key, stableText({ ...canonical(one) })]);
    expect(meaning(other)).toEqual(meaning(plain));
    const { client, emulator, reconnect } = emptyService();
    const { report } = await publish(client, other.artifacts);
    expect(report.counts.failed).toBe(0);
    expect(JSON.stringify(emulator.snapshot())).not.toContain(mark);
    const again = reconnect();
    await publish(again, plain.artifacts);
    expect(writesOf(again)).toBe(0);
    expect((await extract(reconnect(), { existing: marked })).tree).toEqual(marked);
  });

  it.each([
    ['openapi.yaml', 'openapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n'],
    ['openapi.yaml', '# ours\nopenapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n'],
    ['openapi.yaml', '%YAML 1.2\n---\nopenapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n'],
    ['openapi.yaml', '---\nopenapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n'],
    ['openapi.json', '{"openapi":"3.0.3","info":{"title":"a","version":"1"},"paths":{}}'],
    ['a.graphql', 'type Query { a: Int }\n'],
    ['a.wsdl', '<?xml version="1.0"?>\n<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" />\n'],
    [
      'a.wadl',
      '<?xml version="1.0"?>\n<application xmlns="http://wadl.dev.java.net/2009/02"><resources base="https://a" /></application>\n',
    ],
  ])('is allowed before a specification: %s %j', (file, text) => {
    const [plain, other] = [readSpecification(text, { file }), readSpecification(mark + text, { file })];
    expect(other.diagnostics).toEqual([]);
    expect(other.specification?.document).toEqual(plain.specification?.document);
  });

  it('moves no position', async () => {
    const findings = (text: string) => [
      ...readSpecification(text.replace('X', '{ "openapi": ]'), { file: 'a.json' }).diagnostics,
      ...readSpecification(text.replace('X', 'openapi: ['), { file: 'a.yaml' }).diagnostics,
      ...readSpecification(text.replace('X', 'type {'), { file: 'a.graphql' }).diagnostics,
      ...readArtifacts(new Map([['tags/a/tagInformation.json', text.replace('X', '{ "properties": ]')]])).diagnostics,
      ...readArtifacts(new Map([['policy.xml', text.replace('X', '<policies><inbound></policies>')]])).diagnostics,
      ...readOverrides(text.replace('X', 'backend: []'), 'o.yaml').diagnostics,
      ...readValues(text.replace('X', '- a'), 'v.yaml').diagnostics,
      ...parseFilter(text.replace('X', 'apiz: []'), 'f.yaml').diagnostics,
      ...parseProject(text.replace('X', 'artifactz: a'), 'apimkit.yaml').diagnostics,
      ...readBaseline(text.replace('X', '{ "version": 2 }'), 'b.json').diagnostics,
      ...createLinter({ rules: [], parse }).lint(text.replace('X', '<policies><inbound></policies>')),
    ];
    expect(findings('X').length).toBeGreaterThan(9);
    expect(findings(`${mark}X`)).toEqual(findings('X'));
    const broken = async (text: string) =>
      (await bundleSpecification({ file: 'a.yaml', text, read: () => Promise.reject(new Error('none')) })).diagnostics;
    const text = '{ openapi: 3.0.3, paths: { /a: { $ref: ./gone.yaml } } }';
    expect(await broken(mark + text)).toEqual(await broken(text));
  });

  it('is allowed in settings', () => {
    expect(parseProject(`${mark}# ours\nartifacts: here\n`, 'apimkit.yaml')).toMatchObject({
      project: { artifacts: 'here' },
      diagnostics: [],
    });
    expect(readValues(`${mark}a: 1\nb: 2\n`, 'v.yaml')).toEqual({ values: { a: 1, b: 2 }, diagnostics: [] });
    expect(parseFilter(`${mark}apis: []\ntags: []\n`, 'f.yaml').diagnostics).toEqual([]);
    expect(readBaseline(mark + baselineText(makeBaseline([]))).diagnostics).toEqual([]);
  });

  it('is allowed in a ruleset and in redocly.yaml', async () => {
    const at = await mkdtemp(join(tmpdir(), 'marked-'));
    const found = async (prefix: string) => {
      await writeFile(
        join(at, 'rules.yaml'),
        `${prefix}rules:\n  has-tags: { given: $, then: { field: tags, function: truthy } }\n`,
      );
      await writeFile(join(at, 'redocly.yaml'), `${prefix}rules:\n  info-license: error\n`);
      const text = `${prefix}openapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n`;
      return lintSpecifications([{ file: join(at, 'a.yaml'), text }], {
        folder: at,
        rulesets: ['rules.yaml'],
        redocly: ['redocly.yaml'],
      });
    };
    const plain = await found('');
    expect(plain.map(({ code }) => code)).toEqual(expect.arrayContaining(['has-tags', 'info-license']));
    expect(await found(mark)).toEqual(plain);
  });

  it('is kept when a policy is formatted', () => {
    const text = `${mark}<policies><inbound><base/></inbound></policies>`;
    expect(formatPolicy(text)).toBe(mark + formatPolicy(text.slice(1)));
    expect(formatPolicy(formatPolicy(text))).toBe(formatPolicy(text));
  });
});

describe('text of another encoding', () => {
  it('is refused by its name, not read as something else', async () => {
    const at = await mkdtemp(join(tmpdir(), 'encoded-'));
    const file = join(at, 'policy.xml');
    await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<policies />', 'utf16le')]));
    expect((await readTree(at)).diagnostics).toMatchObject([
      { code: 'files/encoding', severity: 'error', message: expect.stringContaining('UTF-16') },
    ]);
    await expect(readText(file)).rejects.toThrow('it is UTF-16 text; save it as UTF-8');
    await writeFile(file, Buffer.from('<policies>\xe9</policies>', 'latin1'));
    expect((await readTree(at)).diagnostics).toMatchObject([{ code: 'files/encoding', severity: 'error' }]);
    await expect(readText(file)).rejects.toThrow('not UTF-8 text');
  });
});
