import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine } from '../pool/engine.ts';
import { createRedoclyLinter } from './linter.ts';

const folderWith = async (config: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'redocly-'));
  await writeFile(join(folder, 'redocly.yaml'), config);
  return folder;
};

it('reports the line of a rule that does not exist', async () => {
  const folder = await folderWith('rules:\n  no-such-rule: error\n');
  await expect(createRedoclyLinter({ config: 'redocly.yaml', folder })).rejects.toThrow(/redocly\.yaml:2/);
});

it('lints in an engine with an assertion of an organisation', async () => {
  const folder = await folderWith(
    'rules:\n  rule/title:\n    subject: { type: Info, property: title }\n    assertions: { pattern: /^Contoso/ }\n',
  );
  const engine = await createEngine({ rulesets: [], redocly: [{ config: 'redocly.yaml' }], folder });
  const text = 'openapi: 3.0.3\ninfo: { title: Orders, version: "1" }\npaths: {}\n';
  const found = await engine.lint({ file: join(folder, 'a.yaml'), text });
  expect(found.map(({ code }) => code)).toContain('rule/title');
});
