/** Files of a repository in which every example of the help can run. */
const specification = (description: string) => `openapi: 3.0.3
info: { title: Orders, version: '1', description: Orders of a shop }
servers: [{ url: https://orders.example.com }]
paths:
  /orders/{id}:
    get:
      operationId: get-order
      summary: Get an order
      description: ${description}
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: The order } }
`;
const policy =
  '<policies>\n  <inbound>\n    <base />\n  </inbound>\n  <backend>\n    <base />\n  </backend>\n  <outbound>\n    <base />\n  </outbound>\n  <on-error>\n    <base />\n  </on-error>\n</policies>\n';
const json = (properties: object) => `${JSON.stringify({ properties }, null, 2)}\n`;
const value = (environment: string) => `namedValues:\n  - name: region\n    properties:\n      value: ${environment}\n`;

const test = `operation: orders/get-order
mocks: { https://orders.example.com: {} }
tests:
  - name: responds
    expect: { status: 200 }
`;

export const files: Readonly<Record<string, string>> = {
  'apimkit.yaml': `artifacts: artifacts
environments:
  dev: { service: shop-dev }
  test: { service: shop-test, overrides: test.yaml }
  prod: { service: shop-prod, overrides: prod.yaml }
`,
  'test.yaml': value('test'),
  'prod.yaml': value('prod'),
  'extract.yaml': 'apis: [orders]\n',
  'openapi.yaml': specification('Returns one order.'),
  'openapi.old.yaml': specification('Returns an order.'),
  'policy.xml': policy,
  'apis/orders/policy.xml': policy,
  'artifacts/apis/orders/apiInformation.json': json({
    displayName: 'Orders',
    path: 'orders',
    protocols: ['https'],
    serviceUrl: 'https://orders.example.com',
  }),
  'artifacts/apis/orders/specification.yaml': specification('Returns one order.'),
  'artifacts/apis/orders/policy.xml': policy,
  'artifacts/apis/orders/orders.policytest.yaml': test,
  'artifacts/products/starter/productInformation.json': json({
    displayName: 'Starter',
    state: 'published',
    subscriptionRequired: true,
  }),
  'artifacts/products/starter/apis.json': '[{ "name": "orders" }]\n',
  'artifacts/tags/internal/tagInformation.json': json({ displayName: 'Internal' }),
  'artifacts/backends/orders/backendInformation.json': json({ url: 'https://orders.example.com', protocol: 'http' }),
  'artifacts/namedValues/region/namedValueInformation.json': json({ displayName: 'region', value: 'dev' }),
};
