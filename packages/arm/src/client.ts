import type { ArmClient, ArmClientOptions, GetOptions, Query, TaggedPayload, WriteOptions } from './client-types.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Cloud, cloudAt, parseCloud } from './clouds.ts';
import type { Payload } from './json.ts';
import { checkDownload, checkEndpoint, checkPath, onEndpoint } from './paths.ts';
import { absentAsUndefined, bodyOf, pageOf, unexpected } from './response.ts';
import { Requests } from './sending/requests.ts';

/**
 * Creates a client. Nothing is loaded or sent before the first request.
 *
 * @throws {TypeError} for an unknown cloud or an endpoint that is not a URL
 * @example
 * const client = createArmClient({ subscriptionId, resourceGroup: 'rg', serviceName: 'contoso' });
 * await client.list('apis');
 */
export function createArmClient(options: ArmClientOptions): ArmClient {
  return new Client(options);
}

/** Limit for the pages of a list: the largest collections of a service have some thousand items. */
const mostPages = 20_000;

class Client implements ArmClient {
  readonly serviceId: string;
  readonly clock: Clock;
  readonly #apiVersion: string;
  readonly #cloud: Cloud;
  readonly #endpoint: string;
  readonly #requests: Requests;

  constructor(options: ArmClientOptions) {
    const { subscriptionId, resourceGroup, serviceName, apiVersion = '2024-05-01' } = options;
    const cloud = parseCloud(options.cloud ?? 'public');
    this.clock = options.clock ?? systemClock;
    this.#apiVersion = apiVersion;
    this.#endpoint = checkEndpoint(options.endpoint ?? cloud.endpoint);
    this.#cloud = cloudAt(this.#endpoint) ?? cloud;
    this.#requests = new Requests(options, {
      endpoint: this.#endpoint,
      cloud: this.#cloud,
      urlOf: (path) => this.#url(path),
    });
    this.serviceId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${serviceName}`;
  }

  get correlationId(): string {
    return this.#requests.correlationId;
  }

  get requests(): Readonly<Record<string, number>> {
    return this.#requests.sender.attempts.counts;
  }

  conceal(change: (text: string) => string): void {
    this.#requests.sender.conceal(change);
  }

  async get(path: string, { query, final }: GetOptions = {}): Promise<Payload> {
    return this.#requests.read({ method: 'GET', path, url: this.#url(path, query), final });
  }

  async tryGet(path: string, options: GetOptions = {}): Promise<Payload | undefined> {
    return absentAsUndefined(this.get(path, options));
  }

  async tryGetTagged(path: string, { query, final }: GetOptions = {}): Promise<TaggedPayload | undefined> {
    return absentAsUndefined(this.#requests.readTagged({ method: 'GET', path, url: this.#url(path, query), final }));
  }

  async text(path: string, { query, final }: GetOptions = {}): Promise<string> {
    return this.#requests.text({ method: 'GET', path, url: this.#url(path, query), final });
  }

  async list(path: string, { query }: { readonly query?: Query } = {}): Promise<readonly Payload[]> {
    return this.#requests.named(this.#list(path, this.#url(path, query)));
  }

  async #list(path: string, first: string): Promise<readonly Payload[]> {
    const asked = { method: 'GET', path };
    const items: Payload[] = [];
    const seen = new Set<string>();
    const known = new Set<string>();
    for (let url: string | undefined = first; url !== undefined; ) {
      if (seen.has(url)) throw unexpected(asked, 'a list whose next page was already read');
      if (seen.size === mostPages) throw unexpected(asked, `a list of more than ${mostPages} pages`);
      seen.add(url);
      const page = pageOf(await this.#requests.read({ ...asked, url }), asked);
      // A new address with the same page: the service ignored the position.
      const ends = JSON.stringify([page.items.length, page.items[0], page.items.at(-1)]);
      if (page.items.length > 0 && known.has(ends)) throw unexpected(asked, 'a list that contains one page twice');
      known.add(ends);
      for (const item of page.items) items.push(item);
      url = page.next === undefined ? undefined : onEndpoint(page.next, this.#endpoint, asked);
    }
    return items;
  }

  async head(path: string): Promise<boolean> {
    const found = await absentAsUndefined(this.#requests.head({ method: 'HEAD', path, url: this.#url(path) }));
    return found !== undefined;
  }

  async put(path: string, body: Payload, options: WriteOptions = {}): Promise<Payload> {
    return this.#write({ method: 'PUT', path, body, ifMatch: options.ifMatch }, options);
  }

  async create(path: string, body: Payload, options: WriteOptions = {}): Promise<'created' | 'unknown'> {
    const sent = { method: 'PUT', path, url: this.#url(path, options.query), body, ifMatch: options.ifMatch };
    let [isCreated, mayBeCreated] = [false, false];
    const response = await this.#requests.write(sent, options, ({ status }, isSole) => {
      isCreated = status === 201 && isSole;
      mayBeCreated = status === 202 && isSole;
    });
    // A long-running operation reports it at its end.
    isCreated ||= mayBeCreated && response.status === 201;
    // The response of a proxy proves nothing.
    await this.#requests.named(Promise.resolve().then(() => bodyOf(response, sent)));
    return isCreated ? 'created' : 'unknown';
  }

  async patch(path: string, body: Payload, options: WriteOptions = {}): Promise<Payload> {
    return this.#write({ method: 'PATCH', path, body, ifMatch: options.ifMatch ?? '*' }, options);
  }

  async delete(path: string, options: WriteOptions = {}): Promise<'deleted' | 'absent'> {
    const sent = { method: 'DELETE', path, ifMatch: options.ifMatch ?? '*' };
    return (await absentAsUndefined(this.#write(sent, options))) === undefined ? 'absent' : 'deleted';
  }

  async action(path: string, body: Payload = {}): Promise<Payload> {
    return this.#write({ method: 'POST', path, body }, {});
  }

  async #write(sent: Omit<Parameters<Requests['write']>[0], 'url'>, options: WriteOptions): Promise<Payload> {
    const whole = { ...sent, url: this.#url(sent.path, options.query) };
    return this.#requests.named(this.#requests.write(whole, options).then((response) => bodyOf(response, whole)));
  }

  async resource(id: string, apiVersion: string, query: Query = {}): Promise<Payload> {
    const path = checkPath(id.replace(/^\//, ''));
    const search = new URLSearchParams({ ...query, 'api-version': apiVersion });
    return this.#requests.read({ method: 'GET', path, url: `${this.#endpoint}/${path}?${search}` });
  }

  async vault(url: string): Promise<Payload> {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const asked = { method: 'GET', path: target ? `${target.host}${target.pathname}` : 'a vault' };
    if (target?.protocol !== 'https:' || !target.hostname.endsWith(this.#cloud.vaults))
      throw unexpected(asked, `an address that is not a vault of this cloud (*${this.#cloud.vaults})`, 0);
    return this.#requests.named(this.#requests.vault({ ...asked, url: target.href }));
  }

  async download(url: string): Promise<string> {
    const target = checkDownload(url, this.#endpoint, this.#cloud.storage);
    return this.#requests.download({ method: 'GET', path: `${target.host}${target.pathname}`, url });
  }

  #url(path: string, query: Query = {}): string {
    const search = new URLSearchParams({ ...query, 'api-version': this.#apiVersion });
    return `${this.#endpoint}${this.serviceId}${path === '' ? '' : `/${checkPath(path)}`}?${search}`;
  }
}
