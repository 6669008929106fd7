import type { ArmClient } from '@apimkit/arm';
import { type Context, type Flag, textOf, UserError } from './command.ts';

/** Flags that say which service is meant; each has the environment variable of the existing tools. */
export const connectionFlags: readonly Flag[] = [
  { flags: '--subscription-id <id>', description: 'Azure subscription', env: 'AZURE_SUBSCRIPTION_ID' },
  { flags: '--resource-group <name>', description: 'resource group of the service', env: 'AZURE_RESOURCE_GROUP_NAME' },
  {
    flags: '--service-name <name>',
    description: 'name of the API Management service',
    env: 'API_MANAGEMENT_SERVICE_NAME',
  },
  { flags: '--cloud <name>', description: 'public, china or usgov', env: 'AZURE_CLOUD_ENVIRONMENT', default: 'public' },
  {
    flags: '--endpoint <url>',
    description: 'URL of another Resource Manager, such as an emulator',
    env: 'APIMKIT_ENDPOINT',
  },
  {
    flags: '--api-version <version>',
    description: 'version of the Resource Manager API',
    env: 'ARM_API_VERSION',
    default: '2024-05-01',
  },
];

const required = [
  { name: 'subscriptionId', flag: '--subscription-id', env: 'AZURE_SUBSCRIPTION_ID' },
  { name: 'resourceGroup', flag: '--resource-group', env: 'AZURE_RESOURCE_GROUP_NAME' },
  { name: 'serviceName', flag: '--service-name', env: 'API_MANAGEMENT_SERVICE_NAME' },
] as const;

/** ARM id of the service that the flags name, or undefined when they name none. */
export function serviceIdOf({ values }: Pick<Context, 'values'>): string | undefined {
  const [subscription, group, name] = required.map((one) => textOf(values, one.name));
  if (subscription === undefined || group === undefined || name === undefined) return undefined;
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ApiManagement/service/${name}`;
}

/** True for an address on this machine. */
export const isLoopbackUrl = (url: string) => /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/]/i.test(url);

const secondsOf = (ms: number) => (ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000));

/**
 * Opens a client for the service that the flags and the environment name.
 *
 * @throws {UserError} naming every flag that is missing
 */
export async function connect({ values, given, env, output, signal }: Context): Promise<ArmClient> {
  const missing = required
    .filter(({ name }) => textOf(values, name) === undefined)
    .map(({ flag, env: variable }) => `${flag} (or ${variable})`);
  if (missing.length > 0) throw new UserError(`Which service? Missing: ${missing.join(', ')}`);
  const { createArmClient, isOfficialEndpoint } = await import('@apimkit/arm');
  const endpoint = textOf(values, 'endpoint');
  // Whoever writes a pull request writes the files; where the token goes is not for them to say.
  const isNamed = given.has('endpoint') || (endpoint !== undefined && endpoint === env.APIMKIT_ENDPOINT);
  if (endpoint !== undefined && !isNamed && !isOfficialEndpoint(endpoint))
    throw new UserError(
      `apimkit.yaml names the endpoint ${endpoint}, and a file alone may not say where the token is sent: pass --endpoint, or set APIMKIT_ENDPOINT, when it is right`,
    );
  const token = env.AZURE_BEARER_TOKEN;
  return understood(() =>
    createArmClient({
      subscriptionId: textOf(values, 'subscriptionId') ?? '',
      resourceGroup: textOf(values, 'resourceGroup') ?? '',
      serviceName: textOf(values, 'serviceName') ?? '',
      cloud: textOf(values, 'cloud') ?? 'public',
      apiVersion: textOf(values, 'apiVersion') ?? '2024-05-01',
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(token ? { credential: { token } } : {}),
      signal,
      onWait: ({ ms, status, url }) =>
        output.log('warn', `waiting ${secondsOf(ms)} s: ${status || 'no answer'} from ${url}`),
      onRequest: ({ method, path, status, ms, attempt }) =>
        output.log(
          'debug',
          `${method} ${path} ${status || 'no answer'} ${Math.round(ms)} ms${attempt > 1 ? ` (attempt ${attempt})` : ''}`,
        ),
    }),
  );
}

/** What a library says of a value that the user gave is the user's to correct, and no bug. */
function understood<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof TypeError ? new UserError(error.message) : error;
  }
}
