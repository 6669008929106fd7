import { equal } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, names, put, refuses } from '../kit.ts';

const absent = (tier: string) => ({
  code: 'MethodNotAllowedInPricingTier',
  message: `Method not allowed in ${tier} pricing tier`,
});
const comparison = 'Microsoft Learn, "Feature-based comparison of the Azure API Management tiers"';

const contact = { publisherEmail: 'a@example.com', publisherName: 'A' };

export const tiers: Section = {
  title: 'Tiers',
  behaviours: [
    {
      statement: 'The service returns its tier as `sku.name`.',
      source: 'ApiManagementServiceGetService.json',
      emulator: { tier: 'StandardV2' },
      async check(call) {
        equal((await body(call('GET', ''))).sku.name, 'StandardV2');
      },
    },
    {
      statement: 'On Consumption, groups are refused: reads, lists and writes.',
      source: 'Azure/apiops#686',
      emulator: { tier: 'Consumption' },
      async check(call) {
        await refuses(call('GET', 'groups'), absent('Consumption'));
        await refuses(call('GET', 'groups/guests'), absent('Consumption'));
        await refuses(call('PUT', 'groups/g', { properties: { displayName: 'G' } }), absent('Consumption'));
        await refuses(call('GET', 'products/p/groups'), absent('Consumption'));
      },
    },
    {
      statement: 'On Consumption, identity providers are refused.',
      source: 'Azure/apiops#561',
      emulator: { tier: 'Consumption' },
      check: (call) => refuses(call('GET', 'identityProviders'), absent('Consumption')),
    },
    {
      statement: 'On Consumption, the access keys of the management API are refused.',
      source: 'hashicorp/terraform-provider-azurerm#10750',
      emulator: { tier: 'Consumption' },
      async check(call) {
        await refuses(call('GET', 'tenant/access'), absent('Consumption'));
        await refuses(call('POST', 'tenant/access/listSecrets'), absent('Consumption'));
      },
    },
    {
      statement: 'On Standard v2, the access keys of the management API are refused.',
      source: 'hashicorp/terraform-provider-azurerm#29277',
      emulator: { tier: 'StandardV2' },
      check: (call) => refuses(call('GET', 'tenant/access'), absent('StandardV2')),
    },
    {
      statement: 'On Consumption, a product is linked to no group when it is created.',
      source: 'Azure/apiops#686',
      emulator: { tier: 'Consumption' },
      async check(call) {
        await put(call, 'products/p', { displayName: 'P' });
        equal((await names(call, 'products')).length, 1);
      },
    },
    {
      statement: 'Self-hosted gateways are only in the tiers Developer and Premium.',
      source: comparison,
      emulator: { tier: 'Standard' },
      check: (call) => refuses(call('GET', 'gateways'), absent('Standard')),
    },
    {
      statement: 'The tier Developer has self-hosted gateways, groups and the developer portal.',
      source: comparison,
      emulator: { tier: 'Developer' },
      async check(call) {
        for (const path of ['gateways', 'groups', 'documentations', 'portalsettings']) await body(call('GET', path));
      },
    },
    {
      statement: 'Consumption has no developer portal: its settings, pages and users are refused.',
      source: comparison,
      emulator: { tier: 'Consumption' },
      async check(call) {
        for (const path of ['portalsettings', 'portalRevisions', 'documentations', 'users'])
          await refuses(call('GET', path), absent('Consumption'));
      },
    },
    {
      statement: 'Only Developer, Basic, Standard and Premium keep their configuration in a git repository.',
      source: 'Microsoft Learn, "How to save and configure your API Management service configuration using Git"',
      emulator: { tier: 'StandardV2' },
      check: (call) => refuses(call('GET', 'tenant/gitAccess'), absent('StandardV2')),
    },
    {
      statement: 'APIs and named values of a service of the kind AI gateway are refused.',
      source: 'Azure/enterprise-azure-policy-as-code#1383',
      emulator: { tier: 'AIGateway' },
      async check(call) {
        for (const path of ['apis', 'namedValues']) await refuses(call('GET', path), absent('AIGateway'));
      },
    },
    {
      statement: 'Backup, the direct management API and several regions are not in the v2 tiers.',
      source: 'Microsoft Learn, "Azure API Management v2 tiers"',
      open: 'No source shows the responses. The emulator has no tiers for these actions.',
    },
    {
      statement:
        'A PUT of a service of a v2 tier with an api-version before 2023-03-01-preview is refused with 400 `OperationSupportedInSkuForApiVersions` and the versions.',
      source: 'pulumi/pulumi-azure-native#4510',
      async check(call) {
        const standard = { location: 'westeurope', sku: { name: 'StandardV2', capacity: 1 }, properties: contact };
        await refuses(call('PUT', '?api-version=2022-09-01-preview', standard), {
          code: 'OperationSupportedInSkuForApiVersions',
          message:
            /^Operation on StandardV2 SKU is only supported in the api-versions 2023-03-01-preview,2023-05-01-preview,2023-09-01-preview,2024-05-01,2024-06-01-preview,2024-10-01-preview,2025-03-01-preview,2025-09-01-preview$/,
        });
        await body(call('PUT', '?api-version=2024-05-01', standard));
        await refuses(call('PATCH', '?api-version=2022-08-01', { tags: { a: 'b' } }), {
          code: 'OperationSupportedInSkuForApiVersions',
        });
        const developer = { ...standard, sku: { name: 'Developer', capacity: 1 } };
        await body(call('PUT', '?api-version=2022-09-01-preview', developer));
      },
    },
    {
      statement: '`sku.name` may be `PremiumV2` in preview versions.',
      source: 'Azure/bicep-types-az, Microsoft.ApiManagement 2025-09-01-preview',
      emulator: { tier: 'PremiumV2' },
      async check(call) {
        equal((await body(call('GET', '?api-version=2025-09-01-preview'))).sku.name, 'PremiumV2');
      },
    },
  ],
};
