import { textAt } from '@apimkit/model';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { GenericStore } from './generic/generic-store.ts';
import { merged } from './generic/merged.ts';
import { withoutSecrets } from './generic/secrets.ts';
import { publishedVersions } from './http/api-versions.ts';
import { notAllowed, Refusal, type Reply } from './http/reply.ts';
import { uuidOf } from './made-up.ts';
import type { Store } from './store.ts';
import { checkVersionForTier } from './tiers.ts';

/** What the service itself consists of, as far as an emulator has it. */
interface Parts {
  /** ARM id. */
  readonly id: string;
  /** Tier before a PUT names another one. */
  readonly tier: string;
  readonly store: Store;
  readonly generic: GenericStore;
  /** True for a service that no request has used. */
  readonly isNew: boolean;
}

/** The parts of a call that decide whether its api-version fits. */
interface VersionedCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

/** The service as a resource. It exists from the first request on; a PUT as the first request creates it. */
export class ServiceResource {
  readonly #parts: Parts;
  #isNew: boolean;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#isNew = parts.isNew;
  }

  /** The pricing tier. */
  get tier(): string {
    return tierIn(this.#parts.generic.get('')?.body ?? {}) ?? this.#parts.tier;
  }

  /** Called for every other request to the service. */
  use(): void {
    this.#isNew = false;
  }

  /** @throws {Refusal} 405 for a method that the service does not have */
  handle(method: string, body: JsonObject): Reply {
    if (method === 'DELETE') return this.#delete();
    if (!['GET', 'HEAD', 'PUT', 'PATCH'].includes(method)) throw notAllowed(method);
    const status = method === 'PUT' && this.#isNew ? 201 : 200;
    this.#isNew = false;
    const { generic } = this.#parts;
    if (method === 'PUT') generic.put('', body);
    if (method === 'PATCH') generic.put('', merged(generic.get('')?.body ?? {}, body));
    const etag = generic.get('')?.etag ?? '"0"';
    return { status, headers: { etag }, body: this.view() };
  }

  /** Empties the service: the next request finds a new one. */
  #delete(): Reply {
    if (this.#isNew) return { status: 204 };
    this.#isNew = true;
    this.#parts.store.reset();
    for (const { path } of this.#parts.generic.all()) this.#parts.generic.removeTree(path);
    return { status: 200 };
  }

  /**
   * Rejects an api-version before the one that the service constrains clients to (microsoft/vscode-apimanagement#343), and in
   * writes to the service itself one that does not have its tier.
   */
  checkVersion({ method, path, body, query }: VersionedCall): void {
    const version = query.get('api-version') ?? '';
    if (path === '' && /^(?:PUT|PATCH)$/.test(method)) checkVersionForTier(tierIn(body) ?? this.tier, version);
    const least =
      textAt(this.#parts.generic.get('')?.body ?? {}, 'properties.apiVersionConstraint.minApiVersion') ?? '';
    // A preview comes before the version of the same day.
    const order = (text: string) => (text.endsWith('-preview') ? text : `${text}~`);
    if (path === '' || least === '' || order(version) >= order(least)) return;
    const supported = publishedVersions.filter((one) => order(one) >= order(least)).join(',');
    const message = `API version query parameter is not specified or was specified incorrectly. Supported versions: ${supported} Example query param format: api-version=SupportedVersion`;
    throw new Refusal(400, 'InvalidApiVersionParameter', message);
  }

  /** As a GET returns it. */
  view(): JsonObject {
    const { id, tier, generic } = this.#parts;
    const body = generic.get('')?.body ?? {};
    const name = id.split('/').at(-1) ?? '';
    const own = isObject(body.properties ?? null) ? (body.properties as JsonObject) : {};
    return {
      location: 'West Europe',
      sku: { name: tier, capacity: tier === 'Consumption' ? 0 : 1 },
      ...withoutSecrets(body),
      id,
      name,
      type: 'Microsoft.ApiManagement/service',
      ...(isObject(body.identity ?? null) ? { identity: withPrincipals(body.identity as JsonObject, id) } : {}),
      properties: {
        publisherEmail: 'admin@example.com',
        publisherName: 'Administrator',
        ...addressesOf(name),
        createdAtUtc: '2024-01-01T00:00:00Z',
        ...withoutSecrets(own),
        provisioningState: 'Succeeded',
      },
    };
  }
}

const tierIn = (body: JsonObject): string | undefined => textAt(body, 'sku.name');

function addressesOf(name: string): JsonObject {
  const host = (role: string) => `https://${name}.${role}azure-api.net`;
  return {
    gatewayUrl: host(''),
    portalUrl: host('portal.'),
    developerPortalUrl: host('developer.'),
    managementApiUrl: host('management.'),
    scmUrl: host('scm.'),
  };
}

/** The directory gives every identity a principal. */
function withPrincipals(identity: JsonObject, id: string): JsonObject {
  const { type, userAssignedIdentities: users = null } = identity;
  const facts = (text: string) => ({ principalId: uuidOf(`principal ${text}`), clientId: uuidOf(`client ${text}`) });
  const isSystem = typeof type === 'string' && type.includes('SystemAssigned');
  return {
    ...identity,
    ...(isSystem ? { principalId: uuidOf(id), tenantId: uuidOf('tenant') } : {}),
    ...(isObject(users)
      ? { userAssignedIdentities: Object.fromEntries(Object.keys(users).map((user) => [user, facts(user)])) }
      : {}),
  };
}
