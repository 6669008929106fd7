import type { ArmClient, ArmClientOptions, Query, WriteOptions } from './client-types.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Cloud, cloudAt, parseCloud } from './clouds.ts';
import { ArmError } from './error.ts';
import type { Payload } from './json.ts';
import { Limiter } from './limiter.ts';
import { followOperation, isPending } from './long-running.ts';
import { checkDownload, checkEndpoint, checkPath, onEndpoint } from './paths.ts';
import { RecentWrites } from './recent-writes.ts';
import { absentAsUndefined, bodyOf, pageOf, unexpected } from './response.ts';
import { type ResponseListener, Sender, type Sent } from './sender.ts';
import { type ArmResponse, openTransport, type Transport } from './transport.ts';

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
  readonly #options: ArmClientOptions;
  readonly #cloud: Cloud;
  readonly #endpoint: string;
  readonly #clock: Clock;
  readonly #sender: Sender;
  readonly #limiter: Limiter;
  /** Links of the service expire soon and do not load it, so downloads never queue behind requests. */
  readonly #downloads: Limiter;
  readonly #written = new RecentWrites();
  #transport: Promise<Transport> | undefined;

  constructor(options: ArmClientOptions) {
    const { subscriptionId, resourceGroup, serviceName } = options;
    this.#options = options;
    const cloud = parseCloud(options.cloud ?? 'public');
    this.#endpoint = checkEndpoint(options.endpoint ?? cloud.endpoint);
    this.#cloud = cloudAt(this.#endpoint) ?? cloud;
    this.#clock = options.clock ?? systemClock;
    this.#sender = new Sender(options, this.#clock);
    this.#limiter = new Limiter(options.concurrency ?? 8, this.#clock);
    this.#downloads = new Limiter(options.concurrency ?? 8, this.#clock);
    this.serviceId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${serviceName}`;
  }

  async get(path: string, { query }: { readonly query?: Query } = {}): Promise<Payload> {
    return this.#read({ method: 'GET', path, url: this.#url(path, query) });
  }

  async tryGet(path: string, options: { readonly query?: Query } = {}): Promise<Payload | undefined> {
    return absentAsUndefined(this.get(path, options));
  }

  async list(path: string, { query }: { readonly query?: Query } = {}): Promise<readonly Payload[]> {
    const asked = { method: 'GET', path };
    const items: Payload[] = [];
    const seen = new Set<string>();
    const known = new Set<string>();
    for (let url: string | undefined = this.#url(path, query); url !== undefined; ) {
      if (seen.has(url)) throw unexpected(asked, 'a list whose next page was already read');
      if (seen.size === mostPages) throw unexpected(asked, `a list of more than ${mostPages} pages`);
      seen.add(url);
      const page = pageOf(await this.#read({ ...asked, url }), asked);
      // A new address with the same page: the service ignored the position.
      const ends = JSON.stringify([page.items.length, page.items[0], page.items.at(-1)]);
      if (page.items.length > 0 && known.has(ends)) throw unexpected(asked, 'a list that contains one page twice');
      known.add(ends);
      for (const item of page.items) items.push(item);
      url = page.next === undefined ? undefined : onEndpoint(page.next, this.#endpoint, asked);
    }
    return items;
  }

  get requests(): Readonly<Record<string, number>> {
    return this.#sender.requests;
  }

  conceal(change: (text: string) => string): void {
    this.#sender.conceal(change);
  }

  async head(path: string): Promise<boolean> {
    const found = await absentAsUndefined(this.#send({ method: 'HEAD', path, url: this.#url(path) }));
    return found !== undefined;
  }

  async put(path: string, body: Payload, options: WriteOptions = {}): Promise<Payload> {
    return bodyOf(
      await this.#write(
        { method: 'PUT', path, url: this.#url(path, options.query), body, ifMatch: options.ifMatch },
        options,
      ),
      { method: 'PUT', path },
    );
  }

  async create(path: string, body: Payload, options: WriteOptions = {}): Promise<'created' | 'unknown'> {
    const sent = { method: 'PUT', path, url: this.#url(path, options.query), body, ifMatch: options.ifMatch };
    let attempts = 0;
    let status = 0;
    const response = await this.#write(sent, options, (first, attempt) => {
      status = first.status;
      attempts = attempt;
    });
    // The response of a proxy proves nothing.
    bodyOf(response, sent);
    return status === 201 && attempts === 1 ? 'created' : 'unknown';
  }

  async patch(path: string, body: Payload, options: WriteOptions = {}): Promise<Payload> {
    return bodyOf(
      await this.#write(
        { method: 'PATCH', path, url: this.#url(path, options.query), body, ifMatch: options.ifMatch ?? '*' },
        options,
      ),
      { method: 'PATCH', path },
    );
  }

  async delete(path: string, options: WriteOptions = {}): Promise<'deleted' | 'absent'> {
    const sent = { method: 'DELETE', path, url: this.#url(path, options.query), ifMatch: options.ifMatch ?? '*' };
    const response = await absentAsUndefined(this.#write(sent, options));
    if (response === undefined) return 'absent';
    bodyOf(response, sent);
    return 'deleted';
  }

  async action(path: string, body: Payload = {}): Promise<Payload> {
    return bodyOf(await this.#write({ method: 'POST', path, url: this.#url(path), body }, {}), {
      method: 'POST',
      path,
    });
  }

  async resource(id: string, apiVersion: string, query: Query = {}): Promise<Payload> {
    const path = checkPath(id.replace(/^\//, ''));
    const search = new URLSearchParams({ ...query, 'api-version': apiVersion });
    return this.#read({ method: 'GET', path, url: `${this.#endpoint}/${path}?${search}` });
  }

  async vault(url: string): Promise<Payload> {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const asked = { method: 'GET', path: target ? `${target.host}${target.pathname}` : 'a vault' };
    if (target?.protocol !== 'https:' || !target.hostname.endsWith(this.#cloud.vaults))
      throw unexpected(asked, `an address that is not a vault of this cloud (*${this.#cloud.vaults})`, 0);
    const { vault } = await this.#open();
    return bodyOf(await this.#sender.send({ ...asked, url: target.href }, vault, { limiter: this.#limiter }), asked);
  }

  async download(url: string): Promise<string> {
    const target = checkDownload(url, this.#endpoint, this.#cloud.storage);
    const path = `${target.host}${target.pathname}`;
    const { download } = await this.#open();
    return (await this.#sender.send({ method: 'GET', path, url }, download, { limiter: this.#downloads })).text;
  }

  #url(path: string, query: Query = {}): string {
    const search = new URLSearchParams({ ...query, 'api-version': this.#options.apiVersion ?? '2024-05-01' });
    return `${this.#endpoint}${this.serviceId}${path === '' ? '' : `/${checkPath(path)}`}?${search}`;
  }

  async #write(sent: Sent, { lock }: WriteOptions, onFirst?: ResponseListener): Promise<ArmResponse> {
    const whole = async () => {
      const afterWrite = sent.method !== 'DELETE' && this.#written.isRecent(sent.path, this.#clock.now());
      const first = await this.#send({ ...sent, afterWrite }, onFirst);
      if (sent.method === 'PUT') this.#written.add(sent.path, this.#clock.now());
      if (!isPending(first)) return first;
      return followOperation(first, sent, {
        get: (url) => this.#send({ method: 'GET', path: sent.path, url }),
        sleep: (ms) => this.#clock.sleep(ms, this.#options.signal),
        now: () => this.#clock.now(),
        deadline: this.#options.operationTimeout ?? 15 * 60_000,
        endpoint: this.#endpoint,
        conceal: this.#sender.hide,
      }).catch((error: unknown) => {
        throw error instanceof ArmError ? error.with(this.#sender.hide) : error;
      });
    };
    return lock === undefined ? whole() : this.#limiter.exclusive(lock, whole);
  }

  async #send(sent: Sent, onResponse?: ResponseListener): Promise<ArmResponse> {
    const { send } = await this.#open();
    return this.#sender.send(sent, send, { limiter: this.#limiter, ...(onResponse ? { onResponse } : {}) });
  }

  /** Reads JSON; a body that was cut off, or that a proxy made, is asked for again. */
  async #read(sent: Sent): Promise<Payload> {
    const { send } = await this.#open();
    const accept = (response: ArmResponse) => bodyOf(response, sent);
    return bodyOf(await this.#sender.send(sent, send, { limiter: this.#limiter, accept }), sent);
  }

  #open(): Promise<Transport> {
    const { credential, fetch } = this.#options;
    this.#transport ??= openTransport({
      endpoint: this.#endpoint,
      cloud: this.#cloud,
      ...(fetch ? { fetch } : {}),
      ...(credential ? { credential } : {}),
    });
    return this.#transport;
  }
}
