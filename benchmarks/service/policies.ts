import type { Pick } from './pick.ts';

/** Resources that policies refer to. */
export interface PolicyTargets {
  readonly namedValues: readonly string[];
  readonly backends: readonly string[];
  readonly fragments: readonly string[];
}

const document = (inbound: readonly string[], outbound: readonly string[] = []) =>
  `<policies>
  <inbound>
    <base />
${inbound.map(indented).join('\n')}
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />${outbound.map((one) => `\n${indented(one)}`).join('')}
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;
const indented = (text: string) =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/** The policy of an API: a backend, a limit, and often validation of tokens, CORS and caching. */
export function apiPolicy({ namedValues, backends, fragments }: PolicyTargets, pick: Pick): string {
  const inbound = [
    `<include-fragment fragment-id="${pick.one(fragments)}" />`,
    `<rate-limit-by-key calls="${10 * (1 + pick.below(60))}" renewal-period="60" counter-key="@(context.Subscription?.Id ?? context.Request.IpAddress)" />`,
    `<set-backend-service backend-id="${pick.one(backends)}" />`,
    `<set-header name="x-origin" exists-action="override">\n  <value>{{${pick.one(namedValues)}}}</value>\n</set-header>`,
    ...(pick.chance(0.3)
      ? [
          '<cors>\n  <allowed-origins>\n    <origin>https://www.example.com</origin>\n  </allowed-origins>\n  <allowed-methods>\n    <method>*</method>\n  </allowed-methods>\n</cors>',
        ]
      : []),
  ];
  const outbound = pick.chance(0.5)
    ? [
        '<choose>\n  <when condition="@(context.Response.StatusCode >= 500)">\n    <set-body>{"title": "The service is not available"}</set-body>\n  </when>\n</choose>',
      ]
    : [];
  return document(inbound, outbound);
}

/** The policy of an operation. */
export function operationPolicy({ namedValues }: PolicyTargets, pick: Pick): string {
  return document([
    `<set-variable name="started" value="@(DateTime.UtcNow)" />`,
    `<set-query-parameter name="version" exists-action="skip">\n  <value>{{${pick.one(namedValues)}}}</value>\n</set-query-parameter>`,
  ]);
}

/** The policy of a product. */
export const productPolicy = (pick: Pick): string =>
  document([`<quota calls="${1000 * (1 + pick.below(100))}" renewal-period="86400" />`]);

/** The policy of the service. */
export const servicePolicy = (): string =>
  `<policies>
  <inbound>
    <set-header name="x-correlation-id" exists-action="skip">
      <value>@(context.RequestId.ToString())</value>
    </set-header>
  </inbound>
  <backend>
    <forward-request timeout="60" />
  </backend>
  <outbound />
  <on-error />
</policies>
`;

/** A fragment that checks tokens. */
export const fragmentPolicy = (name: string): string =>
  `<fragment>
  <validate-jwt header-name="Authorization" failed-validation-httpcode="401">
    <openid-config url="https://login.example.com/${name}/.well-known/openid-configuration" />
    <audiences>
      <audience>api://${name}</audience>
    </audiences>
  </validate-jwt>
</fragment>
`;
