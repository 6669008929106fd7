import { type Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { isObject, type JsonObject, readSpecification } from '@apimkit/openapi';
import { machineClock } from './clock.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { GenericStore } from './generic/generic-store.ts';
import { checkApiVersion } from './http/api-versions.ts';
import { armPathOf } from './http/arm-path.ts';
import { AsyncOperations } from './http/async-operations.ts';
import { bodyOf } from './http/body.ts';
import { Refusal, type Reply } from './http/reply.ts';
import { artifactsIn } from './introspection/artifacts.ts';
import { Recorder, type RequestLog } from './introspection/request-log.ts';
import { profileOf } from './profiles/named.ts';
import { withProfile } from './profiles/profile.ts';
import { type SeedNote, seed } from './seed.ts';
import { type Call, Service } from './service.ts';
import { Store } from './store.ts';

/** The state of an emulator as JSON. It contains secrets: protect it like the service. */
export interface EmulatorData {
  /** Number of generated ids. */
  readonly count: number;
  readonly services: Readonly<Record<string, readonly JsonObject[]>>;
}

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
  /** Replaces the whole state. @throws {TypeError} when the data is not a state; nothing is replaced then */
  restore(data: EmulatorData): void;
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
  readonly #texts = new Map<string, string>();
  readonly #operations = new AsyncOperations(() => this.#nextId());
  readonly log: Recorder;
  /** A function of its own: callers pass it without the emulator, as in `createArmClient({ fetch: emulator.fetch })`. */
  readonly fetch: Emulator['fetch'];
  #count = 0;

  constructor({ clock = machineClock, latency, profile: given, profileSeed, ...options }: EmulatorOptions) {
    const profile = profileOf(given, { latency, seed: profileSeed });
    this.#options = { ...options, polls: options.polls ?? profile.polls ?? 0 };
    this.log = new Recorder(clock);
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
    const text = this.#texts.get(url.pathname);
    if (text !== undefined) return new Response(text);
    const reply = await this.#reply(request, url);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-ms-request-id': this.#nextId(),
      ...reply.headers,
    };
    const hasBody = reply.body !== undefined && request.method !== 'HEAD' && reply.status !== 204;
    return new Response(hasBody ? JSON.stringify(reply.body) : null, { status: reply.status, headers });
  }

  seed(service: string, artifacts: Artifacts): readonly SeedNote[] {
    return seed(this.#service(service), service, artifacts);
  }

  snapshot(): EmulatorData {
    const services = [...this.#services.values()].map(({ id, service }) => [
      id,
      [
        ...service.store.all().map(({ id: one, payload, policy, link, specification }) => ({
          id: one.toString(),
          payload,
          ...(policy === undefined ? {} : { policy }),
          ...(link === undefined ? {} : { link }),
          ...(specification === undefined ? {} : { specification: specification.text }),
        })),
        ...service.generic.all().map(({ path, body }) => ({ path, body })),
      ],
    ]);
    return { count: this.#count, services: Object.fromEntries(services) };
  }

  restore({ count, services }: EmulatorData): void {
    if (typeof count !== 'number' || !isObject(services as JsonObject))
      throw new TypeError('the data was not written by an emulator');
    const read = Object.entries(services).map(([id, all]) => ({
      id,
      resources: all.filter(({ path }) => path === undefined).map(resourceIn),
      generic: all.filter(({ path }) => path !== undefined).map(genericIn),
    }));
    this.#services.clear();
    this.#count = count;
    const nextId = () => this.#nextId();
    for (const { id, resources, generic } of read)
      this.#open(id, new Store(nextId, resources), new GenericStore(nextId, generic));
  }

  async #reply(request: Request, url: URL): Promise<Reply> {
    try {
      const found = armPathOf(url.pathname);
      if (!found) return outside(url);
      checkApiVersion(url.searchParams.get('api-version'));
      const { service: id, path } = found;
      const asked = url.searchParams.get('asyncId');
      if (asked !== null) return this.#operations.result(asked);
      const polled = /^tenant\/operationResults\/([^/]+)$/i.exec(path);
      if (polled) return this.#operations.status(polled[1] ?? '', url.pathname);
      const call: Call = {
        method: request.method,
        path,
        query: queryOf(url),
        body: await bodyOf(request),
        ifMatch: request.headers.get('if-match'),
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
    const match = service.check(call);
    const work = () => service.handle(call, match);
    const taking = polls === 0 ? undefined : service.taking(call);
    return taking ? this.#operations.begin({ ...call, ...taking, url, polls }, work) : work();
  }

  #service(id: string): Service {
    const nextId = () => this.#nextId();
    return this.#services.get(id.toLowerCase())?.service ?? this.#open(id, new Store(nextId), new GenericStore(nextId));
  }

  #open(id: string, store: Store, generic: GenericStore): Service {
    const service = new Service(id, store, generic, {
      pageSize: this.#options.pageSize ?? 100,
      secretsForbidden: this.#options.secretsForbidden ?? false,
      tier: this.#options.tier ?? 'Developer',
      quirks: this.#options.quirks ?? false,
      publishText: (text) => this.#publish(text),
    });
    this.#services.set(id.toLowerCase(), { id, service });
    return service;
  }

  /** Links lead to exports; the last thousand are kept. */
  #publish(text: string): string {
    const path = `/exports/${this.#nextId()}`;
    this.#texts.set(path, text);
    if (this.#texts.size > 1000) this.#texts.delete(this.#texts.keys().next().value ?? '');
    return path;
  }

  #nextId(): string {
    this.#count += 1;
    return this.#count.toString(16).padStart(24, '0');
  }
}

/** The query; a format keeps its `+`, which clients send as it is: `openapi+json-link`. */
function queryOf(url: URL): URLSearchParams {
  const query = new URLSearchParams(url.searchParams);
  const format = query.get('format');
  if (format !== null) query.set('format', format.replaceAll(' ', '+'));
  return query;
}

/** The resource group of a service, which clients read to check a connection. */
function outside(url: URL): Reply {
  if (!/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(url.pathname))
    throw new Refusal(404, 'InvalidResourceType', `The emulator has no path ${url.pathname}.`);
  const name = url.pathname.split('/').at(-1) ?? '';
  return { status: 200, body: { id: url.pathname, name, properties: { provisioningState: 'Succeeded' } } };
}

function genericIn({ path, body }: JsonObject) {
  return { path: String(path), body: isObject(body ?? null) ? (body as JsonObject) : {} };
}

function resourceIn({ id, payload, policy, link, specification }: JsonObject): Resource {
  const document = typeof specification === 'string' ? readSpecification(specification).specification : undefined;
  return {
    id: ResourceId.parse(String(id)),
    payload: isObject(payload) ? payload : {},
    ...(typeof policy === 'string' ? { policy } : {}),
    ...(typeof link === 'string' ? { link } : {}),
    ...(document ? { specification: document } : {}),
  };
}
