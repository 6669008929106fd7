import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, inbound, policy, properties, put, refuses } from '../kit.ts';

const path = 'policyFragments/f';
const fragment = (text = '', format?: string) => policy(`<fragment>${text}</fragment>`, format);

export const fragments: Section = {
  title: 'Policy fragments',
  behaviours: [
    {
      statement: 'A fragment is returned as `xml`, and with `format=rawxml` as it was written.',
      source: 'ApiManagementGetPolicyFragmentFormat.json',
      async check(call) {
        await put(call, path, fragment('<set-variable name="a" value="@("b")" />'));
        ok((await properties(call('GET', path))).value.includes('&quot;b&quot;'));
        const raw = await properties(call('GET', `${path}?format=rawxml`));
        ok(raw.value.includes('@("b")'));
        equal(raw.format, 'rawxml');
      },
    },
    {
      statement: 'A fragment that is not well-formed is refused with the error itself, without details.',
      source: 'Azure/apiops#160',
      async check(call) {
        const text = fragment(
          '\n\t<set-variable name="a" value="@(context.Variables["x-correlation-id"])" />\n',
          'xml',
        );
        await refuses(call('PUT', path, { properties: text }), {
          code: 'ValidationError',
          message:
            "The policy fragment is not a valid XML: 'x-correlation-id' is an unexpected token. Expecting white space. Line 2, position 53.",
        });
      },
    },
    {
      statement: 'A fragment that is not XML is refused.',
      source: 'Azure/api-management-policy-snippets#95',
      check: (call) =>
        refuses(call('PUT', path, { properties: policy('./fragment.xml', 'xml') }), {
          message: 'The policy fragment is not a valid XML: Data at the root level is invalid. Line 1, position 1.',
        }),
    },
    {
      statement: 'The root of a fragment is `fragment`: a policy is refused.',
      source: 'Microsoft Learn, "Reuse policy configurations in your API Management policy definitions"',
      check: (call) => refuses(call('PUT', path, { properties: inbound('<base />') })),
    },
    {
      statement: 'A format other than `xml` and `rawxml` is refused.',
      source: 'Microsoft Learn, "Policy Fragment - Create Or Update"',
      check: (call) => refuses(call('PUT', path, { properties: fragment('', 'xml-link') })),
    },
    {
      statement: 'A description has at most 1,000 characters.',
      source: 'Microsoft Learn, "Policy Fragment - Create Or Update"',
      async check(call) {
        await put(call, path, { ...fragment(), description: 'd'.repeat(1000) });
        await refuses(call('PUT', path, { properties: { ...fragment(), description: 'd'.repeat(1001) } }));
      },
    },
    {
      statement: '`listReferences` lists the policies that include a fragment, without their properties.',
      source: 'ApiManagementListWorkspacePolicyFragmentReferences.json',
      async check(call) {
        await put(call, path, fragment());
        await put(call, 'policies/policy', inbound('<include-fragment fragment-id="f" />'));
        const { value, count } = await body(call('POST', `${path}/listReferences`));
        equal(count, 1);
        deepEqual(Object.keys(value[0]).sort(), ['id', 'name', 'type']);
        ok(value[0].id.endsWith('/policies/policy'));
        equal(value[0].type, 'Microsoft.ApiManagement/service/policies');
      },
    },
    {
      statement: 'A fragment is not deleted while policies include it; the error lists them.',
      source: 'Azure/apiops-cli#261',
      async check(call) {
        await put(call, path, fragment());
        await put(call, 'policies/policy', inbound('<include-fragment fragment-id="f" />'));
        await refuses(call('DELETE', path), {
          code: 'ValidationError',
          message: "The Policy Fragment 'f' is used by the following entities:\r\n/policies/policy\r\n",
        });
        await body(call('DELETE', 'policies/policy'));
        await body(call('DELETE', path));
      },
    },
    {
      statement: 'A fragment has at most 32 KB.',
      source: 'Microsoft Learn, "Reuse policy configurations in your API Management policy definitions"',
      open: 'The page of limits has no limit for fragments. The emulator has none but that of policies.',
    },
  ],
};
