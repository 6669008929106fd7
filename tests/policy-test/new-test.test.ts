import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servedApis } from '@apimkit/gateway';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run-main.ts';

const before = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-first-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a first test of every operation, and returns how many. */
async function writeAll(): Promise<number> {
  const { artifacts } = readArtifacts((await readTree('artifacts')).tree);
  const names = servedApis(artifacts).flatMap(({ name, workspace, operations }) =>
    operations().map((one) => `${name}/${one.name}${workspace === undefined ? '' : `@${workspace}`}`),
  );
  for (const name of names) {
    const { code, text } = await run('new', 'policytest', name);
    expect([code, text]).toEqual([0, expect.not.stringContaining('todo')]);
  }
  return names.length;
}

describe('apimkit new policytest', () => {
  it('writes tests that pass for every operation of the sample', async () => {
    cpSync(join(import.meta.dirname, '../../examples/sample'), folder, { recursive: true });
    for (const file of globSync('**/*.policytest.yaml')) rmSync(file);
    const written = await writeAll();
    expect(written).toBeGreaterThan(5);
    expect(await run('policy', 'test')).toMatchObject({
      code: 0,
      text: expect.stringContaining(`\n${written} passed\n`),
    });
  });

  it('writes tests that pass for APIs and policies that new creates', async () => {
    mkdirSync('artifacts');
    writeFileSync(
      'pets.yaml',
      `openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com/v1 }]
paths:
  /pets/{id}:
    get:
      operationId: get-pet
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, default: rex } }
        - { name: view, in: query, required: true, schema: { type: string, enum: [all, short] } }
      responses: { '200': { description: A pet, content: { application/json: { example: { name: Rex } } } } }
  /pets:
    post:
      operationId: add-pet
      requestBody: { content: { application/json: { example: { name: Rex } } } }
      responses: { '201': { description: Added } }
`,
    );
    for (const args of [
      ['api', 'pets', '--from', 'pets.yaml'],
      ['policy', 'pets/add-pet'],
      ['policy', '--scope', 'global'],
    ]) {
      const { code, text } = await run('new', ...args, '--artifacts', 'artifacts');
      expect(code, text).toBe(0);
    }
    writeFileSync('apimkit.yaml', 'artifacts: artifacts\n');
    expect(await writeAll()).toBe(2);
    expect((await run('policy', 'test')).text).toContain('2 passed');
  });

  it('prints what is left to do', async () => {
    cpSync(join(import.meta.dirname, '../../examples/sample'), folder, { recursive: true });
    writeFileSync(
      'artifacts/policy fragments/require-token/policy.xml',
      '<fragment>\n  <validate-jwt query-parameter-name="token">\n    <openid-config url="https://login.example.com" />\n  </validate-jwt>\n</fragment>\n',
    );
    const { code, text } = await run('new', 'policytest', 'orders-v1/get-order');
    expect([code, text]).toEqual([
      0,
      expect.stringContaining(
        'todo     validate-jwt at artifacts/policy fragments/require-token/policy.xml:2 rejects the request: the token is in a query parameter or an expression\n',
      ),
    ]);
    expect((await run('policy', 'test', 'artifacts/apis/orders-v1/get-order.policytest.yaml')).text).toContain(
      '1 skipped',
    );
  });
});
