import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRepository } from '@apimkit/repository/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainRule, lintRepository, withoutAccepted } from '../index.ts';

let folder = '';
const put = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const policyFile = 'apim/apis/orders/policy.xml';
const explain = async (rule: string, file: string, baseline?: string) =>
  explainRule(await openRepository(folder), rule, join(folder, file), { baseline });

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-explain-')));
  put({
    'apimkit.yaml': 'artifacts: apim\n',
    'apim/apis/orders/apiInformation.json': '{"properties":{"displayName":"Orders","path":"orders"}}',
    'apim/apis/orders/specification.json':
      '{"openapi":"3.0.1","info":{"title":"Orders","version":"1"},"paths":{"/a":{"get":{"responses":{}}}}}',
    [policyFile]:
      '<policies><inbound><set-headers /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the explanation of a rule', () => {
  it('agrees with what lint reports', async () => {
    const { findings } = await lintRepository(await openRepository(folder));
    for (const code of ['policy/missing-base', 'policy/unknown-policy', 'policy/cors-any-origin']) {
      const own = findings.filter((one) => one.code === code && one.file?.endsWith('policy.xml'));
      const { reason, findings: explained } = await explain(code, policyFile);
      expect(reason).toBe(own.length > 0 ? 'reported' : 'nothing-found');
      expect(explained).toHaveLength(own.length);
    }
  });

  it('names what turns a policy rule off: a ruleset, a setting, or a setting for the file', async () => {
    expect(await explain('base-not-first', policyFile)).toMatchObject({
      reason: 'off',
      text: expect.stringMatching(/strict/),
    });
    put({ 'apimkit.yaml': 'artifacts: apim\nlint: { policies: { rules: { missing-base: off } } }\n' });
    expect(await explain('missing-base', policyFile)).toMatchObject({
      reason: 'off',
      text: expect.stringMatching(/lint.policies.rules/),
    });
    put({
      'apimkit.yaml':
        "artifacts: apim\nlint: { policies: { overrides: [{ files: ['apim/**'], rules: { unknown-policy: off } }] } }\n",
    });
    expect(await explain('unknown-policy', policyFile)).toMatchObject({ reason: 'overridden', findings: [] });
  });

  it('sees comments and baselines', async () => {
    const { findings } = await lintRepository(await openRepository(folder));
    const file = join(folder, 'known.json');
    await withoutAccepted(findings, { file, update: true, isWhole: true });
    expect(await explain('unknown-policy', policyFile, file)).toMatchObject({ reason: 'baseline', findings: [] });
    put({
      [policyFile]:
        '<policies><!-- apimkit-disable unknown-policy: soon --><inbound><set-headers /></inbound></policies>',
    });
    expect((await explain('unknown-policy', policyFile)).reason).toMatch(/suppressed|reported/);
  });

  it('knows rules for APIs and for specifications', async () => {
    expect(await explain('api/path-taken', 'apim/apis/orders/apiInformation.json')).toMatchObject({
      reason: 'nothing-found',
    });
    expect(await explain('apim-operation-id-missing', 'apim/apis/orders/specification.json')).toMatchObject({
      reason: 'reported',
    });
    expect(await explain('operation-tags', 'apim/apis/orders/specification.json')).toMatchObject({ reason: 'off' });
    put({ 'apim/apis/orders/specification.json': '{' });
    expect((await explain('apim-operation-id-missing', 'apim/apis/orders/specification.json')).reason).toBe(
      'not-well-formed',
    );
  });

  it('refuses rules and files that do not exist', async () => {
    await expect(explain('policy/nothing', policyFile)).rejects.toThrow(/Unknown rule/);
    await expect(explain('api/nothing', policyFile)).rejects.toThrow(/Unknown rule/);
    await expect(explain('missing-base', 'nowhere.xml')).rejects.toThrow(/nowhere.xml cannot be read/);
  });
});
