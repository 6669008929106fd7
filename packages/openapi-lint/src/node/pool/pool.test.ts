import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lintSpecifications } from '../index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-pool-'));
});
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

const ruleset = `rules:
  never-ends:
    given: $.info.title
    then: { function: pattern, functionOptions: { match: '^(a|a)*$' } }
  no-license:
    given: $.info
    then: { field: license, function: truthy }
`;
const document = (title: string) => `openapi: 3.0.1\ninfo: { title: ${title}, version: '1' }\npaths: {}\n`;

describe('a pattern that never ends', () => {
  it('is a finding that names the rule; the other rules and documents are checked', async () => {
    put('rules.yaml', ruleset);
    put('bad.yaml', document(`${'a'.repeat(60)}!`));
    put('worse.yaml', document(`${'a'.repeat(70)}!`));
    put('good.yaml', document('aaa'));
    const found = await lintSpecifications(
      ['bad.yaml', 'worse.yaml', 'good.yaml'].map((file) => ({ file })),
      { folder, rulesets: ['rules.yaml'], cache: join(folder, 'cache') },
    );
    // A run on a machine with more time, or with other documents before, finds something else.
    expect(existsSync(join(folder, 'cache'))).toBe(false);
    const endless = found.filter(({ code }) => code === 'specification/not-checked');
    const others = found.filter((one) => !endless.includes(one));
    expect(others.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'bad.yaml no-license',
      'worse.yaml no-license',
      'good.yaml no-license',
    ]);
    // It costs its time once and not for every document.
    expect(endless.map(({ message }) => message)).toEqual([expect.stringMatching(/never-ends takes more than 2 s/)]);
  });

  it.each([
    [2, ['good.yaml no-license']],
    [3, ['good.yaml specification/not-checked']],
  ])(
    '%i times makes its document give up, and only more often the others',
    async (count, ofOthers) => {
      const names = ['never-ends', 'never-ends-either', 'endless'].slice(0, count);
      const [rule = ''] = / {2}never-ends:[\s\S]*?(?= {2}no-license)/.exec(ruleset) ?? [];
      put(
        'rules.yaml',
        `${ruleset}${names
          .slice(1)
          .map((name) => rule.replace('never-ends', name))
          .join('')}`,
      );
      put('bad.yaml', document(`${'a'.repeat(60)}!`));
      put('worse.yaml', document(`${'a'.repeat(70)}!`));
      put('good.yaml', document('aaa'));
      const files = ['bad.yaml', 'worse.yaml', 'good.yaml'].map((file) => ({ file }));
      const found = await lintSpecifications(files, { folder, rulesets: ['rules.yaml'] });
      const shown = found.map(({ file, code }) => `${file} ${code}`);
      expect(shown.filter((one) => one === 'bad.yaml specification/not-checked')).toHaveLength(2);
      expect(shown.filter((one) => one.startsWith('good.yaml'))).toEqual(ofOthers);
    },
    300_000,
  );
});

describe('a pattern of a document that never ends', () => {
  const schema = (pattern: string) =>
    `components: { schemas: { Name: { type: string, pattern: '${pattern}', example: '${'a'.repeat(60)}!' } } }\n`;

  it('is ended in this thread, and found in another one; the other documents are checked', async () => {
    put('bad.yaml', document('fine') + schema('^(a|a)*$'));
    put('good.yaml', document('fine') + schema('^a'));
    const files = ['good.yaml', 'bad.yaml', 'good.yaml'].map((file) => ({ file }));
    const found = await lintSpecifications(files, { folder, rulesets: ['spectral:oas'] });
    const shown = found.map(
      ({ file, code, message }) => `${file} ${code === 'specification/not-checked' ? message : code}`,
    );
    expect(shown.filter((one) => one.startsWith('bad.yaml The rules'))).toEqual([
      expect.stringMatching(/oas3-valid-schema-example takes more than 2 s/),
    ]);
    // Without the rule that is off there is no other finding that differs between the files.
    expect(shown.filter((one) => one.startsWith('good.yaml')).length).toBeGreaterThan(2);
  });
});

describe('what never ends to be read', () => {
  const bomb = Array.from(
    { length: 9 },
    (_, at) => `x-${at}: &a${at} [${`${at === 0 ? 'x' : `*a${at - 1}`}, `.repeat(9)}]`,
  ).join('\n');

  it('is reported once, not again by a rule or an engine', async () => {
    put('bomb.yaml', document('fine') + bomb);
    const found = await lintSpecifications([{ file: 'bomb.yaml' }], {
      folder,
      rulesets: ['recommended', 'apim', 'spectral:oas'],
      redocly: ['recommended'],
    });
    expect(found).toMatchObject([{ code: 'specification/aliases', file: 'bomb.yaml', range: { start: { line: 9 } } }]);
  });

  it('behind a reference is reported there', async () => {
    put('part.yaml', bomb);
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    symlinkSync('/dev/zero', join(folder, 'zero.yaml'));
    const parts = ['part', 'pipe', 'zero'].map((name) => `x-${name}: { $ref: ./${name}.yaml }`).join('\n');
    put('root.yaml', document('fine') + parts);
    const found = await lintSpecifications([{ file: 'root.yaml' }], {
      folder,
      rulesets: ['spectral:oas'],
      redocly: ['minimal'],
    });
    const messages = found.map(({ message }) => message).join('\n');
    for (const reason of ['100,000 values', 'a named pipe', 'a socket or a device']) expect(messages).toContain(reason);
  });

  it('in a ruleset, or in a configuration of Redocly, is refused', async () => {
    put('good.yaml', document('fine'));
    put('rules.yaml', `${ruleset}${bomb}`);
    put('redocly.yaml', bomb);
    const lint = (options: object) => lintSpecifications([{ file: 'good.yaml' }], { folder, ...options });
    await expect(lint({ rulesets: ['rules.yaml'] })).rejects.toThrow('100,000 values');
    await expect(lint({ rulesets: [], redocly: ['redocly.yaml'] })).rejects.toThrow('100,000 values');
  });

  it('thousands of levels deep is reported once', async () => {
    put(
      'deep.json',
      `{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{},"x-a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    );
    const found = await lintSpecifications([{ file: 'deep.json' }], { folder, rulesets: ['spectral:oas'] });
    expect(found).toMatchObject([{ message: expect.stringContaining('nests too deeply') }]);
  });
});
