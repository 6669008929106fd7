import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contractOperations } from './index.ts';

const entry = fileURLToPath(import.meta.resolve('@azure/arm-apimanagement'));
const service =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}';
const known = new Set(contractOperations().map(({ method, path }) => `${method} ${path}`));

/** Method and path of every operation in the generated code of the SDK; `Next` operations follow links to pages. */
const ofSdk = globSync('{.,operations}/*.js', { cwd: dirname(entry) }).flatMap((file) => {
  const text = readFileSync(join(dirname(entry), file), 'utf8');
  return [...text.matchAll(/^ {4}path: "([^"?]+)[^"]*",\n {4}httpMethod: "(\w+)"/gm)]
    .map(([, path = '', method = '']) => ({ path, method }))
    .filter(({ path }) => path === service || path.startsWith(`${service}/`))
    .map(({ path, method }) => `${method} ${path.slice(service.length + 1)}`);
});

describe('the data', () => {
  it('contains every operation of the official SDK', () => {
    expect(ofSdk.length).toBeGreaterThan(580);
    expect(ofSdk.filter((one) => !known.has(one))).toEqual([]);
  });

  it('contains no other operation', () => {
    expect([...known].filter((one) => !ofSdk.includes(one))).toEqual([]);
  });
});
