import type { ArmClientOptions, TaggedPayload, WriteOptions } from '../client-types.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Cloud } from '../clouds.ts';
import { type ArmResponse, openTransport, type Transport } from '../connection/transport.ts';
import { ArmError } from '../error.ts';
import type { Payload } from '../json.ts';
import { bodyOf, checkHead } from '../response.ts';
import { Limiter } from '../throttling/limiter.ts';
import { followOperation, isPending } from './long-running.ts';
import { RecentWrites } from './recent-writes.ts';
import { nextStep, type PastFailures, statusOfOperation } from './retry.ts';
import { type ResponseListener, Sender, type SendOptions } from './sender.ts';
import type { Sent } from './sent.ts';

/** Names of spans. */
const operations: Readonly<Record<string, string>> = {
  GET: 'read',
  HEAD: 'head',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
  POST: 'action',
};

/** Where the requests go. */
export interface Place {
  readonly endpoint: string;
  readonly cloud: Cloud;
  /** The URL of a path of the service. */
  readonly urlOf: (path: string) => string;
}

/** Statuses of a poll that are the outcome of the operation, and no reason to ask again. */
const outcomes = [409, 412, 422];

/** Sends the requests of a client: opens the connection at the first one, follows operations, and traces. */
export class Requests {
  readonly sender: Sender;
  readonly #options: ArmClientOptions;
  readonly #place: Place;
  readonly #clock: Clock;
  readonly #limiter: Limiter;
  /** Vaults have limits of their own. */
  readonly #vaults: Limiter;
  /** Links of the service expire soon and do not load it, so downloads never queue behind requests. */
  readonly #downloads: Limiter;
  readonly #written = new RecentWrites();
  #transport: Promise<Transport> | undefined;

  constructor(options: ArmClientOptions, place: Place) {
    const { clock = systemClock, concurrency = 64, signal } = options;
    this.#options = options;
    this.#place = place;
    this.#clock = clock;
    this.sender = new Sender(options, clock);
    const { waits, deadline } = this.sender;
    const [limiter, vaults, downloads] = [1, 2, 3].map(
      () =>
        new Limiter({
          concurrency,
          clock,
          signal,
          end: deadline.end,
          onWait: ({ turn: { method, path, host }, ...wait }) => waits.report({ ...wait, method, path, host }),
        }),
    ) as [Limiter, Limiter, Limiter];
    this.#limiter = limiter;
    this.#vaults = vaults;
    this.#downloads = downloads;
  }

  /** Asks whether a resource exists: 404 when it does not. @throws {ArmError} */
  async head(sent: Sent): Promise<ArmResponse> {
    const accept = (response: ArmResponse) => checkHead(response, sent);
    return this.#traced(sent, ({ send }, traced) => this.#send(this.#withNeeds(traced), send, { accept }));
  }

  /** Reads JSON; a body that was cut off, or that a proxy made, is asked for again. @throws {ArmError} */
  async read(sent: Sent): Promise<Payload> {
    return (await this.readTagged(sent)).body;
  }

