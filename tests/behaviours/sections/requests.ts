import { deepEqual, equal } from 'node:assert/strict';
import { service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, named, policy, properties, puts, rejects, succeeds } from '../support.ts';

export const requests: Section = {
  title: 'Requests',
  behaviours: [
    {
      statement: 'A request without `api-version` is refused with 400 `MissingApiVersionParameter`.',
      source: 'Microsoft Learn, "Azure REST API reference"',
      async check(call) {
        rejects(await call('GET', 'tags?api-version='), 400, { code: 'MissingApiVersionParameter' });
      },
    },
    {
      statement: 'A request with an unknown `api-version` is refused with 400 `InvalidApiVersionParameter`.',
      source: 'Azure/apiops#484',
      async check(call) {
        for (const version of ['2019-13-01', 'latest', '1999-01-01'])
          rejects(await call('GET', `tags?api-version=${version}`), 400, { code: 'InvalidApiVersionParameter' });
      },
    },
    {
      statement:
        'A service with `apiVersionConstraint.minApiVersion` refuses requests of older api-versions with 400, and accepts newer ones.',
      source: 'Azure/azure-service-operator#4485',
      async check(call) {
        const body = properties({ apiVersionConstraint: { minApiVersion: '2023-05-01-preview' } });
        await succeeds(call, 'PATCH', '', body);
        rejects(await call('GET', 'tags?api-version=2022-08-01'), 400, { code: 'InvalidApiVersionParameter' });
        await succeeds(call, 'GET', 'tags?api-version=2024-05-01');
      },
    },
    {
      statement: 'Segments of a path are compared without case.',
      source: 'Microsoft Learn, "Azure Resource Manager request limits and naming"',
      async check(call) {
        await call('PUT', 'tags/Red', named('Red'));
        const { status, body } = await call('GET', 'TAGS/red');
        deepEqual([status, (body as { name: string }).name], [200, 'Red']);
      },
    },
    {
      statement: 'A body contains the full ARM id of its resource, its name and its type.',
      source: 'example ApiManagementGetTag.json',
      async check(call) {
        await puts(call, { 'apis/a': api('a'), 'apis/a/policies/policy': policy() });
        const { body } = await succeeds(call, 'GET', 'apis/a/policies/policy');
        const { id, name, type } = body as Record<string, unknown>;
        deepEqual(
          { id, name, type },
          {
            id: `${service}/apis/a/policies/policy`,
            name: 'policy',
            type: 'Microsoft.ApiManagement/service/apis/policies',
          },
        );
      },
    },
    {
      statement: 'References in bodies come back as full ARM ids, also when they were written as relative ids.',
      source: 'example ApiManagementListApis.json',
      async check(call) {
        await puts(call, {
          'apiVersionSets/s': named('S', { versioningScheme: 'Segment' }),
          'apis/a': api('a', { apiVersion: 'v1', apiVersionSetId: '/apiVersionSets/s' }),
        });
        const { body } = await succeeds(call, 'GET', 'apis/a');
        equal(
          (body as { properties: { apiVersionSetId: string } }).properties.apiVersionSetId,
          `${service}/apiVersionSets/s`,
        );
      },
    },
    {
      statement: 'Null is accepted for optional properties, of text, object and array.',
      source: 'example ApiManagementCreatePortalConfig.json',
      async check(call) {
        const absent = { description: null, authenticationSettings: null, subscriptionKeyParameterNames: null };
        await puts(call, { 'apis/a': api('a', { ...absent, contact: null }), 'tags/t': named('T') });
      },
    },
    {
      statement: 'The name of a policy is `policy`; another one is refused with 400.',
      source: 'Azure/bicep-types-az#2006',
      async check(call) {
        await succeeds(call, 'PUT', 'apis/a', api('a'));
        rejects(await call('PUT', 'apis/a/policies/other', policy()), 400);
        rejects(await call('PUT', 'policies/other', policy()), 400);
      },
    },
    {
      statement: 'The body of the refusal of another policy name is a bare array with the code `BadRequest`.',
      source: 'Azure/bicep-types-az#2006',
      open: 'the array may have been made by the deployment engine that reported it',
    },
    {
      statement: 'Policies may come back as raw XML instead of JSON.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      open: 'no source names the media type or the condition; the REST reference documents JSON only',
    },
    {
      statement: 'A method that a path does not have is refused with 405.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await puts(call, { 'tags/t': named('T') });
        for (const [method, path] of [
          ['POST', 'tags/t'],
          ['PUT', 'tags'],
          ['DELETE', 'tags'],
          ['PATCH', 'apis'],
        ] as const)
          rejects(await call(method, path, method === 'DELETE' ? undefined : named('T')), 405);
      },
    },
  ],
};
