import type { Diagnostic } from '@apimkit/diagnostics';
import { openapiRules } from '@apimkit/openapi-rules';
import { describe, expect, it } from 'vitest';
import { type ApiFact, type ApiFacts, type AppliedPolicy, isSettled, settlementOf } from './index.ts';

const api: ApiFact = {
  resource: 'api:orders',
  name: 'orders',
  root: 'orders',
  type: 'http',
  path: 'orders',
  protocols: ['http', 'https'],
  keepsRequiredQuery: false,
  subscriptionRequired: false,
  keyNames: { header: '', query: '' },
  authorization: [],
  hasContact: false,
  operations: [],
  schemas: [],
  products: [],
  isSubscribed: false,
  runs: () => [],
};
const product = {
  resource: 'product:gold',
  name: 'gold',
  isPublished: true,
  approvalRequired: false,
  apis: ['api:orders'],
};
const policy = (name: string, more: Partial<AppliedPolicy> = {}): AppliedPolicy => ({
  name,
  section: 'inbound',
  tag: `<${name} />`,
  text: `<${name} />`,
  isNested: false,
  file: 'policy.xml',
  line: 1,
  isOwn: true,
  ...more,
});
const runs = (...policies: readonly AppliedPolicy[]) => ({ runs: () => policies });
const settles = (code: string, more: Partial<ApiFact>, products: ApiFacts['products'] = [], key = '#/info') => {
  const finding: Diagnostic = { code, severity: 'warning', message: '', help: '', key };
  const one = { ...api, ...more };
  const facts = { apis: [one], products, versionSets: [], backends: [], tags: [] };
  const isTrue = isSettled(finding, one, facts);
  expect(settlementOf(finding, one, facts) !== undefined).toBe(isTrue);
  return isTrue;
};

describe('a finding in a specification is settled', () => {
  const offered = { products: ['product:gold'] };
  const throughGold = (...policies: readonly AppliedPolicy[]): Partial<ApiFact> => ({
    ...offered,
    runs: (call) => (call?.product === 'gold' ? policies : []),
  });

  it.each<[string, Partial<ApiFact>]>([
    ['apim-security-not-enforced', { subscriptionRequired: true }],
    ['apim-security-not-enforced', runs(policy('validate-jwt'))],
    ['apim-security-not-enforced', runs(policy('validate-client-certificate'))],
    ['apim-security-not-enforced', throughGold(policy('validate-azure-ad-token'))],
    ['apim-several-servers', { serviceUrl: 'https://a.test' }],
    ['apim-no-secure-server', { serviceUrl: 'https://a.test' }],
    ['apim-server-variable', runs(policy('set-backend-service'))],
    ['apim-no-backend', throughGold(policy('set-backend-service'))],
    ['apim-relative-server', runs(policy('mock-response'))],
    ['security-http-server', { protocols: ['https'] }],
    ['apim-required-query-parameter', { keepsRequiredQuery: true }],
    ['documentation-api', { description: 'Orders' }],
    ['documentation-contact', { hasContact: true }],
  ])('%s by %j', (code, more) => {
    expect(settles(code, more, [{ ...product, subscriptionRequired: false }])).toBe(true);
    expect(settles(code, {}, [{ ...product, subscriptionRequired: false }])).toBe(false);
  });

  it('by a product that requires a subscription, and at the place that the fact is about', () => {
    expect(settles('apim-security-not-enforced', offered, [{ ...product, subscriptionRequired: true }])).toBe(true);
    const named = { displayName: 'Orders' };
    expect(settles('apim-display-name-length', named, [], '#/info/title')).toBe(true);
    expect(settles('apim-display-name-length', named, [], '#/paths/~1a/get/summary')).toBe(false);
    expect(settles('security-http-server', { protocols: ['https'], serviceUrl: 'http://a.test' })).toBe(false);
  });

  it('by nothing if no fact contradicts it', () => {
    const rich = { subscriptionRequired: true, serviceUrl: 'https://a.test', protocols: ['https'], description: 'x' };
    for (const { id, settledBy } of openapiRules.filter((one) => one.settledBy === undefined))
      expect([id, settledBy, settles(id, rich)]).toEqual([id, undefined, false]);
  });
});