  /** Like {@link Requests.read}, with the ETag. @throws {ArmError} */
  async readTagged(sent: Sent): Promise<TaggedPayload> {
    const accept = (response: ArmResponse) => bodyOf(response, sent);
    const response = await this.#traced(sent, ({ send }, traced) =>
      this.#send(this.#withNeeds(traced), send, { accept }),
    );
    const etag = response.headers.get('etag');
    return { body: bodyOf(response, sent), ...(etag ? { etag } : {}) };
  }

  /** Reads a text as it is. @throws {ArmError} */
  async text(sent: Sent): Promise<string> {
    return (await this.#traced(sent, ({ send }, traced) => this.#send(this.#withNeeds(traced), send))).text;
  }

  /** Reads JSON from a vault. @throws {ArmError} */
  async vault(sent: Sent): Promise<Payload> {
    const response = await this.#traced(sent, ({ vault }, traced) =>
      this.sender.send(traced, vault, { limiter: this.#vaults }),
    );
    return bodyOf(response, sent);
  }

  /** Reads the text behind a link, without a token. @throws {ArmError} */
  async download(sent: Sent): Promise<string> {
    const response = await this.#traced(sent, ({ download }, traced) =>
      this.sender.send(traced, download, { limiter: this.#downloads }),
    );
    return response.text;
  }

  /** Sends a write, and waits for the end of its operation. @throws {ArmError} */
  async write(sent: Sent, { lock }: WriteOptions, onFirst?: ResponseListener): Promise<ArmResponse> {
    const whole = () => this.#traced(sent, ({ send }, traced) => this.#write(traced, send, onFirst));
    return lock === undefined ? whole() : this.#limiter.exclusive(lock, whole);
  }

  /** Sends a write again when its operation failed and the failure passes: a write replaces the resource, or parts of it. */
  async #write(sent: Sent, send: Transport['send'], onFirst?: ResponseListener): Promise<ArmResponse> {
    const { method, path, url } = sent;
    const { random = Math.random } = this.#options;
    const { waits, deadline } = this.sender;
    let past: PastFailures = {};
    for (let isSole = true; ; isSole = false) {
      const isDelete = method === 'DELETE';
      const afterWrite = this.#written.needed(path, this.#clock.now()).length > 0;
      const first = await this.#send(isDelete ? this.#withNeeds(sent) : { ...sent, afterWrite }, send, {
        // What a proxy made proves nothing, and a write that is repeated does no harm.
        ...(method === 'POST' ? {} : { accept: (response: ArmResponse) => bodyOf(response, sent) }),
        onResponse: (response, isFirst) => onFirst?.(response, isFirst && isSole),
      });
      if (method === 'PUT') this.#written.add(path, this.#clock.now());
      if (isDelete) this.#written.remove(path);
      if (!isPending(first)) return first;
      try {
        const last = await this.#follow(first, sent, send);
        if (method === 'PUT') this.#written.add(path, this.#clock.now());
        return last;
      } catch (error) {
        if (!(error instanceof ArmError)) throw error;
        const { status, code, reason: message } = error;
        const failed = { status: statusOfOperation(status, code), code, message };
        const step = nextStep({ ...failed, now: this.#clock.now(), random: random() }, past);
        if (status === 0 || step.act !== 'wait') throw error;
        const { host } = new URL(url);
        await waits.wait({ why: step.why, ms: Math.min(step.ms, deadline.left()), method, path, host, status, code });
        past = step.past;
      }
    }
  }

  /** Adds what the request needs, if it was written a moment ago: without it a 404 does not mean absence. */
  #withNeeds(sent: Sent): Sent {
    const all = this.#written.needed(sent.path, this.#clock.now());
    const needs = sent.method === 'DELETE' ? all.filter((one) => one !== sent.path) : all;
    return needs.length === 0 ? sent : { ...sent, needs: needs.map(this.#place.urlOf) };
  }

  #follow(first: ArmResponse, sent: Sent, send: Transport['send']): Promise<ArmResponse> {
    const { method, path, url, tracing } = sent;
    const { deadline, waits, hide } = this.sender;
    const { operationTimeout = 30 * 60_000 } = this.#options;
    const poll = { method: 'GET', path, tracing, afterWrite: method !== 'DELETE', final: outcomes };
    return followOperation(first, sent, {
      get: (target) =>
        this.#send({ ...poll, url: target }, send, { accept: (response) => bodyOf(response, sent) }).catch(
          (error: unknown) => {
            // The failure of a poll is that of the operation.
            throw error instanceof ArmError ? error.with(hide, { method }) : error;
          },
        ),
      wait: (ms) => waits.wait({ why: 'operation', ms, method, path, host: new URL(url).host, status: first.status }),
      now: () => this.#clock.now(),
      timeout: Math.min(operationTimeout || Number.POSITIVE_INFINITY, deadline.left()),
      endpoint: this.#place.endpoint,
      conceal: hide,
    });
  }

  #send(sent: Sent, send: Transport['send'], options: Omit<SendOptions, 'limiter'> = {}): Promise<ArmResponse> {
    return this.sender.send(sent, send, { limiter: this.#limiter, ...options });
  }

  /** Does the work in a span, and completes its error. */
  async #traced(sent: Sent, work: (transport: Transport, traced: Sent) => Promise<ArmResponse>): Promise<ArmResponse> {
    const transport = await this.#open();
    const { method, path, tracing } = sent;
    const spanAttributes = { 'apimkit.resource': this.sender.hide(path), 'apimkit.correlation_id': this.correlationId };
    return transport.tracing.withSpan(
      `ArmClient.${operations[method]}`,
      { ...(tracing ? { tracingOptions: tracing } : {}) },
      ({ tracingOptions }) => this.named(work(transport, { ...sent, tracing: tracingOptions })),
      { spanKind: 'client', spanAttributes },
    );
  }

  get correlationId(): string {
    return this.sender.attempts.correlationId;
  }

  /** Adds the id of the run to an error, and removes secrets from it. */
  async named<Result>(result: Promise<Result>): Promise<Result> {
    try {
      return await result;
    } catch (error) {
      if (!(error instanceof ArmError)) throw error;
      throw error.correlationId === undefined
        ? error.with(this.sender.hide, { correlationId: this.correlationId })
        : error;
    }
  }

  #open(): Promise<Transport> {
    const { credential, fetch, proxy } = this.#options;
    this.#transport ??= openTransport({ ...this.#place, credential, fetch, proxy });
    return this.#transport;
  }
}
