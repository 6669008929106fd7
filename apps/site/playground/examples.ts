import operation from '../../../examples/sample/artifacts/apis/orders-v1/operations/place-order/policy.xml?raw';
import api from '../../../examples/sample/artifacts/apis/orders-v1/policy.xml?raw';
import global from '../../../examples/sample/artifacts/policy.xml?raw';
import fragment from '../../../examples/sample/artifacts/policy fragments/correlate/policy.xml?raw';
import product from '../../../examples/sample/artifacts/products/starter/policy.xml?raw';
import type { Example } from './mode.ts';

const mistakes = `<policies>
  <inbound>
    <base />
    <set-variable name="tenant" value="@(context.Request.Headers["x-tenant"][0])" />
    <set-variable name="user" value="@(context.Request.Usr)" />
    <set-backend-service base-url="http://orders.example.com" />
    <rate-limit calls="120" renewal-period="600" />
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
    <set-header name="x-powered-by" exists-action="delet" />
  </outbound>
</policies>
`;

const token = `<policies>
  <inbound>
    <base />
    <validate-jwt header-name="Authorization">
      <openid-config url="https://login.example.com/.well-known/openid-configuration" />
    </validate-jwt>
    <choose>
      <when condition="@(context.User.Email.Contains("@example.com"))">
        <set-header name="x-internal" exists-action="override">
          <value>true</value>
        </set-header>
      </when>
    </choose>
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;

const limited = `<policies>
  <inbound>
    <base />
    <set-variable name="count" value="@(int.Parse(context.Request.Url.Query.GetValueOrDefault("count", "10")))" />
    <choose>
      <when condition="@((int)context.Variables["count"] > 50)">
        <return-response>
          <set-status code="400" reason="Bad Request" />
          <set-body>@{
            var error = new JObject();
            error["message"] = $"At most 50 orders, not {context.Variables["count"]}";
            return error.ToString();
          }</set-body>
        </return-response>
      </when>
    </choose>
    <set-header name="x-caller" exists-action="override">
      <value>@(context.Request.Headers.GetValueOrDefault("x-app", "unknown").ToUpperInvariant())</value>
    </set-header>
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
    <set-body>@{
      var orders = context.Response.Body.As<JArray>();
      return new JObject(new JProperty("total", orders.Sum(order => (decimal)order["price"])), new JProperty("orders", orders)).ToString();
    }</set-body>
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;

const few = `request: GET /orders?count=2
headers:
  x-app: shop
backend:
  status: 200
  headers: { content-type: application/json }
  body: [{ id: 1, price: 9.5 }, { id: 2, price: 12.25 }]
`;

const many = few.replace('count=2', 'count=200');

const orders = `openapi: 3.0.3
info:
  title: Orders
  version: "1.0"
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      summary: Get an order
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The order
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Order" }
    delete:
      operationId: cancelOrder
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "204": { description: Cancelled }
components:
  schemas:
    Order:
      type: object
      required: [id, status]
      properties:
        id: { type: string }
        status: { type: string, enum: [placed, paid, shipped] }
        note: { type: string }
`;

const changed = orders
  .replace(/ {4}delete:[\s\S]*?Cancelled \}\n/, '')
  .replace('schema: { type: string } }\n      responses', 'schema: { type: integer } }\n      responses')
  .replace('required: [id, status]', 'required: [id]')
  .replace('[placed, paid, shipped]', '[placed, paid, shipped, returned]');

const extended = orders
  .replace('summary: Get an order', 'summary: Get one order by its number')
  .replace('        note: { type: string }', '        note: { type: string }\n        carrier: { type: string }');

export const policyExamples: readonly Example[] = [
  { title: 'Several mistakes', texts: { policy: mistakes } },
  { title: 'A token that is hardly checked', texts: { policy: token } },
  { title: 'The API of the sample', texts: { policy: api } },
];

export const effectiveExample: Example = {
  title: 'The sample: place an order',
  texts: { global, product, api, operation, fragment },
};

export const specificationExamples: readonly Example[] = [
  { title: 'Changes that break callers', texts: { before: orders, after: changed } },
  { title: 'Safe changes', texts: { before: orders, after: extended } },
];

export const callExamples: readonly Example[] = [
  { title: 'A body that is changed', texts: { policy: limited, call: few, fragment: '' } },
  { title: 'A request that is refused', texts: { policy: limited, call: many, fragment: '' } },
];
