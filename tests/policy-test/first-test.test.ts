import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { type Artifacts, readArtifacts } from '@apimkit/model';
import { firstTest, parsePolicyTests, runPolicyTests } from '@apimkit/policy-test';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const operation = {
  displayName: 'add',
  method: 'POST',
  urlTemplate: '/items/{id}',
  templateParameters: [{ name: 'id', type: 'string', required: true, values: ['a b'] }],
  request: {
    queryParameters: [
      { name: 'limit', type: 'integer', required: true },
      { name: 'optional', type: 'string' },
    ],
    headers: [{ name: 'x-tenant', type: 'string', required: true, values: ['blue'] }],
    representations: [{ contentType: 'application/json', examples: { default: { value: { a: 1 } } } }],
  },
  responses: [
    {
      statusCode: 202,
      representations: [{ contentType: 'application/json', examples: { default: { value: { b: 2 } } } }],
    },
  ],
};

const artifactsWith = (inbound: string, more: Readonly<Record<string, string>> = {}): Artifacts =>
  readArtifacts(
    new Map(
      Object.entries({
        'apis/shop/apiInformation.json': JSON.stringify({
          properties: {
            displayName: 'Shop',
            path: 'shop',
            protocols: ['https'],
            serviceUrl: 'https://shop.example.com',
          },
        }),
        'apis/shop/operations/add/operationInformation.json': JSON.stringify({ properties: operation }),
        'apis/shop/policy.xml': `<policies><inbound><base />${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`,
        'namedValues/key/namedValueInformation.json':
          '{"properties":{"displayName":"key","secret":true,"keyVault":{"secretIdentifier":"https://vault.example.com/secrets/key"}}}',
        'namedValues/tenant/namedValueInformation.json': '{"properties":{"displayName":"tenant","value":"tenant-1"}}',
        ...more,
      }),
    ),
  ).artifacts;

/** Writes a test and runs it. */
async function written(artifacts: Artifacts) {
  const options = { artifacts, parse: await loadCSharp(), crypto: nodeCrypto };
  const { text, todo, path } = await firstTest({ ...options, operation: 'shop/add' });
  const { counts, tests } = await runPolicyTests({ ...options, files: [parsePolicyTests(text, path)] });
  return { text, todo, counts, reason: tests[0]?.reason, test: parse(text) as Readonly<Record<string, unknown>> };
}

const token = (inside: string, attributes = 'header-name="Authorization" require-scheme="Bearer"') =>
  `<validate-jwt ${attributes}>${inside}</validate-jwt>`;
const provider = '<openid-config url="https://login.example.com/v2.0/.well-known/openid-configuration" />';
const signedBy = 'https://login.example.com/v2.0/.well-known/openid-configuration';

it('has the request, the response and the backend of the operation', async () => {
  const { test, counts, todo } = await written(artifactsWith(''));
  expect([counts.passed, todo]).toEqual([1, []]);
  expect(test).toEqual({
    operation: 'shop/add',
    mocks: { 'https://shop.example.com': { status: 202, json: { b: 2 } } },
    tests: [
      {
        name: 'responds with 202',
        request: {
          method: 'POST',
          path: '/items/a%20b',
          query: { limit: '1' },
          headers: { 'x-tenant': 'blue' },
          json: { a: 1 },
        },
        expect: { status: 202, backend: { method: 'POST' } },
      },
    ],
  });
});

it.each([
  [
    'a token',
    token(`${provider}<audiences><audience>api://shop</audience></audiences>`),
    { signedBy, claims: { aud: 'api://shop' } },
  ],
  [
    'issuers and required claims',
    token(
      `${provider}<issuers><issuer>https://issuer.example.com</issuer></issuers><required-claims><claim name="roles" match="all"><value>read</value><value>write</value></claim><claim name="scp" match="any"><value>a</value><value>b</value></claim><claim name="x" match="all" separator=" "><value>c</value><value>d</value></claim><claim name="oid" /></required-claims>`,
    ),
    {
      signedBy,
      claims: { iss: 'https://issuer.example.com', roles: ['read', 'write'], scp: 'a', x: 'c d', oid: 'made-up' },
    },
  ],
  [
    'a token in another header, signed with a key of a vault',
    token('<issuer-signing-keys><key>{{key}}</key></issuer-signing-keys>', 'header-name="x-token"'),
    { signedWith: 'MadeUpValueForTests/NotARealSecret/0', tokenHeader: 'x-token', claims: {} },
  ],
  [
    'a token of Microsoft Entra ID',
    '<validate-azure-ad-token tenant-id="{{tenant}}"><client-application-ids><application-id>client-1</application-id></client-application-ids><audiences><audience>api://shop</audience></audiences><required-claims><claim name="roles" match="any"><value>admin</value></claim></required-claims></validate-azure-ad-token>',
    {
      signedBy: 'https://login.microsoftonline.com/tenant-1/v2.0/.well-known/openid-configuration',
      claims: { aud: 'api://shop', azp: 'client-1', roles: 'admin' },
    },
  ],
  [
    'two policies with one token',
    token(`${provider}<audiences><audience>api://shop</audience></audiences>`) +
      token(`${provider}<required-claims><claim name="role"><value>admin</value></claim></required-claims>`),
    { signedBy, claims: { aud: 'api://shop', role: 'admin' } },
  ],
  ['an address', '<ip-filter action="allow"><address>203.0.113.7</address></ip-filter>', { ipAddress: '203.0.113.7' }],
  [
    'an address of a range',
    '<ip-filter action="allow"><address-range from="203.0.113.10" to="203.0.113.20" /></ip-filter>',
    { ipAddress: '203.0.113.10' },
  ],
  [
    'another address',
    '<ip-filter action="forbid"><address>127.0.0.1</address></ip-filter>',
    { ipAddress: '192.0.2.1' },
  ],
  [
    'a certificate',
    '<validate-client-certificate validate-revocation="false" validate-trust="false" validate-not-before="true" validate-not-after="true" ignore-error="false"><identities><identity common-name="shop" issuer-subject="CN=Shop CA, O=Shop" thumbprint="AB:CD" serial-number="01" /></identities></validate-client-certificate>',
    {
      certificate: { subject: 'CN=shop', issuer: 'CN=Shop CA, O=Shop', thumbprint: 'AB:CD', serialNumber: '01' },
    },
  ],
  [
    'what only its branch needs',
    `<choose><when condition="@(context.Request.Method == "POST")">${token(provider)}</when><otherwise><ip-filter action="allow"><address>203.0.113.7</address></ip-filter></otherwise></choose>`,
    { signedBy, claims: {} },
  ],
])('passes with %s', async (_, inbound, caller) => {
  const { test, counts, todo, text } = await written(artifactsWith(inbound));
  expect([counts.passed, todo], text).toEqual([1, []]);
  expect(test.caller).toEqual(caller);
});

