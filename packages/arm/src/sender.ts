import type { ArmClientOptions } from './client-types.ts';
import type { Clock } from './clock.ts';
import { endingWithin } from './ending.ts';
import { ArmError, failureOf } from './error.ts';
import type { Payload } from './json.ts';
import type { Limiter } from './limiter.ts';
import { redirected, unreachable } from './response.ts';
import { nextDelay } from './retry.ts';
import type { ArmResponse, Send } from './transport.ts';

/** A request; errors name it by `path`. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly body?: Payload;
  readonly ifMatch?: string | undefined;
  /** See `Attempt.afterWrite`. */
  readonly afterWrite?: boolean;
}

/** Receives the final response and the number of attempts. */
export type ResponseListener = (response: ArmResponse, attempt: number) => void;

/** How a request is sent. */
export interface SendOptions {
  readonly limiter: Limiter;
  readonly onResponse?: ResponseListener;
  /** Throws an {@link ArmError} for a successful response whose body cannot be used: a read is then tried again. */
  readonly accept?: (response: ArmResponse) => unknown;
}

/** Retries requests when that helps, waits between attempts, counts them and reports them without secrets. */
export class Sender {
  /** Attempts so far, by method. */
  readonly requests: Record<string, number> = {};
  readonly #options: ArmClientOptions;
  readonly #clock: Clock;
  #conceal = (text: string) => text;

  constructor(options: ArmClientOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Hides secrets in a text. */
  readonly hide = (text: string): string => this.#conceal(text);

  /** Adds a function that hides secrets. */
  conceal(change: (text: string) => string): void {
    const before = this.#conceal;
    this.#conceal = (text) => change(before(text));
  }

  /**
   * Sends a request, with retries.
   *
   * @throws {ArmError} for an error response, and for a service that cannot be reached
   */
  async send(sent: Sent, send: Send, { limiter, onResponse, accept }: SendOptions): Promise<ArmResponse> {
    const { signal, random = Math.random } = this.#options;
    const started = this.#clock.now();
    for (let attempt = 1; ; attempt += 1) {
      const response = await limiter.run(() => this.#once(sent, send, limiter, attempt), signal);
      const unusable = response instanceof Error ? undefined : refusal(response, accept);
      if (!(response instanceof Error) && response.status < 300 && !unusable) {
        onResponse?.(response, attempt);
        return response;
      }
      const status = response instanceof Error ? 0 : response.status;
      const failure =
        response instanceof Error
          ? unreachable(response)
          : unusable
            ? { code: unusable.code, message: unusable.reason, details: [] }
            : status < 400
              ? redirected(response)
              : failureOf(response.text, this.hide);
      const delay = nextDelay({
        attempt,
        status,
        code: failure.code,
        message: failure.message,
        retryAfter: response instanceof Error ? undefined : (response.headers.get('retry-after') ?? undefined),
        anyVersion: sent.ifMatch === '*',
        afterWrite: sent.afterWrite === true,
        elapsed: this.#clock.now() - started,
        now: this.#clock.now(),
        random: random(),
      });
      if (delay === 'give-up') throw this.#failed(sent, status, failure, response);
      const { origin, pathname } = new URL(sent.url);
      this.#options.onWait?.({
        ms: delay,
        status,
        code: this.hide(failure.code),
        method: sent.method,
        url: `${origin}${this.hide(pathname)}`,
        attempt,
      });
      if (status === 429) limiter.pause(delay);
      else await this.#clock.sleep(delay, signal);
    }
  }

  /** One attempt; a lost connection is returned, an abort by the caller is thrown. */
  async #once(
    { method, path, url, body, ifMatch }: Sent,
    send: Send,
    limiter: Limiter,
    attempt: number,
  ): Promise<ArmResponse | Error> {
    const started = this.#clock.now();
    this.requests[method] = (this.requests[method] ?? 0) + 1;
    const headers = {
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    };
    let response: ArmResponse | Error;
    try {
      response = await endingWithin(
        this.#options.requestTimeout ?? 120_000,
        this.#clock,
        this.#options.signal,
        (signal) => send({ method, url, headers, signal, ...(body ? { body: JSON.stringify(body) } : {}) }),
      );
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      response = error instanceof Error ? error : new Error(String(error));
    }
    if (!(response instanceof Error)) slowDown(response, limiter);
    const requestId = response instanceof Error ? undefined : (response.headers.get('x-ms-request-id') ?? undefined);
    const status = response instanceof Error ? 0 : response.status;
    this.#options.onRequest?.({
      method,
      path: this.hide(path),
      status,
      ms: this.#clock.now() - started,
      attempt,
      ...(requestId ? { requestId } : {}),
    });
    return response;
  }

  #failed(
    { method, path, url }: Sent,
    status: number,
    failure: ReturnType<typeof failureOf>,
    response: ArmResponse | Error,
  ): ArmError {
    const requestId = response instanceof Error ? undefined : (response.headers.get('x-ms-request-id') ?? undefined);
    const cause = response instanceof Error ? { cause: response } : {};
    // The path of a download starts with its host.
    const { host } = new URL(url);
    const asked = path.startsWith(`${host}/`) ? {} : { host };
    return new ArmError({
      status,
      method,
      path,
      ...asked,
      ...failure,
      ...(requestId ? { requestId } : {}),
      ...cause,
    }).with(this.hide);
  }
}

/** Why a successful response cannot be used. */
function refusal(response: ArmResponse, accept: SendOptions['accept']): ArmError | undefined {
  if (response.status >= 300 || !accept) return undefined;
  try {
    accept(response);
    return undefined;
  } catch (error) {
    if (error instanceof ArmError) return error;
    throw error;
  }
}

/** Slows down before the service throttles. */
function slowDown({ headers }: ArmResponse, limiter: Limiter): void {
  for (const [name, value] of headers)
    if (/^x-ms-ratelimit-remaining-/.test(name) && Number(value) <= 2) limiter.pause(200);
}
