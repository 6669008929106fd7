import { isLoopback } from './paths.ts';

/** A cloud: its Resource Manager, its sign-in and its hosts. */
export interface Cloud {
  readonly name: 'public' | 'china' | 'usgov';
  readonly endpoint: string;
  readonly scope: string;
  readonly authority: string;
  /** Suffix of the host names of its key vaults. */
  readonly vaults: string;
  /** Suffixes of the host names of its blob storage, where the service stores exports. */
  readonly storage: readonly string[];
}

const cloud = (
  name: Cloud['name'],
  endpoint: string,
  authority: string,
  vaults: string,
  storage: readonly string[],
): Cloud => ({ name, endpoint, scope: `${endpoint}/.default`, authority, vaults, storage });

const clouds: readonly (Cloud & { readonly aliases: readonly string[] })[] = [
  {
    // Accounts with DNS zone endpoints are at <account>.z<nn>.blob.storage.azure.net.
    ...cloud('public', 'https://management.azure.com', 'https://login.microsoftonline.com', '.vault.azure.net', [
      '.blob.core.windows.net',
      '.blob.storage.azure.net',
    ]),
    aliases: ['AzureCloud', 'AzurePublicCloud', 'AzureGlobalCloud'],
  },
  {
    ...cloud('china', 'https://management.chinacloudapi.cn', 'https://login.chinacloudapi.cn', '.vault.azure.cn', [
      '.blob.core.chinacloudapi.cn',
    ]),
    aliases: ['AzureChinaCloud', 'AzureChina'],
  },
  {
    ...cloud(
      'usgov',
      'https://management.usgovcloudapi.net',
      'https://login.microsoftonline.us',
      '.vault.usgovcloudapi.net',
      ['.blob.core.usgovcloudapi.net'],
    ),
    aliases: ['AzureUSGovernment', 'AzureGovernment'],
  },
];

/**
 * Finds a cloud by its short name or by the names that Azure's other tools use, without case.
 *
 * @throws {TypeError} for any other name, listing the valid ones
 */
export function parseCloud(text: string): Cloud {
  const wanted = text.toLowerCase();
  const found = clouds.find(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === wanted));
  const valid = clouds.flatMap(({ name, aliases }) => [name, ...aliases]).join(', ');
  if (!found) throw new TypeError(`unknown cloud ${text}: use one of ${valid}, or --endpoint for another`);
  const { aliases: _, ...rest } = found;
  return rest;
}

/** The cloud that an endpoint belongs to, so that the sign-in of that cloud is used. */
export function cloudAt(endpoint: string): Cloud | undefined {
  const found = clouds.find((one) => new URL(one.endpoint).origin === new URL(endpoint).origin);
  return found && parseCloud(found.name);
}

/**
 * True for the Resource Manager of an Azure cloud, and for addresses of this machine, which receive no token. Only such an
 * endpoint may come from a file.
 *
 * @example
 * isOfficialEndpoint('https://management.azure.com'); // true
 * isOfficialEndpoint('https://management.azure.com.example.org'); // false
 */
export function isOfficialEndpoint(endpoint: string): boolean {
  return URL.canParse(endpoint) && (isLoopback(endpoint) || cloudAt(endpoint) !== undefined);
}

/**
 * Returns the address of the Resource Manager of a cloud.
 *
 * @throws {TypeError} for an unknown cloud, listing the valid ones
 * @example
 * endpointOf('AzureCloud'); // 'https://management.azure.com'
 */
export const endpointOf = (cloud: string): string => parseCloud(cloud).endpoint;
