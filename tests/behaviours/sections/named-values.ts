import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, inbound, names, properties, put, refuses } from '../kit.ts';

const path = 'namedValues/n';
const vault = { secretIdentifier: 'https://shop.vault.azure.net/secrets/s' };
const page = 'Microsoft Learn, "Named Value - Create Or Update"';

export const namedValues: Section = {
  title: 'Named values',
  behaviours: [
    {
      statement: 'A display name is required.',
      source: 'Azure/apiops#719',
      check: (call) =>
        refuses(call('PUT', path, { properties: { value: 'a' } }), { code: 'ValidationError', target: 'displayName' }),
    },
    {
      statement: 'A display name has letters, digits, `-`, `.` and `_` only.',
      source: page,
      async check(call) {
        await put(call, path, { displayName: 'A-b_c.1', value: 'a' });
        await refuses(call('PUT', path, { properties: { displayName: 'a b', value: 'a' } }), { target: 'displayName' });
      },
    },
    {
      statement: 'A display name has at most 256 characters.',
      source: page,
      async check(call) {
        await put(call, path, { displayName: 'n'.repeat(256), value: 'a' });
        await refuses(call('PUT', path, { properties: { displayName: 'n'.repeat(257), value: 'a' } }), {
          target: 'displayName',
        });
      },
    },
    {
      statement: 'A display name is unique; another named value with it is refused, whatever its case.',
      source: 'Azure/apiops#837',
      async check(call) {
        await put(call, path, { displayName: 'Key', value: 'a' });
        await refuses(call('PUT', 'namedValues/m', { properties: { displayName: 'key', value: 'a' } }), {
          code: 'ValidationError',
          target: 'name',
          detail: 'Property with the same name already exist.',
        });
      },
    },
    {
      statement: 'A value has at most 4,096 characters.',
      source: page,
      async check(call) {
        await put(call, path, { displayName: 'n', value: 'v'.repeat(4096) });
        await refuses(call('PUT', path, { properties: { displayName: 'n', value: 'v'.repeat(4097) } }), {
          target: 'value',
        });
      },
    },
    {
      statement: 'A value is not empty and not only white space.',
      source: page,
      async check(call) {
        for (const value of ['', '  '])
          await refuses(call('PUT', path, { properties: { displayName: 'n', value } }), { target: 'value' });
      },
    },
    {
      statement: 'A named value without a value and without a secret of a vault is refused.',
      source: page,
      check: (call) => refuses(call('PUT', path, { properties: { displayName: 'n' } }), { target: 'value' }),
    },
    {
      statement: 'A value that is not secret is returned.',
      source: 'ApiManagementUpdateNamedValue.json',
      async check(call) {
        await put(call, path, { displayName: 'n', value: 'plain' });
        equal((await properties(call('GET', path))).value, 'plain');
      },
    },
    {
      statement: 'A secret value is never returned, neither by the write nor by GET nor in the list.',
      source: 'ApiManagementGetNamedValue.json',
      async check(call) {
        const responses = [
          await put(call, path, { displayName: 'n', value: 'hidden', secret: true }),
          await body(call('GET', path)),
          await body(call('GET', 'namedValues')),
        ];
        for (const response of responses) ok(!JSON.stringify(response).includes('hidden'));
      },
    },
    {
      statement: '`listValue` returns the value.',
      source: 'ApiManagementNamedValueListValue.json',
      async check(call) {
        await put(call, path, { displayName: 'n', value: 'hidden', secret: true });
        deepEqual(await body(call('POST', `${path}/listValue`)), { value: 'hidden' });
      },
    },
    {
      statement: 'A value beside a secret of a vault is refused.',
      source: 'Azure/apiops-cli, src/services/resource-publisher.ts',
      check: (call) =>
        refuses(call('PUT', path, { properties: { displayName: 'n', value: 'a', secret: true, keyVault: vault } })),
    },
    {
      statement: 'GET of a named value from a vault shows the result of the last read, and no value.',
      source: 'ApiManagementGetNamedValueWithKeyVault.json',
      async check(call) {
        await put(call, path, { displayName: 'n', secret: true, keyVault: vault });
        const { keyVault, value } = await properties(call('GET', path));
        equal(value, undefined);
        equal(keyVault.lastStatus.code, 'Success');
        match(keyVault.lastStatus.timeStampUtc, /^\d{4}-\d\d-\d\dT/);
      },
    },
    {
      statement:
        'A secret of a vault may have no version, and the identity of the service is used when no client id is set.',
      source: 'Microsoft Learn, "Use named values in Azure API Management policies"',
      async check(call) {
        await put(call, path, { displayName: 'n', secret: true, keyVault: vault });
        deepEqual((await properties(call('GET', path))).keyVault.secretIdentifier, vault.secretIdentifier);
      },
    },
    {
      statement: '`refreshSecret` reads the vault again and returns the named value.',
      source: 'ApiManagementRefreshNamedValue.json',
      async check(call) {
        await put(call, path, { displayName: 'n', secret: true, keyVault: vault });
        const { keyVault } = await properties(call('POST', `${path}/refreshSecret`));
        equal(keyVault.lastStatus.code, 'Success');
      },
    },
    {
      statement: '`isKeyVaultRefreshFailed=true` lists the named values whose vault could not be read.',
      source: 'Microsoft Learn, "Named Value - List By Service"',
      async check(call) {
        await put(call, path, { displayName: 'n', secret: true, keyVault: vault });
        await put(call, 'namedValues/m', { displayName: 'm', value: 'a' });
        deepEqual(await names(call, 'namedValues?isKeyVaultRefreshFailed=true'), []);
      },
    },
    {
      statement: 'A named value is not deleted while a policy names it; the error lists the policies.',
      source: 'Azure/apiops#326',
      async check(call) {
        await put(call, path, { displayName: 'n', value: 'a' });
        await put(call, 'policies/policy', inbound('<set-header name="{{n}}" exists-action="delete" />'));
        await refuses(call('DELETE', path), {
          code: 'ValidationError',
          message: /is used by the following entities:\r\n\/policies\/policy\r\n$/,
        });
      },
    },
    {
      statement: 'A write without permission on the vault fails.',
      source: 'Microsoft Learn, "Use named values in Azure API Management policies"',
      open: 'Vaults and their permissions are outside of the emulator, which accepts every secret.',
    },
    {
      statement: 'A secret named value becomes plain only together with a new value.',
      source: 'Azure/apiops#719',
      open: 'No source shows such a write. The emulator keeps the value.',
    },
  ],
};
