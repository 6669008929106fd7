import assert, { deepEqual, equal, match } from 'node:assert/strict';
import { service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { ends, location, operationUrl, poll, slow } from '../polls.ts';
import { api, named, properties, type Reply, rejects, statusOf, succeeds } from '../support.ts';

const schema = {
  contentType: 'application/vnd.oai.openapi.components+json',
  document: { components: { schemas: {} } },
};
const fragment = properties({ format: 'rawxml', value: '<fragment />' });

export const longRunning: Section = {
  title: 'Long-running operations',
  behaviours: [
    {
      statement: 'PUT of APIs, schemas, named values and policy fragments is a long-running operation.',
      source:
        'examples ApiManagementCreateApi.json, ApiManagementCreateApiSchema.json, ApiManagementCreateNamedValue.json, ApiManagementCreatePolicyFragment.json',
      emulator: slow,
      async check(call) {
        await ends(call, 'PUT', 'apis/a', api('a'));
        for (const [path, body] of [
          ['apis/b', api('b')],
          ['apis/a/schemas/s', properties(schema)],
          ['schemas/g', properties({ schemaType: 'xml', value: '<x/>' })],
          ['namedValues/n', named('n', { value: 'v' })],
          ['policyFragments/f', fragment],
        ] as const) {
          const first = await call('PUT', path, body);
          assert([200, 201, 202].includes(first.status), path);
          assert(location(first), path);
        }
      },
    },
    {
      statement: 'PUT of these kinds inside a workspace, too of these kinds inside a workspace.',
      source: 'examples ApiManagementCreateWorkspaceNamedValue.json, ApiManagementCreateWorkspacePolicyFragment.json',
      emulator: { ...slow, tier: 'Premium' },
      async check(call) {
        await ends(call, 'PUT', 'workspaces/w', named('W'));
        for (const [path, body] of [
          ['apis/a', api('a')],
          ['namedValues/n', named('n', { value: 'v' })],
          ['policyFragments/f', fragment],
        ] as const)
          assert(location(await call('PUT', `workspaces/w/${path}`, body)), path);
      },
    },
    {
      statement: 'PUT of other kinds, such as tags, products, backends and operations, ends at once.',
      source: 'Microsoft Learn, "Tag - Create Or Update"',
      emulator: slow,
      async check(call) {
        for (const [path, body] of Object.entries({ 'tags/t': named('T'), 'products/p': named('P') })) {
          const first = await call('PUT', path, body);
          deepEqual([first.status, location(first)], [201, ''], path);
        }
      },
    },
    {
      statement:
        'The first response has a `Location` with the URL of the resource, `api-version`, an `asyncId` of 24 hexadecimal digits and the `asyncCode` of the end.',
      source: 'example ApiManagementCreateApi.json',
      emulator: slow,
      async check(call) {
        const first = await call('PUT', 'apis/a', api('a'));
        const url = new URL(location(first));
        match(url.pathname, /\/apis\/[^/]+$/);
        equal(url.searchParams.get('api-version'), '2024-05-01');
        match(url.searchParams.get('asyncId') ?? '', /^[0-9a-f]{24}$/);
        equal(url.searchParams.get('asyncCode'), '201');
      },
    },
    {
      statement: '`asyncCode` is 200 when the PUT updates, and 204 for a DELETE.',
      source: 'examples ApiManagementCreateApiUsingImportOverrideServiceUrl.json, ApiManagementDeleteApi.json',
      emulator: slow,
      async check(call) {
        await ends(call, 'PUT', 'apis/a', api('a'));
        const code = (response: Reply) => new URL(location(response)).searchParams.get('asyncCode');
        const update = await call('PUT', 'apis/a', api('a'));
        equal(code(update), '200');
        await poll(call, location(update));
        equal(code(await call('DELETE', 'apis/a')), '204');
      },
    },
    {
      statement: 'The first response also has `Azure-AsyncOperation`, below `tenant/operationResults`.',
      source: 'example ApiManagementCreateApiClone.json',
      emulator: slow,
      async check(call) {
        match(
          operationUrl(await call('PUT', 'apis/a', api('a'))),
          /\/tenant\/operationResults\/[0-9a-f]{24}\?api-version=/,
        );
      },
    },
    {
      statement:
        'The first response has the id, name and properties of the resource, and `provisioningState: InProgress`.',
      source: 'example ApiManagementCreateApiClone.json',
      emulator: slow,
      async check(call) {
        const { status, body } = await call('PUT', 'apis/a', api('a'));
        assert([200, 201].includes(status));
        const {
          id,
          name,
          properties: shown,
        } = body as { id: string; name: string; properties: Record<string, unknown> };
        deepEqual([id, name], [`${service}/apis/a`, 'a']);
        deepEqual([shown.path, shown.provisioningState], ['a', 'InProgress']);
      },
    },
    {
      statement: 'A poll of `Location` is 202 while the operation runs, then `asyncCode` with the resource.',
      source: 'Azure/apiops#837; example ApiManagementCreateApi.json',
      emulator: slow,
      async check(call) {
        const polls = await poll(call, location(await call('PUT', 'apis/a', api('a'))));
        deepEqual(
          polls.map(({ status }) => status),
          [202, 201],
        );
        equal((polls.at(-1)?.body as { name: string } | undefined)?.name, 'a');
      },
    },
    {
      statement: 'A failure is the status of the poll, not of the first response.',
      source: 'Azure/apiops#837, Azure/apiops#722',
      emulator: slow,
      async check(call) {
        await ends(call, 'PUT', 'namedValues/n', named('same', { value: 'v' }));
        const first = await call('PUT', 'namedValues/other', named('same', { value: 'v' }));
        assert(first.status < 300);
        const last = (await poll(call, location(first))).at(-1) as Reply;
        rejects(last, 400, { code: 'ValidationError' });
        equal(await statusOf(call, 'GET', 'namedValues/other'), 404);
      },
    },
    {
      statement: '`Azure-AsyncOperation` returns 200 with a `status`: `InProgress`, then `Succeeded`.',
      source: 'Microsoft Learn, "Track asynchronous Azure operations"',
      emulator: slow,
      async check(call) {
        const url = operationUrl(await call('PUT', 'apis/a', api('a')));
        const state = async () => ((await succeeds(call, 'GET', url)).body as { status: string }).status;
        deepEqual([await state(), await state()], ['InProgress', 'Succeeded']);
      },
    },
    {
      statement: 'After a failure `Azure-AsyncOperation` returns 200 with the status `Failed` and the error.',
      source: 'Microsoft Learn, "Track asynchronous Azure operations"',
      emulator: slow,
      async check(call) {
        const url = operationUrl(await call('PUT', 'apis/a', api('a', { format: 'openapi', value: 'openapi: [' })));
        await succeeds(call, 'GET', url);
        const { body } = await succeeds(call, 'GET', url);
        const { status, error } = body as { status: string; error: { code: string } };
        deepEqual([status, error.code], ['Failed', 'ValidationError']);
      },
    },
    {
      statement: 'Responses of a running operation have `Retry-After`.',
      source: 'Microsoft Learn, "Track asynchronous Azure operations"',
      emulator: slow,
      async check(call) {
        const first = await call('PUT', 'apis/a', api('a'));
        assert(first.headers.has('retry-after'));
        const [second] = await poll(call, location(first));
        assert(second?.headers.has('retry-after'));
      },
    },
    {
      statement: 'After the end, the resource has `provisioningState: Succeeded`.',
      source: 'example ApiManagementGetNamedValue.json',
      emulator: slow,
      async check(call) {
        const last = await ends(call, 'PUT', 'namedValues/n', named('n', { value: 'v' }));
        equal((last.body as { properties: { provisioningState: string } }).properties.provisioningState, 'Succeeded');
      },
    },
  ],
};
