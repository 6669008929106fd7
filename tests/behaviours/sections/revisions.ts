import { deepEqual, equal, match } from 'node:assert/strict';
import { type Caller, imports, orders, service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, itemsOf, policy, properties, propertiesOf, puts, rejects, statusOf, succeeds } from '../support.ts';

interface Revision {
  readonly apiId: string;
  readonly apiRevision: string;
  readonly isCurrent: boolean;
  readonly isOnline: boolean;
  readonly createdDateTime: string;
  readonly updatedDateTime: string;
  readonly description?: string;
}

const revision = (values: object = {}) =>
  api('orders', {
    displayName: 'Orders',
    sourceApiId: `${service}/apis/orders`,
    apiRevisionDescription: 'Second',
    isCurrent: false,
    ...values,
  });

async function withRevision(call: Caller, body: object = revision()): Promise<void> {
  await puts(call, {
    'apis/orders': imports(orders),
    'apis/orders/policies/policy': policy('<!-- first --><base />'),
    'apis/orders/operations/getOrder/policies/policy': policy(),
    'apis/orders;rev=2': body,
  });
}

const namesOf = async (call: Caller, path: string) => (await itemsOf(call, path)).map(({ name }) => name);
const release = (revisionName: string, values: object = {}) =>
  properties({ apiId: `${service}/apis/${revisionName}`, ...values });
const deletesCurrent = { code: 'ValidationError', message: 'Cannot delete the current revision of an API.' };

