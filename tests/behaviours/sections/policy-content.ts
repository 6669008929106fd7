import { equal } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { inbound, policy, put, refuses } from '../kit.ts';

const at = 'policies/policy';
const write = (text: string) => ({ properties: inbound(text) });

export const policyContent: Section = {
  title: 'Policies: content',
  behaviours: [
    {
      statement:
        'Text in an element that only has elements is refused with the element, line, column and what it expects.',
      source: 'microsoft/vscode-apimanagement#145',
      async check(call) {
        const text = '<policies>\n\t<inbound>\n\t\t<set-header name="a">text</set-header>\n\t</inbound>\n</policies>';
        await refuses(call('PUT', at, { properties: policy(text) }), {
          code: 'ValidationError',
          target: 'set-header',
          detail:
            "Error in element 'set-header' on line 3, column 4: The element 'set-header' cannot contain text. List of possible elements expected: 'value'.",
        });
      },
    },
    {
      statement: 'An unknown element in a policy is refused with its line and column.',
      source: 'MicrosoftDocs/azure-docs.fr-fr#741',
      check: (call) =>
        refuses(call('PUT', at, write('<set-header name="a"><values>b</values></set-header>')), {
          target: 'set-header',
          detail:
            /^Error in element 'set-header' on line 1, column \d+: The element 'set-header' has invalid child element 'values'\. List of possible elements expected: 'value'\.$/,
        }),
    },
    {
      statement: 'An unknown policy is refused.',
      source: 'Microsoft Learn, "API Management policy reference"',
      check: (call) =>
        refuses(call('PUT', at, write('<set-headers />')), {
          target: 'set-headers',
          detail: /^Error in element 'set-headers' on line 1, column \d+: /,
        }),
    },
    {
      statement: 'A section other than `inbound`, `backend`, `outbound` and `on-error` is refused.',
      source: 'MicrosoftDocs/azure-docs#111058',
      check: (call) =>
        refuses(call('PUT', at, { properties: policy('<policies><middle /></policies>') }), {
          target: 'middle',
          detail:
            "Error in element 'middle' on line 1, column 12: Policy section is not allowed in the specified scope",
        }),
    },
    {
      statement: 'A policy at a scope that does not allow it is refused.',
      source: 'MicrosoftDocs/azure-docs#17825',
      async check(call) {
        const text =
          '<policies>\n\t<inbound>\n\t\t<quota calls="20" renewal-period="300" />\n\t</inbound>\n</policies>';
        await refuses(call('PUT', at, { properties: policy(text) }), {
          target: 'quota',
          detail: "Error in element 'quota' on line 3, column 4: Policy is not allowed in the specified scope",
        });
      },
    },
    {
      statement: 'A policy in a section that does not allow it is refused.',
      source: 'Microsoft Learn, "API Management policy reference"',
      check: (call) =>
        refuses(
          call('PUT', at, {
            properties: policy('<policies><outbound><rewrite-uri template="/a" /></outbound></policies>'),
          }),
          {
            target: 'rewrite-uri',
            detail:
              /^Error in element 'rewrite-uri' on line 1, column \d+: Policy is not allowed in the specified section$/,
          },
        ),
    },
    {
      statement: 'The policy of the service has no `<base />`.',
      source: 'blog.gamnation.net, "Azure APIM Global Error Handling Gotchas"',
      check: (call) =>
        refuses(call('PUT', at, write('<base />')), {
          target: 'base',
          detail: /^Error in element 'base' on line 1, column \d+: Element is not allowed in global context$/,
        }),
    },
    {
      statement: 'Every error is in the details.',
      source: 'MicrosoftDocs/azure-docs#111058',
      async check(call) {
        const { body } = await call('PUT', at, write('<set-headers /><set-bodies />'));
        equal((body as { error: { details: unknown[] } }).error.details.length, 2);
      },
    },
    {
      statement: 'The root of a policy is `policies`: a fragment is refused.',
      source: 'Microsoft Learn, "Reuse policy configurations in your API Management policy definitions"',
      check: (call) => refuses(call('PUT', at, { properties: policy('<fragment><base /></fragment>') })),
    },
    {
      statement: 'A text that is not XML is refused.',
      source: 'Azure/api-management-policy-snippets#95',
      check: (call) =>
        refuses(call('PUT', at, { properties: policy('./policy.xml') }), {
          target: 'representation',
          detail: 'Data at the root level is invalid. Line 1, position 1.',
        }),
    },
    {
      statement: 'A policy that includes a missing fragment is refused with the line and column of `include-fragment`.',
      source: 'Azure/apiops#668',
      async check(call) {
        const text =
          '<policies>\n\t<inbound>\n\t\t<include-fragment fragment-id="TokenValidator" />\n\t</inbound>\n</policies>';
        await refuses(call('PUT', at, { properties: policy(text) }), {
          code: 'ValidationError',
          target: 'include-fragment',
          detail:
            "Error in element 'include-fragment' on line 3, column 4: Policy fragment with id 'TokenValidator' could not be found.",
        });
      },
    },
    {
      statement:
        'A policy that names a missing named value is refused; the name is the message, and the target has a literal `{0}`.',
      source: 'Azure/apiops#391',
      check: (call) =>
        refuses(call('PUT', at, write('<set-header name="{{missing}}" exists-action="delete" />')), {
          code: 'ValidationError',
          target: "One or more Properties ['{0}'] specified are missing.",
          detail: 'missing',
        }),
    },
    {
      statement: 'A policy names a named value by its display name, not by its resource name.',
      source: 'Microsoft Learn, "Use named values in Azure API Management policies"',
      async check(call) {
        await put(call, 'namedValues/id', { displayName: 'display', value: 'a' });
        await put(call, at, inbound('<set-header name="{{display}}" exists-action="delete" />'));
        await refuses(call('PUT', at, write('<set-header name="{{id}}" exists-action="delete" />')), { detail: 'id' });
      },
    },
    {
      statement: 'Backends and fragments must exist before the policies that name them.',
      source: 'Azure/apiops#36',
      async check(call) {
        const text = '<set-backend-service backend-id="b" />';
        await refuses(call('PUT', at, write(text)));
        await put(call, 'backends/b', { url: 'https://example.com', protocol: 'http' });
        await put(call, at, inbound(text));
      },
    },
    {
      statement: 'A policy of a workspace includes the fragments of the workspace.',
      source: 'ApiManagementListWorkspacePolicyFragmentReferences.json',
      async check(call) {
        await put(call, 'workspaces/w', { displayName: 'W' });
        await put(call, 'workspaces/w/policyFragments/f', policy('<fragment />'));
        await put(call, 'workspaces/w/policies/policy', inbound('<include-fragment fragment-id="f" />'));
      },
    },
  ],
};
