import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, properties, put, refuses } from '../kit.ts';

export const serviceState: Section = {
  title: 'The service itself',
  behaviours: [
    {
      statement: 'GET of the service shows its tier, its addresses and its publisher.',
      source: 'ApiManagementServiceGetService.json',
      async check(call) {
        const { sku, location, properties: seen } = await body(call('GET', ''));
        equal(sku.capacity, 1);
        ok(location);
        equal(seen.provisioningState, 'Succeeded');
        match(seen.gatewayUrl, /^https:\/\/shop-dev\.azure-api\.net$/);
        ok(seen.publisherEmail && seen.publisherName);
      },
    },
    {
      statement: 'PATCH of the service keeps what it sends: tags, publisher, identity.',
      source: 'ApiManagementUpdateServicePublisherDetails.json',
      async check(call) {
        await body(
          call('PATCH', '', {
            tags: { owner: 'shop' },
            identity: { type: 'SystemAssigned' },
            properties: { publisherName: 'Shop' },
          }),
        );
        const { tags, identity, properties: seen } = await body(call('GET', ''));
        deepEqual(tags, { owner: 'shop' });
        equal(seen.publisherName, 'Shop');
        equal(identity.type, 'SystemAssigned');
      },
    },
    {
      statement: 'A managed identity has a principal and a tenant.',
      source: 'ApiManagementCreateService.json',
      async check(call) {
        await body(call('PATCH', '', { identity: { type: 'SystemAssigned' } }));
        const { identity } = await body(call('GET', ''));
        match(identity.principalId, /^[0-9a-f-]{36}$/);
        match(identity.tenantId, /^[0-9a-f-]{36}$/);
      },
    },
    {
      statement: 'With `apiVersionConstraint.minApiVersion`, earlier versions are refused.',
      source: 'Azure/azure-service-operator#4485',
      async check(call) {
        const constraint = { properties: { apiVersionConstraint: { minApiVersion: '2022-08-01' } } };
        await body(call('PATCH', '', constraint));
        await refuses(call('GET', 'products?api-version=2021-08-01'));
        await body(call('GET', 'products?api-version=2022-08-01'));
      },
    },
    {
      statement: 'The keys of the management API are returned by `listSecrets` only.',
      source: 'ApiManagementListSecretsTenantAccess.json',
      async check(call) {
        const { enabled, primaryKey } = await properties(call('GET', 'tenant/access'));
        equal(enabled, false);
        equal(primaryKey, undefined);
        const secrets = await body(call('POST', 'tenant/access/listSecrets'));
        ok(secrets.primaryKey && secrets.secondaryKey);
      },
    },
    {
      statement: 'The keys of the management API can be generated again, one at a time.',
      source: 'Microsoft Learn, "Tenant Access - Regenerate Primary Key"',
      async check(call) {
        const before = await body(call('POST', 'tenant/access/listSecrets'));
        equal((await call('POST', 'tenant/access/regeneratePrimaryKey')).status, 204);
        const after = await body(call('POST', 'tenant/access/listSecrets'));
        notEqual(after.primaryKey, before.primaryKey);
        equal(after.secondaryKey, before.secondaryKey);
      },
    },
    {
      statement: 'PUT of the access settings requires `If-Match`.',
      source: 'ApiManagementCreateTenantAccess.json',
      async check(call) {
        const values = { properties: { enabled: true } };
        await refuses(call('PUT', 'tenant/access', values, {}));
        await body(call('PUT', 'tenant/access', values, { 'if-match': '*' }));
        equal((await properties(call('GET', 'tenant/access'))).enabled, true);
      },
    },
    {
      statement: 'The settings `access` and `gitAccess` exist from the start.',
      source: 'ApiManagementGetTenantGitAccess.json',
      async check(call) {
        for (const name of ['access', 'gitAccess']) equal((await body(call('GET', `tenant/${name}`))).name, name);
      },
    },
    {
      statement: 'The settings `public` of the tenant can be read.',
      source: 'ApiManagementListTenantSettings.json',
      async check(call) {
        const [item] = (await body(call('GET', 'settings'))).value;
        equal(item.name, 'public');
        equal((await body(call('GET', 'settings/public'))).name, 'public');
      },
    },
    {
      statement:
        'Sign-in, sign-up and delegation settings of the portal exist from the start; the list has no `nextLink`.',
      source: 'ApiManagementListPortalSettings.json',
      async check(call) {
        const list = await body(call('GET', 'portalsettings'));
        deepEqual(list.value.map(({ name }: { name: string }) => name).sort(), ['delegation', 'signin', 'signup']);
        equal(list.nextLink, undefined);
        equal((await properties(call('GET', 'portalsettings/signin'))).enabled, false);
      },
    },
    {
      statement: 'The validation key of the delegation is returned by `listSecrets` only.',
      source: 'ApiManagementPortalSettingsUpdateDelegation.json',
      async check(call) {
        const values = { url: 'https://example.com', validationKey: 'a2V5', subscriptions: { enabled: true } };
        await put(call, 'portalsettings/delegation', values);
        equal((await properties(call('GET', 'portalsettings/delegation'))).validationKey, undefined);
        deepEqual(await body(call('POST', 'portalsettings/delegation/listSecrets')), { validationKey: 'a2V5' });
      },
    },
    {
      statement: 'PATCH of a portal setting is 204.',
      source: 'ApiManagementPortalSettingsUpdateSignUp.json',
      async check(call) {
        const values = { properties: { enabled: true } };
        equal((await call('PATCH', 'portalsettings/signin', values)).status, 204);
        equal((await properties(call('GET', 'portalsettings/signin'))).enabled, true);
      },
    },
    {
      statement: 'PUT of a portal configuration requires `If-Match`.',
      source: 'ApiManagementCreatePortalConfig.json',
      async check(call) {
        const values = { properties: { enableBasicAuth: true } };
        await refuses(call('PUT', 'portalconfigs/default', values, {}));
        await body(call('PUT', 'portalconfigs/default', values, { 'if-match': '*' }));
      },
    },
    {
      statement: 'Notifications are a fixed set with titles.',
      source: 'ApiManagementListNotifications.json',
      async check(call) {
        const { value } = await body(call('GET', 'notifications'));
        equal(value.length, 7);
        ok(value[0].properties.title);
      },
    },
    {
      statement: 'Recipients of a notification are added and removed without a body; HEAD is 204.',
      source: 'ApiManagementCreateNotificationRecipientUser.json',
      async check(call) {
        const path = 'notifications/BCC/recipientEmails/shop@example.com';
        equal((await call('PUT', path)).status, 201);
        equal((await call('HEAD', path)).status, 204);
        equal((await call('DELETE', path, undefined, {})).status, 200);
        equal((await call('HEAD', path)).status, 404);
      },
    },
    {
      statement: 'E-mail templates exist from the start; DELETE of one restores its text.',
      source: 'ApiManagementListTemplates.json',
      async check(call) {
        const { value } = await body(call('GET', 'templates'));
        equal(value.length, 14);
        const path = 'templates/newIssueNotificationMessage';
        const before = (await properties(call('GET', path))).subject;
        await put(call, path, { subject: 'Other' });
        await body(call('DELETE', path));
        equal((await properties(call('GET', path))).subject, before);
      },
    },
  ],
};
