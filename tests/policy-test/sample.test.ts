import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'apimkit-sample-'));
const before = process.cwd();
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../../examples/sample'), folder, { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

it('passes all of its tests, and every branch runs', async () => {
  const { code, text } = await run('policy', 'test', '--coverage', 'report', '--min-coverage', '90');
  expect([code, text]).toEqual([0, expect.stringMatching(/\n\d+ passed\n/)]);
});

// A test that cannot fail tests nothing: without each of these parts a test of the sample fails.
it.each([
  ['artifacts/apis/orders-v1/policy.xml', '<include-fragment fragment-id="require-token" />', ''],
  ['artifacts/apis/orders-v1/policy.xml', 'calls="120"', 'calls="121"'],
  ['artifacts/apis/orders-v1/policy.xml', '<set-backend-service backend-id="orders-pool" />', ''],
  ['artifacts/apis/orders-v1/policy.xml', '"{{environment}}" != "dev"', 'true'],
  ['artifacts/apis/orders-v1/operations/place-order/policy.xml', '{{payment-key}}', 'x'],
  ['artifacts/apis/catalog/policy.xml', '<cache-store duration="300" />', ''],
  ['artifacts/policy.xml', '{{allowed-origin}}', 'https://other.example.com'],
  ['artifacts/policy fragments/correlate/policy.xml', 'x-correlation-id', 'x-other'],
  ['artifacts/policy fragments/require-token/policy.xml', 'api://shop', 'api://other'],
  ['artifacts/workspaces/logistics/policy.xml', 'logistics', 'x'],
  ['artifacts/workspaces/logistics/apis/shipments/operations/track-shipment/policy.xml', '{{carrier}}', 'x'],
])('fails if %s has something else than %s', async (file, part, other) => {
  const policy = readFileSync(file, 'utf8');
  expect(policy).toContain(part);
  writeFileSync(file, policy.replace(part, other));
  try {
    const { code, text } = await run('policy', 'test');
    expect([code, text]).toEqual([1, expect.stringContaining('failed  ')]);
  } finally {
    writeFileSync(file, policy);
  }
});
