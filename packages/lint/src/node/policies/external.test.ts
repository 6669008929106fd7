import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRepository } from '@apimkit/repository/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainRule, lintRepository } from '../../index.ts';

let folder = '';
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const policy = `<policies>
  <inbound>
    <base />
    <include-fragment fragment-id="shared-auth" />
    <set-backend-service backend-id="shared-orders" />
    <set-header name="x-region" exists-action="override"><value>{{shared-region}}</value></set-header>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
`;
const missing = ['policy/unknown-fragment', 'policy/unknown-backend', 'policy/unknown-named-value'];
const unknown = async () => {
  const { findings } = await lintRepository(await openRepository(folder));
  return findings.flatMap(({ code }) => (missing.includes(code) ? [code] : []));
};
const settings = (...external: string[]) =>
  put('apimkit.yaml', `lint: { policies: { external: ${JSON.stringify(external)} } }\n`);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-external-')));
  put('artifacts/apis/orders/apiInformation.json', '{"properties":{"displayName":"Orders","path":"orders"}}');
  put('artifacts/apis/orders/policy.xml', policy);
  put('apimkit.yaml', 'artifacts: artifacts\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('resources of other repositories', () => {
  it('are not missing, by kind and name', async () => {
    expect(await unknown()).toEqual(missing);
    settings('policy-fragment:shared-*', 'Backend:SHARED-orders');
    expect(await unknown()).toEqual(['policy/unknown-named-value']);
    settings('policy-fragment:*', 'backend:*', 'named-value:shared-region');
    expect(await unknown()).toEqual([]);
    settings('named-value:*');
    expect(await unknown()).toEqual(missing.slice(0, 2));
  });

  it('are not missing in the explanation of a rule either', async () => {
    settings('backend:shared-*');
    const explained = await explainRule(
      await openRepository(folder),
      'unknown-backend',
      join(folder, 'artifacts/apis/orders/policy.xml'),
    );
    expect(explained).toMatchObject({ reason: 'nothing-found', findings: [] });
  });

  it.each([
    ['backends:x', /backends:x: did you mean backend\?/],
    ['shared', /shared: expected KIND:NAME, such as [a-z-]+:shared-\*, with one of the kinds /],
    ['backend:', /expected KIND:NAME/],
    ['product:gold', /expected KIND:NAME|did you mean/],
  ])('%s is rejected', async (entry, message) => {
    settings(entry);
    await expect(unknown()).rejects.toThrow(message);
  });
});
