import { expect, it } from 'vitest';
import { createRedoclyLinter } from './linter.ts';

const text = 'openapi: 3.0.3\ninfo: { title: Orders, version: "1" }\npaths: { /a: { get: { responses: {} } } }\n';

it('says what the library says', async () => {
  const core = await import('@redocly/openapi-core');
  const config = await core.createConfig({ extends: ['recommended'] });
  const theirs = await core.lintFromString({ source: text, absoluteRef: '/x/a.yaml', config });
  const ours = await (await createRedoclyLinter({ config: 'recommended', folder: '/x' })).lint(text, '/x/a.yaml');
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.map(({ code, message }) => ({ code, message }))).toEqual(
    theirs.map(({ ruleId, message }) => ({ code: ruleId, message })),
  );
});

it('tells where a damaged document is damaged', async () => {
  const linter = await createRedoclyLinter({ config: 'minimal', folder: '/x' });
  expect(await linter.lint('openapi: 3.0.3\npaths: [', '/x/a.yaml')).toMatchObject([
    { file: 'a.yaml', severity: 'error' },
  ]);
});

it('asks nothing of the web', async () => {
  const linter = await createRedoclyLinter({ config: 'minimal', folder: '/x' });
  const found = await linter.lint(
    `${text}components: { schemas: { A: { $ref: "https://example.com/a" } } }\n`,
    '/x/a.yaml',
  );
  expect(found.map(({ message }) => message).join()).toContain('rulesets of the web are off');
});
