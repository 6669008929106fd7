import {
  type ArmClient,
  createArmClient,
  endpointOf,
  type SharedSignIn,
  type SignedIn,
  sharedSignIn,
} from '@apimkit/arm';
import type { JsonObject } from '@apimkit/openapi';
import type { Desired, Repository } from '@apimkit/repository/node';
import type { DoctorInput, ServiceOptions } from './input.ts';
import { once } from './once.ts';
import { type RolePermission, readPermissions } from './permissions/permissions.ts';
import type { Probed } from './probe.ts';

/** The api-version of the checks of the service itself, which all services accept. */
export const plainVersion = '2022-08-01';

/** What several checks need; each fact is found once, on first use. */
export interface Facts {
  readonly limit: number;
  readonly repository: () => Promise<Repository | undefined>;
  readonly desired: () => Promise<Desired | undefined>;
  readonly options: () => Promise<ServiceOptions>;
  /** URL of the Resource Manager. */
  readonly endpoint: () => Promise<string>;
  readonly probed: () => Promise<Probed | undefined>;
  readonly signedIn: () => Promise<SignedIn>;
  /** A client whose requests end within the limit of a check. */
  readonly client: () => Promise<ArmClient>;
  /** The service as a resource. */
  readonly service: () => Promise<JsonObject>;
  readonly permissions: () => Promise<readonly RolePermission[]>;
}

/** Prepares the facts; nothing is read or sent yet. */
export function factsOf(input: DoctorInput): Facts {
  const { limit = 10_000, signal } = input;
  const options = once(() => input.service());
  const shared = once(async (): Promise<SharedSignIn> => {
    const { cloud, credential } = await options();
    return sharedSignIn({ ...(cloud ? { cloud } : {}), ...(credential ? { credential } : {}) });
  });
  const repository = once(async () => input.repository?.());
  const endpoint = async () => {
    const { endpoint: given, cloud = 'public' } = await options();
    return given ?? endpointOf(cloud);
  };
  // A client has its time from the moment at which it is created.
  const client = async () => {
    const { credential } = await shared();
    return createArmClient({ ...(await options()), credential, timeout: limit, ...(signal ? { signal } : {}) });
  };
  return {
    limit,
    repository,
    options,
    endpoint,
    client,
    desired: once(async () => {
      const found = await repository();
      return found?.artifactsFolder === undefined ? undefined : found.desired();
    }),
    probed: once(async () => {
      const { fetch, proxy } = await options();
      if (fetch || !input.probe) return undefined;
      const url = await endpoint();
      return input.probe({ url, proxy: proxy?.(url), limit });
    }),
    signedIn: once(async () => (await shared()).signIn(AbortSignal.timeout(limit))),
    service: once(async () => {
      const one = await client();
      return (await one.resource(one.serviceId, plainVersion)) as JsonObject;
    }),
    permissions: once(async () => readPermissions(await client())),
  };
}
