import { equal } from 'node:assert/strict';
import { service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, named, operation, policy, properties, puts, rejects, statusOf, succeeds } from '../support.ts';

const fragment = properties({ format: 'rawxml', value: '<fragment />' });
const backend = properties({ url: 'https://b.example.com', protocol: 'http' });
const logger = properties({ loggerType: 'azureMonitor' });

export const deletions: Section = {
  title: 'Order of creation and deletion',
  behaviours: [
    {
      statement:
        'Resources are created after what they name: a policy after its named values, backends, fragments and certificates.',
      source: 'Azure/apiops#36, Azure/apiops#668',
      async check(call) {
        const inbound =
          '<include-fragment fragment-id="f" /><set-backend-service backend-id="b" /><set-header name="{{n}}" exists-action="delete" />';
        await puts(call, { 'apis/a': api('a') });
        rejects(await call('PUT', 'apis/a/policies/policy', policy(inbound)), 400);
        await puts(call, {
          'namedValues/n': named('n', { value: 'X' }),
          'backends/b': backend,
          'policyFragments/f': fragment,
          'apis/a/policies/policy': policy(inbound),
        });
      },
    },
    {
      statement: 'A pool is created after its backends.',
      source: 'Azure/apiops, src/publisher',
      async check(call) {
        const pool = properties({ type: 'Pool', pool: { services: [{ id: `${service}/backends/b` }] } });
        equal((await call('PUT', 'backends/pool', pool)).status >= 400, true);
        await puts(call, { 'backends/b': backend, 'backends/pool': pool });
      },
    },
    {
      statement: 'A diagnostic is created after its logger.',
      source: 'Azure/azure-api-management-devops-resource-kit#820',
      async check(call) {
        const diagnostic = properties({ loggerId: `${service}/loggers/l` });
        equal((await call('PUT', 'diagnostics/azuremonitor', diagnostic)).status >= 400, true);
        await puts(call, { 'loggers/l': logger, 'diagnostics/azuremonitor': diagnostic });
      },
    },
    {
      statement: 'A fragment that policies include is not deleted: 400 with the policies.',
      source: 'Azure/apiops-cli#261',
      async check(call) {
        await puts(call, {
          'policyFragments/f': fragment,
          'policies/policy': properties({
            format: 'rawxml',
            value: '<policies><inbound><include-fragment fragment-id="f" /></inbound></policies>',
          }),
        });
        rejects(await call('DELETE', 'policyFragments/f'), 400, {
          code: 'ValidationError',
          message: "The Policy Fragment 'f' is used by the following entities:\r\n/policies/policy\r\n",
        });
      },
    },
    {
      statement: 'A named value that policies use is not deleted: 400 with the policies.',
      source: 'Azure/apiops#326',
      async check(call) {
        await puts(call, {
          'namedValues/n': named('shown', { value: 'X' }),
          'apis/a': api('a'),
          'apis/a/policies/policy': policy('<set-header name="{{shown}}" exists-action="delete" />'),
        });
        rejects(await call('DELETE', 'namedValues/n'), 400, {
          code: 'ValidationError',
          message: /is used by the following entities:\r\n\/apis\/a\/policies\/policy/,
        });
        await succeeds(call, 'DELETE', 'apis/a/policies/policy');
        await succeeds(call, 'DELETE', 'namedValues/n');
      },
    },
    {
      statement: 'A backend that policies or pools use is not deleted: 400 with them.',
      source: 'Azure/apiops#326',
      async check(call) {
        await puts(call, { 'backends/b': backend, 'apis/a': api('a') });
        await puts(call, { 'apis/a/policies/policy': policy('<set-backend-service backend-id="b" />') });
        rejects(await call('DELETE', 'backends/b'), 400, { message: /\/apis\/a\/policies\/policy/ });
      },
    },
    {
      statement: 'A logger that diagnostics use is not deleted.',
      source: 'Microsoft Learn, "Logger - Delete"',
      open: 'no source shows the refusal; the emulator refuses with 400 and names the diagnostics',
    },
    {
      statement: 'A product with subscriptions is deleted with `deleteSubscriptions=true` only.',
      source: 'Azure/apiops#94, pulumi/pulumi-azure#846',
      async check(call) {
        await puts(call, {
          'products/p': named('P'),
          'subscriptions/s': named('S', { scope: `${service}/products/p` }),
        });
        rejects(await call('DELETE', 'products/p'), 400, {
          code: 'ValidationError',
          message: /^Product cannot be deleted since it has existing subscriptions/,
        });
        await succeeds(call, 'DELETE', 'products/p?deleteSubscriptions=true');
        equal(await statusOf(call, 'GET', 'subscriptions/s'), 404);
      },
    },
    {
      statement: 'A version set that APIs use is not deleted.',
      source: 'Azure/apiops-cli, src/services/publish-service.ts',
      open: 'the tool deletes APIs first, no source shows the refusal; the emulator refuses with 400 and names the APIs',
    },
    {
      statement: 'Deleting an API deletes its operations, policies, schemas and the links with its tags, not the tags.',
      source: 'Microsoft Learn, "Apis - Delete"',
      async check(call) {
        await puts(call, { 'tags/t': named('T'), 'apis/a': api('a'), 'apis/a/operations/o': operation('GET', '/o') });
        await succeeds(call, 'PUT', 'apis/a/tags/t');
        await succeeds(call, 'DELETE', 'apis/a');
        equal(await statusOf(call, 'GET', 'apis/a/operations/o'), 404);
        await succeeds(call, 'GET', 'tags/t');
        await puts(call, { 'apis/a': api('a') });
        equal(await statusOf(call, 'GET', 'apis/a/tags/t'), 404);
      },
    },
    {
      statement: 'Deleting an absent resource is 204.',
      source: 'Microsoft Learn, "Tag - Delete", "Backend - Delete", "Apis - Delete"',
      async check(call) {
        for (const path of [
          'tags/x',
          'backends/x',
          'namedValues/x',
          'apis/x',
          'apiVersionSets/x',
          'products/x',
          'loggers/x',
          'policyFragments/x',
        ])
          equal(await statusOf(call, 'DELETE', path), 204, path);
      },
    },
    {
      statement:
        'A deletion that was done can be repeated: a version set that vanished with its last API responds with 204.',
      source: 'hashicorp/terraform-provider-azurerm#17208',
      async check(call) {
        await puts(call, {
          'apiVersionSets/s': named('S', { versioningScheme: 'Segment' }),
          'apis/a': api('a', { apiVersion: 'v1', apiVersionSetId: `${service}/apiVersionSets/s` }),
        });
        await succeeds(call, 'DELETE', 'apis/a');
        equal(await statusOf(call, 'DELETE', 'apiVersionSets/s'), 204);
      },
    },
    {
      statement: 'Deleting a schema that operations use is refused without `force=true`, which removes the references.',
      source: 'Microsoft Learn, "Api Schema - Delete"',
      async check(call) {
        await puts(call, {
          'apis/a': api('a'),
          'apis/a/schemas/s': properties({
            contentType: 'application/vnd.oai.openapi.components+json',
            document: { components: { schemas: { X: { type: 'object' } } } },
          }),
          'apis/a/operations/o': operation('POST', '/o', {
            request: { representations: [{ contentType: 'application/json', schemaId: 's', typeName: 'X' }] },
          }),
        });
        rejects(await call('DELETE', 'apis/a/schemas/s'), 400);
        await succeeds(call, 'DELETE', 'apis/a/schemas/s?force=true');
        const { body } = await succeeds(call, 'GET', 'apis/a/operations/o');
        equal(JSON.stringify(body).includes('schemaId'), false);
      },
    },
  ],
};