export const revisions: Section = {
  title: 'Revisions',
  behaviours: [
    {
      statement: '`{id};rev=N` addresses a revision, the bare id the current one.',
      source: 'example ApiManagementCreateApiRevisionFromExistingApi.json',
      async check(call) {
        await withRevision(call);
        deepEqual((await propertiesOf(call, 'apis/orders')).apiRevision, '1');
        const { apiRevision, isCurrent } = await propertiesOf(call, 'apis/orders;rev=2');
        deepEqual([apiRevision, isCurrent], ['2', false]);
      },
    },
    {
      statement: '`{id};rev=N` with the number of the current revision addresses it as well.',
      source: 'Microsoft Learn, "Revisions in Azure API Management"',
      async check(call) {
        await withRevision(call);
        const { body } = await succeeds(call, 'GET', 'apis/orders;rev=1');
        equal((body as { properties: { isCurrent: boolean } }).properties.isCurrent, true);
        equal(await statusOf(call, 'GET', 'apis/orders;rev=1/operations/getOrder'), 200);
        equal(await statusOf(call, 'GET', 'apis/orders;rev=7'), 404);
      },
    },
    {
      statement: 'The list of APIs contains the current revision of each API; `$filter=isCurrent eq true` asks for it.',
      source: 'example ApiManagementListApis.json',
      async check(call) {
        await withRevision(call);
        deepEqual(await namesOf(call, 'apis?$filter=isCurrent%20eq%20true'), ['orders']);
      },
    },
    {
      statement: 'Without a filter the list may also contain `{id};rev=N` of other revisions.',
      source: 'example ApiManagementListApis.json; Azure/apiops-cli, src/clients/apim-client.ts',
      open: 'the example shows current revisions only, and tools accept both; the emulator lists current ones',
    },
    {
      statement:
        '`apis/{id}/revisions` lists id, number, `isOnline`, `isCurrent` and times of every revision, without the envelope of ARM.',
      source: 'example ApiManagementListApiRevisions.json',
      async check(call) {
        await withRevision(call);
        const all = await itemsOf<Revision>(call, 'apis/orders/revisions');
        deepEqual(
          all.map(({ apiId, apiRevision, isCurrent, isOnline, description }) => [
            apiId,
            apiRevision,
            isCurrent,
            isOnline,
            description,
          ]),
          [
            ['/apis/orders;rev=1', '1', true, true, undefined],
            ['/apis/orders;rev=2', '2', false, true, 'Second'],
          ],
        );
        for (const { createdDateTime, updatedDateTime } of all) {
          match(createdDateTime, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
          match(updatedDateTime, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        }
        equal('name' in (all[0] ?? {}), false);
      },
    },
    {
      statement:
        'A PUT of `{id};rev=N` with `sourceApiId` creates a revision with the operations and policies of its source.',
      source: 'example ApiManagementCreateApiRevisionFromExistingApi.json',
      async check(call) {
        await withRevision(call);
        deepEqual(await namesOf(call, 'apis/orders;rev=2/operations'), ['getOrder', 'addOrder']);
        equal(await statusOf(call, 'GET', 'apis/orders;rev=2/policies/policy'), 200);
        equal(await statusOf(call, 'GET', 'apis/orders;rev=2/operations/getOrder/policies/policy'), 200);
        equal((await propertiesOf(call, 'apis/orders;rev=2')).displayName, 'Orders');
      },
    },
    {
      statement: 'The source may be a revision too.',
      source: 'Azure/apiops, src/publisher',
      async check(call) {
        await withRevision(call);
        await puts(call, { 'apis/orders;rev=2/policies/policy': policy('<!-- second --><base />') });
        await puts(call, { 'apis/orders;rev=3': revision({ sourceApiId: `${service}/apis/orders;rev=2` }) });
        match(String((await propertiesOf(call, 'apis/orders;rev=3/policies/policy')).value), /second/);
      },
    },
    {
      statement: 'A revision of an API that does not exist is refused, and so is an absent source.',
      source: 'Azure/apiops#643',
      async check(call) {
        rejects(await call('PUT', 'apis/none;rev=2', api('none')), 404, { message: 'Api not found.' });
        await puts(call, { 'apis/a': api('a') });
        equal(
          (await call('PUT', 'apis/a;rev=2', api('a', { sourceApiId: `${service}/apis/none` }))).status >= 400,
          true,
        );
      },
    },
    {
      statement: '`isCurrent: true` in the PUT of a revision does not make it current.',
      source: 'Azure/azure-sdk-for-net#5050, Azure/apiops#97',
      async check(call) {
        await withRevision(call, revision({ isCurrent: true }));
        await call('PUT', 'apis/orders;rev=2', api('orders', { isCurrent: true }));
        equal((await propertiesOf(call, 'apis/orders')).apiRevision, '1');
        equal((await propertiesOf(call, 'apis/orders;rev=2')).isCurrent, false);
      },
    },
    {
      statement: 'A new revision without `isCurrent` may become current.',
      source: 'Azure/apiops-cli, src/services/resource-publisher.ts',
      open: 'contradicted by the example ApiManagementCreateApiRevisionFromExistingApi.json, which leaves it out',
    },
    {
      statement: 'Revisions share name, path and version: a revision that is not current cannot have others.',
      source: 'Azure/apiops#436; Azure/azure-powershell#9270; hashicorp/terraform-provider-azurerm#18093',
      async check(call) {
        await withRevision(call);
        for (const [name, other] of Object.entries({ Name: { displayName: 'Other' }, Path: { path: 'other' } }))
          for (const path of ['apis/orders;rev=2', 'apis/orders;rev=3']) {
            const message = `Can't change property ${name} for non-current revision `;
            rejects(await call('PUT', path, revision(other)), 400, { code: 'ValidationError', message });
          }
      },
    },
    {
      statement: 'A release makes its revision current: it takes the bare id, and the former one becomes `{id};rev=N`.',
      source: 'example ApiManagementCreateApiRelease.json; Azure/apiops#97',
      async check(call) {
        await withRevision(call);
        await puts(call, { 'apis/orders;rev=2/policies/policy': policy('<!-- second --><base />') });
        await succeeds(call, 'PUT', 'apis/orders/releases/r', release('orders;rev=2', { notes: 'go' }));
        deepEqual((await propertiesOf(call, 'apis/orders')).apiRevision, '2');
        const old = await propertiesOf(call, 'apis/orders;rev=1');
        deepEqual([old.apiRevision, old.isCurrent], ['1', false]);
        match(String((await propertiesOf(call, 'apis/orders/policies/policy')).value), /second/);
        match(String((await propertiesOf(call, 'apis/orders;rev=1/policies/policy')).value), /first/);
        deepEqual(
          (await itemsOf<Revision>(call, 'apis/orders/revisions')).map(({ isCurrent }) => isCurrent),
          [false, true],
        );
      },
    },
    {
      statement: 'A release has the API, its notes and the times of its creation and last change.',
      source: 'example ApiManagementGetApiRelease.json',
      async check(call) {
        await withRevision(call);
        await succeeds(call, 'PUT', 'apis/orders/releases/r', release('orders;rev=2', { notes: 'go' }));
        const { apiId, notes, createdDateTime, updatedDateTime } = await propertiesOf(call, 'apis/orders/releases/r');
        match(String(apiId), /\/apis\/orders(;rev=2)?$/);
        equal(notes, 'go');
        match(String(createdDateTime), /^\d{4}-\d\d-\d\dT/);
        match(String(updatedDateTime), /^\d{4}-\d\d-\d\dT/);
      },
    },
    {
      statement: 'A release of an API of another service, or of another API, is refused.',
      source: 'Azure/apiops-cli, src/services/resource-publisher.ts',
      async check(call) {
        await withRevision(call);
        await puts(call, { 'apis/other': api('other') });
        const elsewhere = service.replace('shop-dev', 'shop-prod');
        rejects(
          await call('PUT', 'apis/orders/releases/r', properties({ apiId: `${elsewhere}/apis/orders;rev=2` })),
          400,
        );
        rejects(await call('PUT', 'apis/orders/releases/r', release('other')), 400);
        equal((await propertiesOf(call, 'apis/orders')).apiRevision, '1');
      },
    },
    {
      statement: 'The current revision of an API with several revisions is not deleted alone: 400 `ValidationError`.',
      source: 'Azure/apiops-cli#142, Azure/apiops-cli#260',
      async check(call) {
        await withRevision(call);
        rejects(await call('DELETE', 'apis/orders'), 400, deletesCurrent);
        rejects(await call('DELETE', 'apis/orders;rev=1'), 400, deletesCurrent);
      },
    },
    {
      statement: 'A revision that is not current is deleted alone.',
      source: 'Azure/apiops-cli#260',
      async check(call) {
        await withRevision(call);
        equal([202, 204].includes(await statusOf(call, 'DELETE', 'apis/orders;rev=2')), true);
        equal(await statusOf(call, 'GET', 'apis/orders;rev=2'), 404);
        await succeeds(call, 'GET', 'apis/orders');
      },
    },
    {
      statement: '`deleteRevisions=true` deletes an API with all its revisions.',
      source: 'Microsoft Learn, "Apis - Delete"; Azure/azure-cli#27603',
      async check(call) {
        await withRevision(call);
        equal([200, 202, 204].includes(await statusOf(call, 'DELETE', 'apis/orders?deleteRevisions=true')), true);
        for (const path of ['apis/orders', 'apis/orders;rev=1', 'apis/orders;rev=2'])
          equal(await statusOf(call, 'GET', path), 404);
      },
    },
    {
      statement: 'With one revision, an API is deleted without the parameter.',
      source: 'example ApiManagementDeleteApi.json',
      async check(call) {
        await puts(call, { 'apis/a': api('a') });
        equal([200, 202, 204].includes(await statusOf(call, 'DELETE', 'apis/a')), true);
        equal(await statusOf(call, 'GET', 'apis/a'), 404);
      },
    },
  ],
};
