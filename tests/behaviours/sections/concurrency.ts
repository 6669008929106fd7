import assert, { equal, notEqual } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, named, operation, policy, properties, puts, rejects, statusOf, succeeds } from '../support.ts';

const etagOf = async (call: Caller, method: string, path: string) =>
  (await succeeds(call, method, path)).headers.get('etag');

/** One resource of every kind that a client meets often, with what it needs. */
const resources: Readonly<Record<string, unknown>> = {
  'tags/t': named('T'),
  'apiVersionSets/s': named('S', { versioningScheme: 'Segment' }),
  'apis/a': api('a'),
  'apis/a/operations/o': operation('GET', '/o'),
  'apis/a/policies/policy': policy(),
  'products/p': named('P'),
  'namedValues/n': named('n', { value: 'v' }),
  'backends/b': properties({ url: 'https://b.example.com', protocol: 'http' }),
  'policies/policy': properties({ format: 'rawxml', value: '<policies><inbound /></policies>' }),
};

export const concurrency: Section = {
  title: 'ETags and conditional requests',
  behaviours: [
    {
      statement: 'GET, HEAD and PUT return the `ETag` of the resource.',
      source: 'Microsoft Learn, "Tag - Create Or Update"',
      async check(call) {
        for (const [path, body] of Object.entries(resources)) {
          const put = (await succeeds(call, 'PUT', path, body)).headers.get('etag');
          assert(put, `PUT ${path}`);
          equal(await etagOf(call, 'GET', path), put, `GET ${path}`);
          equal(await etagOf(call, 'HEAD', path), put, `HEAD ${path}`);
        }
      },
    },
    {
      statement: 'A change gives the resource another ETag.',
      source: 'Microsoft Learn, "Tag - Get Entity State"',
      async check(call) {
        await puts(call, { 'tags/t': named('T') });
        const before = await etagOf(call, 'GET', 'tags/t');
        await puts(call, { 'tags/t': named('Other') });
        notEqual(await etagOf(call, 'GET', 'tags/t'), before);
      },
    },
    {
      statement: '`If-Match` is optional on PUT, to create and to update.',
      source: 'Microsoft Learn, "Tag - Create Or Update"',
      async check(call) {
        for (const status of [201, 200])
          for (const [path, body] of Object.entries(resources))
            equal(await statusOf(call, 'PUT', path, body), status, path);
      },
    },
    {
      statement: 'A PUT with the current ETag, or with `*`, updates.',
      source: 'Microsoft Learn, "Tag - Create Or Update"',
      async check(call) {
        await puts(call, { 'tags/t': named('T') });
        const etag = (await etagOf(call, 'GET', 'tags/t')) ?? '';
        equal(await statusOf(call, 'PUT', 'tags/t', named('U'), { 'if-match': etag }), 200);
        equal(await statusOf(call, 'PUT', 'tags/t', named('V'), { 'if-match': '*' }), 200);
      },
    },
    {
      statement: 'PUT, PATCH and DELETE with another ETag than the current one are refused with 412.',
      source: 'Azure/apiops, src/common/Http.cs',
      async check(call) {
        await puts(call, resources);
        for (const [path, body] of Object.entries(resources)) {
          const headers = { 'if-match': '"0"' };
          rejects(await call('PUT', path, body, headers), 412);
          rejects(await call('DELETE', path, undefined, headers), 412);
        }
        rejects(await call('PATCH', 'tags/t', named('U'), { 'if-match': '"0"' }), 412);
      },
    },
    {
      statement: 'The code of this refusal is `PreconditionFailed`.',
      source: 'Microsoft Learn, "Common REST API error codes"',
      open: 'no published response of the service shows the code',
    },
    {
      statement: '`If-None-Match: *` on PUT creates only: 412 when the resource exists.',
      source: 'microsoft/api-guidelines, azure/Guidelines.md',
      async check(call) {
        const headers = { 'if-none-match': '*' };
        equal(await statusOf(call, 'PUT', 'tags/t', named('T'), headers), 201);
        rejects(await call('PUT', 'tags/t', named('U'), headers), 412);
      },
    },
    {
      statement: 'PATCH without `If-Match` is refused with 400.',
      source: 'Microsoft Learn, "Tag - Update"',
      open: 'the reference requires the header, and clients that work with live services send none',
    },
    {
      statement: 'DELETE without `If-Match` is refused with 400.',
      source: 'Microsoft Learn, "Tag - Delete"',
      open: 'the reference requires the header, and clients that work with live services send none',
    },
    {
      statement: 'DELETE with `If-Match: *` deletes whatever the version is.',
      source: 'Microsoft Learn, "Tag - Delete"',
      async check(call) {
        await puts(call, { 'tags/t': named('T') });
        equal(await statusOf(call, 'DELETE', 'tags/t', undefined, { 'if-match': '*' }), 200);
      },
    },
    {
      statement: 'Associations of products, tags and gateways, and links, are deleted without `If-Match`.',
      source:
        'Microsoft Learn, "Product Api - Delete", "Tag - Detach From Api", "Gateway Api - Delete", "Tag Api Link - Delete"',
      async check(call) {
        await puts(call, {
          ...resources,
          'groups/g': named('G'),
          'gateways/w': properties({ locationData: { name: 'x' } }),
        });
        for (const path of [
          'products/p/apis/a',
          'products/p/groups/g',
          'products/p/tags/t',
          'apis/a/tags/t',
          'apis/a/operations/o/tags/t',
          'gateways/w/apis/a',
        ]) {
          await succeeds(call, 'PUT', path);
          equal(await statusOf(call, 'DELETE', path, undefined, {}), 200, path);
        }
      },
    },
    {
      statement: 'PUT of `portalconfigs` and of `tenant/{accessName}` needs `If-Match`.',
      source: 'Microsoft Learn, "Portal Config - Create Or Update", "Tenant Access - Create"',
      async check(call) {
        const body = properties({ enabled: true });
        rejects(await call('PUT', 'tenant/access', body, {}), 400);
        rejects(await call('PUT', 'portalconfigs/default', properties({ enableBasicAuth: true }), {}), 400);
      },
    },
    {
      statement: 'DELETE of a policy restriction does not need `If-Match`.',
      source: 'Microsoft Learn, "Policy Restriction - Delete"',
      async check(call) {
        const body = properties({ scope: 'Sample Scope 1', requireBase: 'true' });
        await succeeds(call, 'PUT', 'policyRestrictions/r', body);
        equal(await statusOf(call, 'DELETE', 'policyRestrictions/r', undefined, {}), 200);
      },
    },
    {
      statement: 'HEAD of a resource is 200 without a body, and 404 when it does not exist.',
      source: 'Microsoft Learn, "Tag - Get Entity State"',
      async check(call) {
        await puts(call, resources);
        for (const path of Object.keys(resources)) {
          const { status, body } = await call('HEAD', path);
          equal(status, 200, path);
          equal(body, undefined, path);
        }
        equal(await statusOf(call, 'HEAD', 'tags/none'), 404);
        equal(await statusOf(call, 'HEAD', 'apis/none'), 404);
      },
    },
  ],
};
