import { absentAsUndefined, bodyOf, unexpected, unreachable } from './answer.ts';
import type { ArmClient, ArmClientOptions, Query, WriteOptions } from './client-types.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Cloud, cloudAt, parseCloud } from './clouds.ts';
import { ArmError, failureOf } from './error.ts';
import { isObject, type JsonObject, textAt } from './json.ts';
import { Limiter } from './limiter.ts';
import { followOperation, isPending } from './long-running.ts';
import { checkEndpoint, checkPath, isLoopback, onEndpoint } from './paths.ts';
import { nextDelay } from './retry.ts';
import { type Answer, openTransport, type Send, type Transport } from './transport.ts';

/**
 * Opens a client; nothing is loaded or sent before the first request.
 *
 * @throws {TypeError} for an unknown cloud or an endpoint that is no URL
 * @example
 * const client = createArmClient({ subscriptionId, resourceGroup: 'rg', serviceName: 'contoso' });
 * await client.list('apis');
 */
export function createArmClient(options: ArmClientOptions): ArmClient {
  return new Client(options);
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly body?: JsonObject;
  readonly ifMatch?: string | undefined;
}

class Client implements ArmClient {
  readonly serviceId: string;
  readonly requests: Record<string, number> = {};
  readonly #options: ArmClientOptions;
  readonly #cloud: Cloud;
  readonly #endpoint: string;
  readonly #clock: Clock;
  readonly #limiter: Limiter;
  /** Links of the service are short-lived and no load on it: downloads never queue behind requests. */
  readonly #downloads: Limiter;
  #transport: Promise<Transport> | undefined;

