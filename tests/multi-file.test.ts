import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { bundleFolder } from '@apimkit/openapi-bundle/node';
import { publish } from '@apimkit/sync';
import { extractTo } from '@apimkit/sync/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyService, writesOf } from './service.ts';

const files: Readonly<Record<string, string>> = {
  'artifacts/apis/orders/apiInformation.json': JSON.stringify({
    properties: { displayName: 'Orders', path: 'orders', protocols: ['https'] },
  }),
  'artifacts/apis/orders/specification.yaml': `# The order of these lines is ours.
openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
  /orders:
    $ref: paths/orders.yaml
`,
  'artifacts/apis/orders/paths/orders.yaml': `get:
  operationId: list
  responses:
    '200':
      description: all
      content:
        application/json:
          schema: { $ref: '../../../../shared/order.yaml' }
`,
  'shared/order.yaml': 'type: object\nproperties:\n  id: { type: string }\n',
};

describe('a specification in several files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apimkit-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const load = async () => {
    const artifacts = join(folder, 'artifacts');
    const bundled = await bundleFolder(artifacts, (await readTree(artifacts)).tree);
    expect(bundled.diagnostics).toEqual([]);
    return readArtifacts(bundled.tree).artifacts;
  };

  it('is published as one, keeps its bytes when extracted, and needs no second write', async () => {
    const { client, reconnect } = emptyService();
    const { report } = await publish(client, await load());
    expect(report.counts.failed).toBe(0);
    const second = reconnect();
    await publish(second, await load());
    expect(writesOf(second)).toBe(0);
    await extractTo(reconnect(), join(folder, 'artifacts'));
    for (const [path, text] of Object.entries(files)) expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  });

  it('plans a change in any of its files', async () => {
    const { client, reconnect } = emptyService();
    await publish(client, await load());
    await writeFile(join(folder, 'shared/order.yaml'), 'type: object\nproperties:\n  id: { type: integer }\n');
    const again = reconnect();
    const { plan } = await publish(again, await load());
    expect(plan.summary).toMatchObject({ update: 1, create: 0, delete: 0 });
  });
});
