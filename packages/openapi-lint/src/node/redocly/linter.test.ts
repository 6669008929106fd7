import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine } from '../pool/engine.ts';
import { createRedoclyLinter } from './linter.ts';

const text = 'openapi: 3.0.3\ninfo: { title: Orders, version: "1" }\npaths: { /a: { get: { responses: {} } } }\n';

it('reports what the library reports', async () => {
  const core = await import('@redocly/openapi-core');
  const config = await core.createConfig({ extends: ['recommended'] });
  const theirs = await core.lintFromString({ source: text, absoluteRef: '/x/a.yaml', config });
  const ours = await (await createRedoclyLinter({ config: 'recommended', folder: '/x' })).lint(text, '/x/a.yaml');
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.map(({ code, message }) => ({ code, message }))).toEqual(
    theirs.map(({ ruleId, message }) => ({ code: ruleId, message })),
  );
});

it('reports where a damaged document is damaged', async () => {
  const linter = await createRedoclyLinter({ config: 'minimal', folder: '/x' });
  expect(await linter.lint('openapi: 3.0.3\npaths: [', '/x/a.yaml')).toMatchObject([
    { file: 'a.yaml', severity: 'error' },
  ]);
});

it.each([
  'openapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n---\nopenapi: 3.0.3\n',
  'openapi: 3.0.3\n---\n---\n',
  '---\na: 1\n...\n---\nb: 2\n',
])('gives a text of several documents a place: %j', async (several) => {
  const engine = await createEngine({ rulesets: [], redocly: [{ config: 'minimal' }], folder: '/x' });
  const found = await engine.lint({ file: '/x/a.yaml', text: several });
  expect(found.length).toBeGreaterThan(0);
  for (const { range } of found)
    for (const { line, column } of [range?.start, range?.end].flatMap((one) => one ?? []))
      expect([line, column].every((one) => Number.isInteger(one) && one > 0)).toBe(true);
  expect(found[0]?.range?.start.line).toBeGreaterThan(1);
});

it('gives a part with several documents a place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parts-'));
  await writeFile(join(folder, 'part.yaml'), 'type: object\n---\ntype: string\n');
  const linter = await createRedoclyLinter({ config: 'minimal', folder });
  const whole = `${text}components: { schemas: { A: { $ref: ./part.yaml } } }\n`;
  const found = await linter.lint(whole, join(folder, 'a.yaml'));
  expect(JSON.stringify(found)).not.toContain('null');
});

it('asks nothing of the web', async () => {
  const linter = await createRedoclyLinter({ config: 'minimal', folder: '/x' });
  const found = await linter.lint(
    `${text}components: { schemas: { A: { $ref: "https://example.com/a" } } }\n`,
    '/x/a.yaml',
  );
  expect(found.map(({ message }) => message).join()).toContain('rulesets of the web are off');
});
