// A repository with the sample, whose service differs from its files: what a report with all sections needs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { checked } from '../checked.ts';
import { makeWorkspace, type Workspace } from '../pipelines/workspace.ts';

const sample = join(import.meta.dirname, '../../examples/sample');

/** A value that no file may contain. */
export const secret = 'swordfish-of-orders';

/** Tests with each state that needs no special policy. */
const tests = `fragment: correlate
tests:
  - name: runs
    expect: { status: 200 }
  - name: is wrong
    expect: { status: 201 }
  - name: waits
    skip: not yet
    expect: { status: 200 }
`;

/** A workspace with the sample, published to an emulated service and changed since. */
export interface World {
  readonly workspace: Workspace;
  /** Runs a command line in the repository. */
  run(line: string): Promise<number>;
  close(): Promise<void>;
}

/** Publishes the sample, then changes its files and the service. */
export async function makeWorld(): Promise<World> {
  const files = readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const workspace = makeWorkspace({
    ...Object.fromEntries(files.map((file) => [file.slice(sample.length + 1), readFileSync(file, 'utf8')])),
    'artifacts/policy fragments/correlate/states.policytest.yaml': tests,
  });
  const emulator = createEmulator();
  const service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
  const env = { APIMKIT_ENDPOINT: service.url, ORDERS_KEY: secret, APIMKIT_REQUEST_TIMEOUT: '10s' };
  const run = (line: string) =>
    workspace.run({ script: line, env: {} } as Parameters<Workspace['run']>[0], workspace.folder, env, (text) => text);
  const steps = [
    'apimkit publish --env prod',
    // A change that was published from elsewhere.
    `sed -i 's/"Starter"/"Starter of the portal"/' artifacts/products/starter/productInformation.json`,
    'apimkit publish --env prod',
    'git checkout -q .',
    // Changes that are not published yet.
    `sed -i 's/We are looking into it/We will reply soon/; s/<set-backend-service/<trace source="orders">received<\\/trace>\\n    <set-backend-service/' artifacts/apis/orders-v1/policy.xml`,
    `sed -i 's/operationId: get-order/operationId: get-one-order/' artifacts/apis/orders-v1/specification.yaml`,
    `sed -i 's/"path": "catalog"/"path": "catalogue"/' artifacts/apis/catalog/apiInformation.json`,
    'rm -r artifacts/tags/internal',
  ];
  for (const step of steps) if ((await run(step)) !== 0) throw new Error(`${step} failed:\n${workspace.log.join('')}`);
  return {
    workspace,
    run,
    async close() {
      await service.close();
      workspace.remove();
    },
  };
}
