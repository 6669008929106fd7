import { equal, match, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, inbound, names, policy, properties, put, refuses } from '../kit.ts';

const expression = '<set-variable name="a" value="@(1 < 2 ? "yes" : "no")" />';
const encoded = '<set-variable name="a" value="@(1 &lt; 2 ? &quot;yes&quot; : &quot;no&quot;)" />';

export const policies: Section = {
  title: 'Policies: formats, sizes and scopes',
  behaviours: [
    {
      statement: 'A policy that is read without a format is `xml`: quotes and `<` in expressions are entities.',
      source: 'Azure/apiops#488',
      async check(call) {
        await put(call, 'policies/policy', inbound(expression));
        const { format, value } = await properties(call('GET', 'policies/policy'));
        equal(format, 'xml');
        ok(value.includes('@(1 &lt; 2 ? &quot;yes&quot; : &quot;no&quot;)'), value);
      },
    },
    {
      statement: 'A policy that is read with `format=rawxml` contains its expressions as C#.',
      source: 'ApiManagementGetPolicyFormat.json',
      async check(call) {
        await put(call, 'policies/policy', inbound(encoded, 'xml'));
        const { format, value } = await properties(call('GET', 'policies/policy?format=rawxml'));
        equal(format, 'rawxml');
        ok(value.includes('@(1 < 2 ? "yes" : "no")'), value);
      },
    },
    {
      statement: 'A list of policies is always `xml`, whatever format it is asked for.',
      source: 'Azure/azure-api-management-devops-resource-kit#230',
      async check(call) {
        await put(call, 'policies/policy', inbound(expression));
        const [item] = (await body(call('GET', 'policies?format=rawxml'))).value;
        equal(item.properties.format, 'xml');
        ok(item.properties.value.includes('&quot;yes&quot;'));
      },
    },
    {
      statement: 'A policy that is written without a format is `xml`.',
      source: 'Microsoft Learn, "Policy - Create Or Update"',
      async check(call) {
        await put(call, 'policies/policy', { value: `<policies><inbound>${encoded}</inbound></policies>` });
        const text = `<policies><inbound>${expression}</inbound></policies>`;
        await refuses(call('PUT', 'policies/policy', { properties: { value: text } }), { target: 'representation' });
      },
    },
    {
      statement: 'In the format `rawxml`, C# is written with raw quotes and `<`.',
      source: 'ApiManagementCreateApiPolicyNonXmlEncoded.json',
      check: async (call) => void (await put(call, 'policies/policy', inbound(expression))),
    },
    {
      statement: 'In the format `xml`, a raw quote in C# is refused with the line and position of the text after it.',
      source: 'hashicorp/terraform-provider-azurerm#3918',
      async check(call) {
        const text =
          '<policies>\n <inbound>\n  <set-header name="a" exists-action="override">\n   <value>b</value>\n  </set-header>\n  <set-variable name="a" value="@(context.Request.Headers["X-Header-Name"])" />\n </inbound>\n</policies>';
        await refuses(call('PUT', 'policies/policy', { properties: policy(text, 'xml') }), {
          code: 'ValidationError',
          message: 'One or more fields contain incorrect values:',
          target: 'representation',
          detail: "'X-Header-Name' is an unexpected token. Expecting white space. Line 6, position 60.",
        });
      },
    },
    {
      statement: 'In the format `xml`, a raw `<` in an attribute is refused.',
      source: 'hashicorp/terraform-provider-azurerm#7288',
      check: (call) =>
        refuses(call('PUT', 'policies/policy', { properties: inbound('<set-method id="@(1 < 2)" />', 'xml') }), {
          target: 'representation',
          detail: /^'<', hexadecimal value 0x3C, is an invalid attribute character\. Line 1, position \d+\.$/,
        }),
    },
    {
      statement: 'A format other than `xml`, `rawxml`, `xml-link` and `rawxml-link` is refused.',
      source: 'Microsoft Learn, "Policy - Create Or Update"',
      check: (call) => refuses(call('PUT', 'policies/policy', { properties: inbound('', 'yaml') })),
    },
    {
      statement: 'A policy has the name `policy`; another name is refused with an array that has no message.',
      source: 'Azure/bicep-types-az#2006',
      async check(call) {
        const response = await call('PUT', 'policies/other', { properties: inbound('') });
        equal(response.status, 400);
        equal(JSON.stringify(response.body), '[{"code":"BadRequest","message":""}]');
      },
    },
    {
      statement: 'A policy has at most 256 KiB.',
      source: 'Microsoft Learn, "Azure subscription and service limits, quotas, and constraints"',
      async check(call) {
        const sized = (size: number) => inbound(`<!--${'x'.repeat(size)}-->`);
        await put(call, 'policies/policy', sized(255 * 1024));
        await refuses(call('PUT', 'policies/policy', { properties: sized(256 * 1024) }), { target: 'representation' });
      },
    },
    {
      statement: 'On the tier Consumption, a policy has at most 16 KiB.',
      source: 'Microsoft Learn, "Azure subscription and service limits, quotas, and constraints"',
      emulator: { tier: 'Consumption' },
      async check(call) {
        const sized = (size: number) => inbound(`<!--${'x'.repeat(size)}-->`);
        await put(call, 'policies/policy', sized(15 * 1024));
        await refuses(call('PUT', 'policies/policy', { properties: sized(16 * 1024) }), { target: 'representation' });
      },
    },
    {
      statement: 'A WebSocket API has no policy of its own; its operation `onHandshake` has one.',
      source: 'hashicorp/terraform-provider-azurerm#24544',
      async check(call) {
        await put(call, 'apis/w', { path: 'w', displayName: 'W', type: 'websocket', serviceUrl: 'wss://example.com' });
        await refuses(call('PUT', 'apis/w/policies/policy', { properties: inbound('<base />') }), {
          message: "Not allowed at 'Api' scope for 'WEBSOCKET' api type",
        });
        await put(call, 'apis/w/operations/onHandshake/policies/policy', inbound('<base />'));
      },
    },
    {
      statement: 'Services, products, APIs, operations and workspaces each have one policy.',
      source: 'Microsoft Learn, "How to set or edit Azure API Management policies"',
      async check(call) {
        await put(call, 'products/p', { displayName: 'P' });
        await put(call, 'apis/a', { path: 'a', displayName: 'A' });
        await put(call, 'apis/a/operations/o', { displayName: 'O', method: 'GET', urlTemplate: '/' });
        await put(call, 'workspaces/w', { displayName: 'W' });
        for (const owner of ['', 'products/p/', 'apis/a/', 'apis/a/operations/o/', 'workspaces/w/']) {
          await put(call, `${owner}policies/policy`, inbound(''));
          equal((await names(call, `${owner}policies`)).join(), 'policy');
        }
      },
    },
    {
      statement: 'Descriptions of the policies that a scope allows can be listed.',
      source: 'ApiManagementListPolicyDescriptions.json',
      async check(call) {
        const { value } = await body(call('GET', 'policyDescriptions'));
        ok(Array.isArray(value));
      },
    },
    {
      statement: 'Policy restrictions of the whole service can be checked; policies themselves cannot be dry-run.',
      source: 'ApiManagementValidatePolicies.json',
      async check(call) {
        const { status } = await call('POST', 'validatePolicies');
        match(String(status), /^20[02]$/);
      },
    },
    {
      statement: 'The service prints policies in its own way: a tab for each level, CRLF, one element on a line.',
      source: 'Azure/azure-rest-api-specs#25306',
      async check(call) {
        await put(call, 'policies/policy', policy('<policies>\n  <inbound><cross-domain/></inbound></policies>'));
        const { value } = await properties(call('GET', 'policies/policy'));
        equal(value, '<policies>\r\n\t<inbound>\r\n\t\t<cross-domain />\r\n\t</inbound>\r\n</policies>');
      },
    },
    {
      statement: 'Sections and `<base />` may be missing.',
      source:
        'examples ApiManagementCreateWorkspaceApiOperationPolicy.json, ApiManagementCreateApiPolicyNonXmlEncoded.json',
      async check(call) {
        await put(call, 'apis/a', { displayName: 'A', path: 'a' });
        for (const path of ['apis/a/policies/policy', 'policies/policy'])
          for (const content of [
            '<inbound /><backend><forward-request /></backend><outbound />',
            '<inbound><set-variable name="a" value="b" /></inbound>',
          ])
            await put(call, path, policy(`<policies>${content}</policies>`));
      },
    },
    {
      statement: 'DELETE of the policy of the service resets it to a default.',
      source: 'Microsoft Learn, "Policy - Delete"',
      open: 'No source shows a GET after the DELETE. The emulator deletes it.',
    },
  ],
};