  constructor(options: ArmClientOptions) {
    const { subscriptionId, resourceGroup, serviceName } = options;
    this.#options = options;
    const cloud = parseCloud(options.cloud ?? 'public');
    this.#endpoint = checkEndpoint(options.endpoint ?? cloud.endpoint);
    this.#cloud = cloudAt(this.#endpoint) ?? cloud;
    this.#clock = options.clock ?? systemClock;
    this.#limiter = new Limiter(options.concurrency ?? 8, this.#clock);
    this.#downloads = new Limiter(options.concurrency ?? 8, this.#clock);
    this.serviceId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${serviceName}`;
  }

  async get(path: string, { query }: { readonly query?: Query } = {}): Promise<JsonObject> {
    return bodyOf(await this.#send({ method: 'GET', path, url: this.#url(path, query) }), { method: 'GET', path });
  }

  async tryGet(path: string, options: { readonly query?: Query } = {}): Promise<JsonObject | undefined> {
    return absentAsUndefined(this.get(path, options));
  }

  async list(path: string, { query }: { readonly query?: Query } = {}): Promise<readonly JsonObject[]> {
    const asked = { method: 'GET', path };
    const items: JsonObject[] = [];
    const seen = new Set<string>();
    for (let url: string | undefined = this.#url(path, query); url !== undefined; ) {
      if (seen.has(url)) throw unexpected(asked, 'a list that leads back to one of its own pages');
      seen.add(url);
      const page = bodyOf(await this.#send({ ...asked, url }), asked);
      if (!Array.isArray(page.value)) throw unexpected(asked, 'a list without a "value" array');
      if (!page.value.every(isObject)) throw unexpected(asked, 'a list with an item that is no object');
      items.push(...page.value);
      const next = textAt(page, 'nextLink');
      url = next === undefined ? undefined : onEndpoint(next, this.#endpoint, asked);
    }
    return items;
  }

  async head(path: string): Promise<boolean> {
    const found = await absentAsUndefined(this.#send({ method: 'HEAD', path, url: this.#url(path) }));
    return found !== undefined;
  }

  async put(path: string, body: JsonObject, options: WriteOptions = {}): Promise<JsonObject> {
    return bodyOf(
      await this.#write(
        { method: 'PUT', path, url: this.#url(path, options.query), body, ifMatch: options.ifMatch },
        options,
      ),
      { method: 'PUT', path },
    );
  }

  async patch(path: string, body: JsonObject, options: WriteOptions = {}): Promise<JsonObject> {
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
    return (await absentAsUndefined(this.#write(sent, options))) === undefined ? 'absent' : 'deleted';
  }

  async action(path: string, body: JsonObject = {}): Promise<JsonObject> {
    return bodyOf(await this.#write({ method: 'POST', path, url: this.#url(path), body }, {}), {
      method: 'POST',
      path,
    });
  }

  async resource(id: string, apiVersion: string, query: Query = {}): Promise<JsonObject> {
    const path = checkPath(id.replace(/^\//, ''));
    const search = new URLSearchParams({ ...query, 'api-version': apiVersion });
    const asked = { method: 'GET', path };
    return bodyOf(await this.#send({ ...asked, url: `${this.#endpoint}/${path}?${search}` }), asked);
  }

  async vault(url: string): Promise<JsonObject> {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const asked = { method: 'GET', path: target ? `${target.host}${target.pathname}` : 'a vault' };
    if (target?.protocol !== 'https:' || !target.hostname.endsWith(this.#cloud.vaults))
      throw unexpected(asked, `an address that is no vault of this cloud (*${this.#cloud.vaults})`, 0);
    const { vault } = await this.#open();
    return bodyOf(await this.#attempts({ ...asked, url: target.href }, vault), asked);
  }

  async download(url: string): Promise<string> {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const path = target ? `${target.host}${target.pathname}` : 'a download';
    const allowed = target && (target.protocol === 'https:' || (target.protocol === 'http:' && isLoopback(url)));
    if (!allowed) throw unexpected({ method: 'GET', path }, 'a link that is no https address');
    const { download } = await this.#open();
    return (await this.#attempts({ method: 'GET', path, url }, download, this.#downloads)).text;
  }

  #url(path: string, query: Query = {}): string {
    const search = new URLSearchParams({ ...query, 'api-version': this.#options.apiVersion ?? '2024-05-01' });
    return `${this.#endpoint}${this.serviceId}${path === '' ? '' : `/${checkPath(path)}`}?${search}`;
  }

  async #write(sent: Sent, { lock }: WriteOptions): Promise<Answer> {
    const whole = async () => {
      const first = await this.#send(sent);
      if (!isPending(first)) return first;
      return followOperation(first, sent, {
        get: (url) => this.#send({ method: 'GET', path: sent.path, url }),
        sleep: (ms) => this.#clock.sleep(ms, this.#options.signal),
        now: () => this.#clock.now(),
        deadline: this.#options.operationTimeout ?? 15 * 60_000,
        endpoint: this.#endpoint,
      });
    };
    return lock === undefined ? whole() : this.#limiter.exclusive(lock, whole);
  }

  async #send(sent: Sent): Promise<Answer> {
    return this.#attempts(sent, (await this.#open()).send);
  }

  #open(): Promise<Transport> {
    const { subscriptionId, credential, fetch } = this.#options;
    this.#transport ??= openTransport({
      endpoint: this.#endpoint,
      cloud: this.#cloud,
      subscriptionId,
      ...(fetch ? { fetch } : {}),
      ...(credential ? { credential } : {}),
    });
    return this.#transport;
  }

  async #attempts(sent: Sent, send: Send, limiter: Limiter = this.#limiter): Promise<Answer> {
    const { signal, random = Math.random } = this.#options;
    const begun = this.#clock.now();
    for (let attempt = 1; ; attempt += 1) {
      const answer = await limiter.run(() => this.#once(sent, send, attempt), signal);
      if (!(answer instanceof Error) && answer.status < 400) return answer;
      const status = answer instanceof Error ? 0 : answer.status;
      const failure = answer instanceof Error ? unreachable(answer) : failureOf(answer.text);
      const delay = nextDelay({
        attempt,
        status,
        code: failure.code,
        message: failure.message,
        retryAfter: answer instanceof Error ? undefined : (answer.headers.get('retry-after') ?? undefined),
        anyVersion: sent.ifMatch === '*',
        elapsed: this.#clock.now() - begun,
        now: this.#clock.now(),
        random: random(),
      });
      if (delay === 'give-up') throw this.#failed(sent, status, failure, answer);
      if (status === 429) limiter.pause(delay);
      else await this.#clock.sleep(delay, signal);
    }
  }

  /** One attempt; a lost connection is returned, an abort by the caller is thrown. */
  async #once({ method, path, url, body, ifMatch }: Sent, send: Send, attempt: number): Promise<Answer | Error> {
    const started = this.#clock.now();
    const timeout = AbortSignal.timeout(this.#options.timeout ?? 120_000);
    const signal = this.#options.signal ? AbortSignal.any([timeout, this.#options.signal]) : timeout;
    this.requests[method] = (this.requests[method] ?? 0) + 1;
    const headers = {
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    };
    let answer: Answer | Error;
    try {
      answer = await send({ method, url, headers, signal, ...(body ? { body: JSON.stringify(body) } : {}) });
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      answer = error instanceof Error ? error : new Error(String(error));
    }
    if (!(answer instanceof Error)) this.#heed(answer);
    const requestId = answer instanceof Error ? undefined : (answer.headers.get('x-ms-request-id') ?? undefined);
    const status = answer instanceof Error ? 0 : answer.status;
    this.#options.onRequest?.({
      method,
      path,
      status,
      ms: this.#clock.now() - started,
      attempt,
      ...(requestId ? { requestId } : {}),
    });
    return answer;
  }

  /** Slows down before the service has to say no. */
  #heed({ headers }: Answer): void {
    for (const [name, value] of headers)
      if (/^x-ms-ratelimit-remaining-/.test(name) && Number(value) <= 2) this.#limiter.pause(200);
  }

  #failed(
    { method, path }: Sent,
    status: number,
    failure: ReturnType<typeof failureOf>,
    answer: Answer | Error,
  ): ArmError {
    const requestId = answer instanceof Error ? undefined : (answer.headers.get('x-ms-request-id') ?? undefined);
    const cause = answer instanceof Error ? { cause: answer } : {};
    return new ArmError({ status, method, path, ...failure, ...(requestId ? { requestId } : {}), ...cause });
  }
}
