import type { Artifacts } from '@apimkit/model';
import { type LinkSources, linkedDocument } from './apis/linked-documents.ts';
import { PublishedTexts } from './apis/published-texts.ts';
import { machineClock } from './clock.ts';
import type { EmulatorData } from './emulator-data.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { GenericStore } from './generic/generic-store.ts';
import { checkApiVersion } from './http/api-versions.ts';
import { armPathOf } from './http/arm-path.ts';
import { AsyncOperations } from './http/async-operations.ts';
import { bodyOf } from './http/body.ts';
import { checkExists } from './http/exists.ts';
import { checkPermission, isPermissions, permissionsOf, permissionsReply } from './http/permissions.ts';
import { Refusal, type Reply } from './http/reply.ts';
import { artifactsIn } from './introspection/artifacts.ts';
import { Recorder, type RequestLog } from './introspection/request-log.ts';
import { profileOf } from './profiles/named.ts';
import { withProfile } from './profiles/profile.ts';
import { quirkAt } from './quirks.ts';
import { addSamples } from './samples.ts';
import { type SeedNote, seed } from './seed.ts';
import { type Call, Service } from './service.ts';
import { genericFrom, resourceFrom } from './state.ts';
import { changesIn, contentOf, withChanges } from './state-changes.ts';
import { Store, type StoreOptions } from './store.ts';
import { limitsOf } from './writes/limits.ts';

/** The tier that has every kind. */
const defaultTier = 'Premium';

/** The management plane of any number of API Management services. */
export interface Emulator {
  /** Responds to a request to Azure Resource Manager. It can be passed as a function, without the emulator. */
  fetch(request: Request): Promise<Response>;
  /**
   * Fills a service with artifacts, as if they had been extracted from it: nothing else is created with a new product, and
   * references to resources outside of the artifacts are accepted.
   *
   * @returns secrets with a placeholder, references without a target, resources that were left out
   */
  seed(service: string, artifacts: Artifacts): readonly SeedNote[];
  /** The requests so far. */
  readonly log: RequestLog;
  /**
   * The resources of a service as an extract would return them: without secrets, and with operations in specifications.
   * `writeArtifacts` of `@apimkit/model` turns them into files.
   *
   * @param service ARM id of the service
   */
  artifacts(service: string): Artifacts;
  /** The whole state. */
  snapshot(): EmulatorData;
  /** What changed since the last call, in the form of a snapshot; deleted resources are marked. Undefined without a change. */
  takeChanges(): EmulatorData | undefined;
  /**
   * Replaces the whole state.
   *
   * @param changes later changes, from `takeChanges`
   * @throws {TypeError} when the data is not a state; nothing is replaced then
   */
  restore(data: EmulatorData, changes?: readonly EmulatorData[]): void;
}

