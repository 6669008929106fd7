import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiRuleConfiguration, apiRules, checkApis } from '@apimkit/api-lint';
import { hasErrors } from '@apimkit/diagnostics';
import { type FileTree, readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { isObject, type Json } from '@apimkit/openapi';
import { apiFactsIn } from '@apimkit/repository';
import { testRule } from '@apimkit/rules/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const everything: ApiRuleConfiguration = { extends: ['strict'] };

/** An example of a page: a path at the start of a line, and below it the file, two columns to the right. */
function treeOf(block: string): FileTree {
  const files = new Map<string, string>();
  let path = '';
  for (const line of block.trimEnd().split('\n')) {
    if (/^\S/.test(line)) path = line;
    files.set(path, /^\S/.test(line) ? '' : `${files.get(path)}${line.slice(2)}\n`);
  }
  return files;
}

function check(tree: FileTree, options?: ApiRuleConfiguration) {
  const { artifacts, diagnostics } = readArtifacts(tree);
  expect(hasErrors(diagnostics), JSON.stringify(diagnostics)).toBe(false);
  return checkApis(apiFactsIn(artifacts, tree), options);
}

describe('rules for APIs', () => {
  it('are in folders with their names', () => {
    const folder = join(root, 'packages/api-lint/src/rules');
    const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(apiRules.map(({ id }) => id)).toEqual(folders.map(({ name }) => name).sort());
    expect(apiRules.length).toBeGreaterThanOrEqual(25);
  });

  it.each(apiRules)('$code agrees with its page', async (rule) => {
    const page = readFileSync(join(root, 'packages/api-lint', rule.page ?? ''), 'utf8');
    const { problems } = await testRule(rule, page, ({ text }) => {
      const tree = treeOf(text);
      const found = check(tree, everything).filter(({ code }) => code === rule.code);
      for (const { file, range } of found) {
        expect([...tree.keys()]).toContain(file);
        expect(range?.end.line ?? 1).toBeLessThanOrEqual((tree.get(file ?? '') ?? '').split('\n').length);
      }
      return found;
    });
    expect(problems).toEqual([]);
  });
});

describe('a token that the specification requires', () => {
  const policy = (inbound: string) => `<policies>\n<inbound>${inbound}</inbound>\n</policies>`;
  const jwt = '<validate-jwt header-name="Authorization" />';
  const own = '<when condition="@(context.Request.Headers.GetValueOrDefault(&quot;Authorization&quot;) == null)" />';
  const base: Readonly<Record<string, string>> = {
    'apis/orders/apiInformation.json': '{"properties":{"displayName":"Orders","path":"orders"}}',
    'apis/orders/specification.json': JSON.stringify({
      openapi: '3.0.1',
      info: { title: 'Orders', version: '1' },
      security: [{ login: [] }],
      paths: {
        '/orders': { get: { operationId: 'list', responses: {} }, post: { operationId: 'place', responses: {} } },
        '/health': { get: { operationId: 'health', security: [], responses: {} } },
      },
      components: { securitySchemes: { login: { type: 'openIdConnect', openIdConnectUrl: 'https://login.test' } } },
    }),
  };
  const product = (name: string, inbound: string, properties = {}) => ({
    [`products/${name}/productInformation.json`]: JSON.stringify({ properties: { displayName: name, ...properties } }),
    [`products/${name}/apis/orders/productApiInformation.json`]: '{}',
    [`products/${name}/policy.xml`]: policy(inbound),
  });
  const found = (files: Readonly<Record<string, string>>) =>
    check(new Map(Object.entries({ ...base, ...files })))
      .filter(({ code }) => /unchecked$/.test(code))
      .map(({ code, message }) => `${code} ${message}`);
  const plain = policy('<base />');

  it.each<[string, Readonly<Record<string, string>>, readonly (string | RegExp)[]]>([
    ['without any policy, nothing is known', {}, []],
    [
      'no policy validates it',
      { 'policy.xml': policy('') },
      [/^api\/token-unchecked list and one other operation require a token/],
    ],
    ['the service checks it', { 'policy.xml': policy(jwt), 'apis/orders/policy.xml': plain }, []],
    ['the API does not inherit', { 'policy.xml': policy(jwt), 'apis/orders/policy.xml': policy('') }, [/list/]],
    [
      'one operation does not inherit',
      { 'apis/orders/policy.xml': policy(jwt), 'apis/orders/operations/place/policy.xml': policy('') },
      [/unchecked place requires/],
    ],
    [
      'a fragment checks it',
      {
        'apis/orders/policy.xml': policy('<include-fragment fragment-id="auth" />'),
        'policy fragments/auth/policyFragmentInformation.json': '{"properties":{}}',
        'policy fragments/auth/policy.xml': `<fragment>${jwt}</fragment>`,
      },
      [],
    ],
    [
      'a fragment that is not here may check it',
      { 'apis/orders/policy.xml': policy('<include-fragment fragment-id="auth" />') },
      [],
    ],
    ['an expression reads it', { 'apis/orders/policy.xml': policy(`<choose>${own}</choose>`) }, []],
    ['the response is mocked', { 'apis/orders/policy.xml': policy('<mock-response status-code="200" />') }, []],
    ['the product checks it', { 'apis/orders/policy.xml': plain, ...product('a', jwt) }, []],
    [
      'one of two products checks it',
      { 'apis/orders/policy.xml': plain, ...product('a', jwt), ...product('b', '') },
      [/token-unchecked .* through the product b$/],
    ],
    [
      'an open product does not check it',
      { 'apis/orders/policy.xml': plain, ...product('a', '', { subscriptionRequired: false }) },
      [/^api\/open-product-unchecked Operation list can be called/],
    ],
  ])('%s', (_, files, expected) => {
    const all = found(files);
    expect(all).toHaveLength(expected.length);
    for (const [index, one] of expected.entries()) expect(all[index]).toMatch(one);
  });
});

describe('values of the wrong type', () => {
  const odd: readonly Json[] = [null, 7, true, '', 'x', '/', '://', [], {}, [null], [[]], { a: null }];
  const files: Readonly<Record<string, Json>> = {
    'apis/orders/apiInformation.json': {
      properties: {
        displayName: 'Orders',
        path: 'orders',
        protocols: ['http'],
        serviceUrl: 'https://orders.test',
        apiVersion: 'v1',
        apiVersionSetId: '/apiVersionSets/orders',
        apiVersionSet: { id: 'orders' },
        authenticationSettings: { oAuth2: { authorizationServerId: 'house' } },
        subscriptionKeyParameterNames: { header: 'key', query: 'key' },
      },
    },
    'apis/orders/specification.json': {
      openapi: '3.0.1',
      info: { title: 'Orders', version: '1', description: 'All' },
      servers: [{ url: 'https://orders.test/orders' }],
      tags: [{ name: 'sales' }],
      security: [{ key: [], login: [] }],
      paths: { '/orders': { get: { operationId: 'list', tags: ['sales'], security: [{ login: [] }], responses: {} } } },
      components: {
        securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'key' }, login: { type: 'oauth2' } },
      },
    },
    'version sets/orders/versionSetInformation.json': {
      properties: { displayName: 'Orders', versioningScheme: 'Query', versionQueryName: 'v' },
    },
    'backends/orders/backendInformation.json': { properties: { url: 'https://orders.test', protocol: 'http' } },
    'products/a/productInformation.json': { properties: { displayName: 'A', state: 'published' } },
    'tags/sales/tagInformation.json': { properties: { displayName: 'Sales' } },
  };

  /** A copy with the value that is met at some step replaced. */
  function changed(value: Json, step: { left: number }, by: Json): Json {
    step.left -= 1;
    if (step.left === 0) return by;
    if (Array.isArray(value)) return value.map((one: Json) => changed(one, step, by));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, step, by)]));
  }

  it('cause no exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(files)),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom(...odd),
        (...[file, left, by]) => {
          const texts = Object.entries(files).map(
            ([path, value]) => [path, JSON.stringify(path === file ? changed(value, { left }, by) : value)] as const,
          );
          const tree = new Map([...texts, ['policy.xml', '<policies><inbound /></policies>'] as const]);
          for (const { message, help } of checkApis(apiFactsIn(readArtifacts(tree).artifacts, tree), everything))
            expect(`${message} ${help}`).not.toMatch(/undefined|\[object/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the sample', () => {
  it('has no findings of the recommended ruleset except infos', async () => {
    const { tree } = await readTree(join(root, 'examples/sample/artifacts'));
    expect(check(tree).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

const shared = join(root, '../shared/data/repos');

describe.skipIf(!existsSync(shared))('public repositories (skipped when ../shared is absent)', () => {
  it('have the findings of the golden file, at ranges that exist', async () => {
    const counts = new Map<string, number>(apiRules.map(({ code }) => [code, 0]));
    for (const repository of readdirSync(shared).filter((name) => name !== 'index.json'))
      for (const name of readdirSync(join(shared, repository)).filter((one) => one.startsWith('artifacts'))) {
        const { tree } = await readTree(join(shared, repository, name));
        for (const one of checkApis(apiFactsIn(readArtifacts(tree).artifacts, tree), everything)) {
          const text = tree.get(one.file ?? '');
          expect(text, `${one.code} ${one.file}`).toBeDefined();
          expect(one.range?.end.line ?? 1).toBeLessThanOrEqual((text ?? '').split('\n').length);
          expect(`${one.message} ${one.help}`).not.toContain('undefined');
          counts.set(one.code, (counts.get(one.code) ?? 0) + 1);
        }
      }
    const text = [...counts].map(([code, count]) => `${code} ${count}\n`).join('');
    await expect(text).toMatchFileSnapshot('golden/api-rules.txt');
  });
});
