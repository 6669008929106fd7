import { type KindEntry, kindOf } from '@apimkit/model';
import { publishedVersions } from './http/api-versions.ts';
import { Refusal } from './http/reply.ts';

const v2 = ['BasicV2', 'StandardV2', 'PremiumV2'];

/** Tiers without the kinds that the model does not capture, by the start of their path. */
const absent: Readonly<Record<string, readonly string[]>> = {
  // hashicorp/terraform-provider-azurerm#10750 and #29277; Git: Microsoft Learn, "How to save and configure your API Management
  // service configuration using Git".
  tenant: ['Consumption', ...v2],
  // The developer portal: Microsoft Learn, "Feature-based comparison of the Azure API Management tiers".
  contentTypes: ['Consumption'],
  issues: ['Consumption'],
  notifications: ['Consumption'],
  portalRevisions: ['Consumption'],
  portalconfigs: ['Consumption'],
  portalsettings: ['Consumption'],
  templates: ['Consumption'],
  users: ['Consumption'],
};

/** Rejects a kind that the tier lacks, or whose other end it lacks. @throws {Refusal} */
export function checkKindInTier(entry: KindEntry, tier: string): void {
  const involved = [entry, ...Object.values(entry.ends).map(kindOf)];
  if (involved.some(({ absentIn }) => absentIn?.includes(tier))) throw refused(tier);
}

/** The same for a path below the service that belongs to no kind of the model. @throws {Refusal} */
export function checkPathInTier(path: string, tier: string): void {
  const [collection = ''] = path.split('/');
  const known = Object.entries(absent).find(([one]) => one.toLowerCase() === collection.toLowerCase());
  if (known?.[1].includes(tier)) throw refused(tier);
}

/** The first version with the v2 tiers. */
const firstOfV2 = '2023-03-01-preview';

/** Rejects a write to a service of a tier that its api-version does not have (pulumi/pulumi-azure-native#4510). @throws {Refusal} */
export function checkVersionForTier(tier: string, version: string): void {
  if (!v2.includes(tier) || version >= firstOfV2) return;
  const supported = publishedVersions.filter((one) => one >= firstOfV2).join(',');
  const message = `Operation on ${tier} SKU is only supported in the api-versions ${supported}`;
  throw new Refusal(400, 'OperationSupportedInSkuForApiVersions', message);
}

const refused = (tier: string) =>
  new Refusal(400, 'MethodNotAllowedInPricingTier', `Method not allowed in ${tier} pricing tier`);
