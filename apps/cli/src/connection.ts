import { setFlagsFromString } from 'node:v8';
import type { ArmClient, ArmClientOptions } from '@apimkit/arm';
import { type Context, textOf, UserError, type Values } from './command.ts';
import { phaseOf } from './plan-output.ts';
import { waitLog } from './wait-log.ts';
import { withoutFetch } from './without-fetch.ts';

const required = [
  { name: 'subscriptionId', flag: '--subscription-id', env: 'AZURE_SUBSCRIPTION_ID' },
  { name: 'resourceGroup', flag: '--resource-group', env: 'AZURE_RESOURCE_GROUP_NAME' },
  { name: 'serviceName', flag: '--service-name', env: 'API_MANAGEMENT_SERVICE_NAME' },
] as const;

/** The values of a context; override files of the toolkit can set the service if nothing else does. */
function withOverrideSettings({ values, given }: Context, settings: Readonly<Record<string, string>>): Values {
  // The cloud has a default, which a file overrides.
  const isDefault = (name: string) => name === 'cloud' && !given.has(name) && values[name] === 'public';
  const missing = Object.entries(settings).filter(([name]) => textOf(values, name) === undefined || isDefault(name));
  return { ...values, ...Object.fromEntries(missing) };
}

/**
 * Creates a client for the service in the flags, the environment and the override files.
 *
 * @param settings of override files
 * @throws {UserError} with the names of all missing flags
 */
export async function connect(context: Context, settings: Readonly<Record<string, string>> = {}): Promise<ArmClient> {
  const { output, signal } = context;
  const { createArmClient, describeExchange, describeRequest, describeWait, describeWaitReason } = await import(
    '@apimkit/arm'
  );
  const options = await connectionOptions(context, settings);
  output.progress({ phase: phaseOf('connecting to', context) });
  limitMemory();
  withoutFetch();
  let requests = 0;
  const client = understood(() =>
    createArmClient({
      ...options,
      signal,
      onWait: waitLog(output, { describe: describeWait, reason: describeWaitReason }),
      onRequest: (event) => {
        requests += 1;
        output.progress({ requests });
        output.log('debug', describeRequest(event));
      },
      ...(output.shows('trace') ? { onExchange: (event) => output.log('trace', describeExchange(event)) } : {}),
    }),
  );
  output.log('debug', `correlation id ${client.correlationId}`);
  return client;
}

/**
 * The service, the sign-in and the limits of a client.
 *
 * @param settings of override files
 * @throws {UserError} with the names of all missing flags
 */
export async function connectionOptions(
  context: Context,
  settings: Readonly<Record<string, string>> = {},
): Promise<ArmClientOptions> {
  const { given, env } = context;
  const values = withOverrideSettings(context, settings);
  const missing = required
    .filter(({ name }) => textOf(values, name) === undefined)
    .map(({ flag, env: variable }) => `${flag} (or ${variable})`);
  if (missing.length > 0)
    throw new UserError(
      `Missing options of the service: ${missing.join(', ')}. Pass them, or choose an environment of apimkit.yaml with --env`,
    );
  const { federatedIdentity, isOfficialEndpoint, proxyFromEnvironment } = await import('@apimkit/arm');
  const endpoint = textOf(values, 'endpoint');
  // The author of a pull request can change the files, and must not decide where the token is sent.
  const isNamed = given.has('endpoint') || (endpoint !== undefined && endpoint === env.APIMKIT_ENDPOINT);
  if (endpoint !== undefined && !isNamed && !isOfficialEndpoint(endpoint))
    throw new UserError(
      `apimkit.yaml sets the endpoint ${endpoint}, but a file alone must not decide where the token is sent. If the endpoint is correct, pass --endpoint or set APIMKIT_ENDPOINT`,
    );
  const token = env.AZURE_BEARER_TOKEN;
  const credential = token ? { token } : federatedIdentity(env);
  return {
    subscriptionId: textOf(values, 'subscriptionId') ?? '',
    resourceGroup: textOf(values, 'resourceGroup') ?? '',
    serviceName: textOf(values, 'serviceName') ?? '',
    cloud: textOf(values, 'cloud') ?? 'public',
    apiVersion: textOf(values, 'apiVersion') ?? '2024-05-01',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credential ? { credential } : {}),
    ...(await timeoutsOf(values)),
    concurrency: concurrencyOf(values),
    proxy: understood(() => proxyFromEnvironment(env)),
  };
}

/**
 * Responses live briefly: memory for new objects that grows to three times 16 MiB, and a heap that grows to several times of what lives, make
 * no run with a service faster. An extract of 100 APIs needs 100 MiB more with them, a plan of 1,000 APIs 200 MiB.
 */
function limitMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}

/** @throws {UserError} when the value is not a whole number of at least 1 */
function concurrencyOf(values: Values): number {
  const text = textOf(values, 'concurrency') ?? '64';
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new UserError(`--concurrency ${JSON.stringify(text)}: expected a whole number, 1 or more`);
  return Number(text);
}

/** @throws {UserError} naming the flag whose value is not a duration */
async function timeoutsOf(values: Values): Promise<{ readonly timeout?: number; readonly requestTimeout?: number }> {
  const { parseDuration } = await import('@apimkit/arm');
  const duration = (name: string, flag: string) => {
    const text = textOf(values, name);
    try {
      return text === undefined ? {} : { [name]: parseDuration(text) };
    } catch (error) {
      throw error instanceof TypeError ? new UserError(`${flag}: ${error.message}`) : error;
    }
  };
  return { ...duration('timeout', '--timeout'), ...duration('requestTimeout', '--request-timeout') };
}

/** Converts errors of a library about a value of the user to errors for the user. */
function understood<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof TypeError ? new UserError(error.message) : error;
  }
}
