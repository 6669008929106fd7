import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { readArtifacts } from '@apimkit/model';
import { type PolicyTestReport, parsePolicyTests, runPolicyTests } from '@apimkit/policy-test';
import { stringify } from 'yaml';

const policy = `<policies>
  <inbound>
    <base />
    <set-header name="x-key" exists-action="override"><value>{{key}}</value></set-header>
    <set-variable name="tenant" value="@(context.Request.Headers.GetValueOrDefault("x-tenant", "none"))" />
    <choose>
      <when condition="@(context.Request.Method == "POST")">
        <send-request mode="new" response-variable-name="check">
          <set-url>https://audit.example.com/entries</set-url>
          <set-method>POST</set-method>
          <set-body>{"tenant": 1}</set-body>
        </send-request>
      </when>
    </choose>
  </inbound>
  <backend><base /></backend>
  <outbound>
    <base />
    <set-header name="x-tenant" exists-action="override"><value>@((string)context.Variables["tenant"])</value></set-header>
  </outbound>
  <on-error><base /></on-error>
</policies>
`;

const files: Readonly<Record<string, unknown>> = {
  'apis/orders/apiInformation.json': {
    properties: {
      displayName: 'Orders',
      path: 'orders',
      protocols: ['https'],
      serviceUrl: 'https://orders.example.com/v1',
    },
  },
  'apis/orders/operations/get-order/operationInformation.json': operation('GET', '/{id}'),
  'apis/orders/operations/add-order/operationInformation.json': operation('POST', '/'),
  'apis/orders/operations/transform/operationInformation.json': operation('GET', '/transform'),
  'apis/orders/operations/transform/policy.xml':
    '<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /><xsl-transform /></outbound><on-error><base /></on-error></policies>',
  'apis/orders/policy.xml': policy,
  'products/starter/productInformation.json': {
    properties: { displayName: 'Starter', state: 'published', subscriptionRequired: true },
  },
  'products/starter/apis/orders/productApiInformation.json': {},
  'products/starter/policy.xml':
    '<policies>\n  <inbound>\n    <base />\n    <set-header name="x-plan" exists-action="override"><value>starter</value></set-header>\n  </inbound>\n  <backend><base /></backend>\n  <outbound><base /></outbound>\n  <on-error><base /></on-error>\n</policies>\n',
  'policy fragments/mark/policyFragmentInformation.json': { properties: {} },
  'policy fragments/mark/policy.xml': '<fragment>\n  <set-variable name="marked" value="yes" />\n</fragment>\n',
  'namedValues/key/namedValueInformation.json': {
    properties: { displayName: 'key', value: 'hidden-key-1', secret: true },
  },
};

function operation(method: string, urlTemplate: string) {
  return { properties: { displayName: urlTemplate, method, urlTemplate, templateParameters: [], responses: [] } };
}

/** The artifacts of these tests. */
export const artifacts = readArtifacts(
  new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  ),
).artifacts;

/** Responses that the tests start with. */
export const mocks = {
  'https://orders.example.com': { json: { id: 7, items: [{ sku: 'a' }] }, headers: { 'x-from': 'backend' } },
  'POST https://audit.example.com': { status: 201 },
};

/** Runs a file. */
export async function runFile(text: string, file = 'orders.policytest.yaml'): Promise<PolicyTestReport> {
  return runPolicyTests({
    files: [parsePolicyTests(text, file)],
    artifacts,
    parse: await loadCSharp(),
    crypto: nodeCrypto,
  });
}

/** Runs a file with one test of an operation. */
export const runTest = (test: object, operationName = 'orders/get-order'): Promise<PolicyTestReport> =>
  runFile(stringify({ operation: operationName, mocks, tests: [{ name: 'one', ...test }] }));