it('passes with headers, in addition to those of the specification', async () => {
  const check = (name: string, values: string) =>
    `<check-header name="${name}" failed-check-httpcode="400" failed-check-error-message="no" ignore-case="true">${values}</check-header>`;
  const { test, counts } = await written(artifactsWith(check('x-a', '<value>{{tenant}}</value>') + check('x-b', '')));
  expect(counts.passed).toBe(1);
  expect(test).toMatchObject({
    tests: [{ request: { headers: { 'x-tenant': 'blue', 'x-a': 'tenant-1', 'x-b': 'made-up' } } }],
  });
});

it('has mocks of what policies call, and values of secrets', async () => {
  const inbound =
    '<send-request mode="new" response-variable-name="r"><set-url>https://audit.example.com/log?a=1</set-url><set-method>PUT</set-method></send-request><set-header name="x-key" exists-action="override"><value>{{key}}</value></set-header>';
  const { test, counts } = await written(artifactsWith(inbound));
  expect(counts.passed).toBe(1);
  expect(test).toMatchObject({
    namedValues: { key: 'MadeUpValueForTests/NotARealSecret/0' },
    mocks: {
      'PUT https://audit.example.com/log': { status: 200, json: {} },
      'https://shop.example.com': { status: 202 },
    },
  });
});

it('expects the response of policies that respond themselves', async () => {
  const inbound = '<return-response><set-status code="204" reason="No Content" /></return-response>';
  const { test, counts, todo } = await written(artifactsWith(inbound));
  expect([counts.passed, todo]).toEqual([1, []]);
  expect(test).toMatchObject({ tests: [{ name: 'responds with 204', expect: { status: 204, backend: 'none' } }] });
});

describe('what it cannot know', () => {
  it.each([
    [
      'a certificate that signs tokens',
      token('<issuer-signing-keys><key certificate-id="signer" /></issuer-signing-keys>'),
      'validate-jwt at apis/shop/policy.xml:1 rejects the request: the key that signs tokens is not in the policy',
    ],
    [
      'a header whose name is an expression',
      '<check-header name="@("x-" + context.Api.Name)" failed-check-httpcode="400" failed-check-error-message="no" ignore-case="true" />',
      'check-header at apis/shop/policy.xml:1 rejects the request: name is an expression',
    ],
    [
      'a policy that does not run',
      '<validate-content unspecified-content-type-action="prevent" max-size="1" size-exceeded-action="prevent" />',
      "validate-content at apis/shop/policy.xml:1 rejects the request: Request's body is 7 bytes long and it exceeds the configured limit of 1 bytes.",
    ],
  ])('is a comment, and the test is skipped: %s', async (_, inbound, todo) => {
    const made = await written(artifactsWith(inbound));
    expect(made.todo).toEqual([todo]);
    expect(made.text.startsWith(`# TODO: ${todo}\n`), made.text).toBe(true);
    expect([made.counts.skipped, made.reason]).toEqual([
      1,
      expect.stringMatching(/^TODO: .* at apis\/shop\/policy\.xml:1$/),
    ]);
  });

  it('is what a response of policies with an error means', async () => {
    const inbound =
      '<choose><when condition="@(context.Request.Certificate == null)"><return-response><set-status code="403" reason="Forbidden" /></return-response></when></choose>';
    const { counts, todo } = await written(artifactsWith(inbound));
    expect([counts.passed, todo]).toEqual([
      1,
      ['the policies respond with 403: write the request that they forward, and what is expected of it'],
    ]);
  });
});
