import { type Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { isObject, type JsonObject, parseJson, readSpecification } from '@apimkit/openapi';
import { LongRunning } from './long-running.ts';
import { Refusal, type Reply } from './reply.ts';
import { type SeedNote, seed } from './seed.ts';
import { type Call, Service } from './service.ts';
import { Store } from './store.ts';

/** How an emulator behaves. */
export interface EmulatorOptions {
  /** Milliseconds that every answer takes. Default 0. */
  readonly latency?: number;
  /** Items on a page of a list. Default 100. */
  readonly pageSize?: number;
  /** Polls that a long-running operation takes; its work is done with the last. Default 0: done with the request. */
  readonly polls?: number;
  /** `listValue` and `listSecrets` answer 403, as for a Reader. */
  readonly secretsForbidden?: boolean;
  /** Pricing tier, as `sku.name` says it; kinds that it lacks are refused. Default `Developer`. */
  readonly tier?: string;
  /** Also behave in the ways that only make sense as bugs: a wiki that is not there answers 500. Default false. */
  readonly quirks?: boolean;
}

/** Everything that an emulator holds, as JSON. Secrets are in it: keep the file as safe as the service. */
export interface EmulatorData {
  /** How many ids were given out. */
  readonly count: number;
  readonly services: Readonly<Record<string, readonly JsonObject[]>>;
}

/** The management plane of any number of API Management services. */
export interface Emulator {
  /** Answers one request to Azure Resource Manager; it can be passed on by itself. */
  fetch(request: Request): Promise<Response>;
  /**
   * Makes a service hold what files say, as if they had been extracted from it: nothing else appears with a new product,
   * and what they name but do not hold is taken on trust.
   *
   * @returns secrets that got a placeholder, names that lead nowhere, resources that were left out
   */
  seed(service: string, artifacts: Artifacts): readonly SeedNote[];
  /** The whole state. */
  snapshot(): EmulatorData;
  /** Replaces the whole state. @throws {TypeError} when this is no state; nothing is replaced then */
  restore(data: EmulatorData): void;
}

const servicePath =
  /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+)(?:\/(.*?))?\/?$/i;

/**
 * Makes an emulator. Every subscription, resource group and service name stands for a service of its own, which is
 * there from the first request on and holds what a new service holds.
 *
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
  readonly #operations = new LongRunning(() => this.#nextId());
  #count = 0;

  constructor(options: EmulatorOptions) {
    this.#options = options;
    // Callers pass it on by itself: `createArmClient({ fetch: emulator.fetch })`.
    this.fetch = this.fetch.bind(this);
  }

  async fetch(request: Request): Promise<Response> {
    if (this.#options.latency) await new Promise((resolve) => setTimeout(resolve, this.#options.latency));
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
      service.store.all().map(({ id: one, payload, policy, link, specification }) => ({
        id: one.toString(),
        payload,
        ...(policy === undefined ? {} : { policy }),
        ...(link === undefined ? {} : { link }),
        ...(specification === undefined ? {} : { specification: specification.text }),
      })),
    ]);
    return { count: this.#count, services: Object.fromEntries(services) };
  }

  restore({ count, services }: EmulatorData): void {
    if (typeof count !== 'number' || !isObject(services as JsonObject)) throw new TypeError('no emulator wrote this');
    const read = Object.entries(services).map(([id, resources]) => [id, resources.map(resourceIn)] as const);
    this.#services.clear();
    this.#count = count;
    for (const [id, resources] of read) this.#open(id, new Store(() => this.#nextId(), resources));
  }

  async #reply(request: Request, url: URL): Promise<Reply> {
    try {
      const found = servicePath.exec(decodeOnce(url.pathname));
      if (!found) return this.#outside(url);
      checkVersion(url.searchParams.get('api-version'));
      const asked = url.searchParams.get('asyncId');
      if (asked !== null) return this.#operations.poll(asked);
      const id = found[1] ?? '';
      const query = new URLSearchParams(url.searchParams);
      const call: Call = {
        method: request.method,
        path: found[2] ?? '',
        query,
        body: await bodyOf(request),
        ifMatch: request.headers.get('if-match'),
        origin: `${url.origin}${id}`,
      };
      const service = this.#service(id);
      const polls = this.#options.polls ?? 0;
      if (polls === 0 || !service.takesTime(call)) return service.answer(call);
      return this.#operations.begin(call.method, url, polls, () => service.answer(call));
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  #outside(url: URL): Reply {
    if (/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(url.pathname))
      return {
        status: 200,
        body: {
          id: url.pathname,
          name: url.pathname.split('/').at(-1) ?? '',
          properties: { provisioningState: 'Succeeded' },
        },
      };
    throw new Refusal(404, 'InvalidResourceType', `The emulator knows no path like ${url.pathname}.`);
  }

  #service(id: string): Service {
    return this.#services.get(id.toLowerCase())?.service ?? this.#open(id, new Store(() => this.#nextId()));
  }

  #open(id: string, store: Store): Service {
    const service = new Service(id, store, {
      pageSize: this.#options.pageSize ?? 100,
      secretsForbidden: this.#options.secretsForbidden ?? false,
      tier: this.#options.tier ?? 'Developer',
      quirks: this.#options.quirks ?? false,
      publishText: (text) => this.#publish(text),
    });
    this.#services.set(id.toLowerCase(), { id, service });
    return service;
  }

  /** Exports lie behind links; the last thousand are kept. */
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

function checkVersion(version: string | null): void {
  if (!version)
    throw new Refusal(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  if (!/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version))
    throw new Refusal(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid.`);
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

/** Slashes inside names stay encoded; everything else is read by the router. */
const decodeOnce = (path: string) => path.replaceAll(/%7B|%7D/gi, decodeURIComponent);

async function bodyOf(request: Request): Promise<JsonObject> {
  const text = await request.text();
  if (text.trim() === '') return {};
  try {
    const body: unknown = parseJson(text);
    if (isObject(body)) return body;
  } catch {
    // Falls through to the service's answer to a broken body.
  }
  throw new Refusal(400, 'InvalidRequestContent', 'The request content was invalid and could not be deserialized.');
}