/**
 * Creates an emulator. Every subscription, resource group and service name is a service of its own. It exists from the first
 * request on, with the resources of a new service.
 *
 * @throws {TypeError} when the profile is not valid
 * @example
 * const emulator = createEmulator();
 * await emulator.fetch(new Request(`http://127.0.0.1${serviceId}/tags?api-version=2024-05-01`));
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return new InProcess(options);
}

class InProcess implements Emulator {
  readonly #options: EmulatorOptions;
  readonly #services = new Map<string, { readonly id: string; readonly service: Service }>();
  readonly #published: PublishedTexts;
  readonly #operations = new AsyncOperations(() => this.#nextId());
  readonly #storeOptions: StoreOptions;
  readonly #sources: LinkSources;
  readonly log: Recorder;
  /** A function of its own: callers pass it without the emulator, as in `createArmClient({ fetch: emulator.fetch })`. */
  readonly fetch: Emulator['fetch'];
  #count = 0;
  #requestCount = 0;

  constructor({ clock = machineClock, latency, profile: given, profileSeed, ...options }: EmulatorOptions) {
    const profile = profileOf(given, { latency, seed: profileSeed });
    this.#options = { ...options, polls: options.polls ?? profile.polls ?? 0 };
    this.log = new Recorder(clock);
    this.#published = new PublishedTexts(() => clock.now());
    this.#sources = { links: options.links ?? {}, published: (path) => this.#published.respond(path) };
    this.#storeOptions = { nextId: () => this.#nextId(), now: () => clock.now() };
    this.fetch = this.log.over(
      withProfile(profile, (request) => this.#respond(request), { clock, onFault: this.log.onFault }),
    );
  }

  artifacts(service: string): Artifacts {
    return artifactsIn(this.#service(service).store);
  }

  async #respond(request: Request): Promise<Response> {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const published = this.#published.respond(url.pathname);
    if (published) return published;
    const reply = await this.#reply(request, url);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-ms-request-id': this.#nextRequestId(),
      ...reply.headers,
    };
    const hasBody = reply.body !== undefined && request.method !== 'HEAD' && reply.status !== 204;
    return new Response(hasBody ? bodyText(reply.body) : null, { status: reply.status, headers });
  }

  seed(service: string, artifacts: Artifacts): readonly SeedNote[] {
    return seed(this.#service(service), service, artifacts);
  }

  snapshot(): EmulatorData {
    const services = [...this.#services.values()].map(({ id, service }) => [id, contentOf(service)]);
    return { count: this.#count, services: Object.fromEntries(services) };
  }

  takeChanges(): EmulatorData | undefined {
    const changed = [...this.#services.values()].map(({ id, service }) => [id, changesIn(service)] as const);
    const services = changed.filter(([, items]) => items.length > 0);
    return services.length === 0 ? undefined : { count: this.#count, services: Object.fromEntries(services) };
  }

  restore(data: EmulatorData, changes: readonly EmulatorData[] = []): void {
    const { count, services } = withChanges(data, changes);
    const read = Object.entries(services).map(([id, all]) => ({
      id,
      resources: all.filter(({ path }) => path === undefined).map(resourceFrom),
      generic: all.filter(({ path }) => path !== undefined).map(genericFrom),
    }));
    this.#services.clear();
    this.#count = count;
    for (const { id, resources, generic } of read)
      this.#open(id, new Store(this.#storeOptions, resources), new GenericStore(this.#storeOptions.nextId, generic));
  }

  async #reply(request: Request, url: URL): Promise<Reply> {
    try {
      const found = armPathOf(url.pathname);
      if (!found) return outside(url);
      const { service: id, path } = found;
      checkExists(id, this.#options.services);
      const permissions = permissionsOf(this.#options.permissions, this.#options.secretsForbidden ?? false);
      if (isPermissions(path)) return permissionsReply({ method: request.method }, permissions);
      checkApiVersion(url.searchParams.get('api-version'));
      if (this.#options.permissions) checkPermission({ method: request.method, path }, id, permissions);
      const asked = url.searchParams.get('asyncId');
      if (asked !== null) return this.#operations.result(asked);
      const polled = /^tenant\/operationResults\/([^/]+)$/i.exec(path);
      if (polled) return this.#operations.status(polled[1] ?? '', url.pathname);
      const body = await bodyOf(request);
      const call: Call = {
        method: request.method,
        path,
        query: queryOf(url),
        body,
        linked: await linkedDocument(body, this.#sources),
        ifMatch: request.headers.get('if-match'),
        ifNoneMatch: request.headers.get('if-none-match'),
        origin: `${url.origin}${id}`,
      };
      return this.#handle(this.#service(id), call, url);
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  #handle(service: Service, call: Call, url: URL): Reply {
    const polls = this.#options.polls ?? 0;
    const quirk = quirkAt(call, this.#options.quirks ?? false);
    if (quirk) return quirk;
    const match = service.check(call);
    const work = () => service.handle(call, match);
    const taking = polls === 0 ? undefined : service.taking(call, match);
    return taking ? this.#operations.begin({ ...call, ...taking, url, polls }, work) : work();
  }

  #service(id: string): Service {
    const known = this.#services.get(id.toLowerCase());
    if (known) return known.service;
    const { nextId } = this.#storeOptions;
    const service = this.#open(id, new Store(this.#storeOptions), new GenericStore(nextId), true);
    if (this.#options.samples) addSamples(service);
    return service;
  }

  #open(id: string, store: Store, generic: GenericStore, isNew = false): Service {
    const service = new Service(id, store, generic, {
      pageSize: this.#options.pageSize ?? 100,
      secretsForbidden: this.#options.secretsForbidden ?? false,
      tier: this.#options.tier ?? defaultTier,
      limits: limitsIn(this.#options),
      isNew,
      quirks: this.#options.quirks ?? false,
      publishText: (text, mediaType) => this.#published.publish(this.#nextId(), text, mediaType),
    });
    this.#services.set(id.toLowerCase(), { id, service });
    return service;
  }

  /** Ids of resources, versions and operations: they do not depend on how much was read. */
  #nextId(): string {
    this.#count += 1;
    return hexadecimal(this.#count);
  }

  #nextRequestId(): string {
    this.#requestCount += 1;
    return hexadecimal(this.#requestCount);
  }
}

const hexadecimal = (count: number) => count.toString(16).padStart(24, '0');

/** The query; a format keeps its `+`, which clients send as it is: `openapi+json-link`. */
function queryOf(url: URL): URLSearchParams {
  const query = new URLSearchParams(url.searchParams);
  const format = query.get('format');
  if (format !== null) query.set('format', format.replaceAll(' ', '+'));
  return query;
}

const bodyText = (body: Reply['body']) => (typeof body === 'string' ? body : JSON.stringify(body));

/** The resource group of a service, which clients read to check a connection. */
function outside(url: URL): Reply {
  if (!/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(url.pathname))
    throw new Refusal(404, 'InvalidResourceType', `The emulator has no path ${url.pathname}.`);
  const name = url.pathname.split('/').at(-1) ?? '';
  return { status: 200, body: { id: url.pathname, name, properties: { provisioningState: 'Succeeded' } } };
}

/** Limits are checked on request only: larger services are of use in tests of speed. */
const limitsIn = ({ limits = {}, tier = defaultTier }: EmulatorOptions) =>
  limits === 'tier' ? limitsOf(tier) : limits;
