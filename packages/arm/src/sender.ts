import { redirected, unreachable } from './answer.ts';
import type { ArmClientOptions } from './client-types.ts';
import type { Clock } from './clock.ts';
import { ArmError, failureOf } from './error.ts';
import type { Payload } from './json.ts';
import type { Limiter } from './limiter.ts';
import { nextDelay } from './retry.ts';
import type { Answer, Send } from './transport.ts';

/** A request; `path` is how errors name it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly body?: Payload;
  readonly ifMatch?: string | undefined;
}

/** Takes the answer that counts, and how many attempts it took. */
export type Heard = (answer: Answer, attempt: number) => void;

/** Sends requests again when that helps, waits between attempts, counts them and reports them without secrets. */
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

  /** Hides more from now on. */
  conceal(change: (text: string) => string): void {
    const before = this.#conceal;
    this.#conceal = (text) => change(before(text));
  }

  /**
   * Sends a request as often as it takes.
   *
   * @throws {ArmError} for an answer that is an error, and for a service that cannot be reached
   */
  async send(
    sent: Sent,
    send: Send,
    { limiter, onAnswer }: { readonly limiter: Limiter; readonly onAnswer?: Heard },
  ): Promise<Answer> {
    const { signal, random = Math.random } = this.#options;
    const begun = this.#clock.now();
    for (let attempt = 1; ; attempt += 1) {
      const answer = await limiter.run(() => this.#once(sent, send, limiter, attempt), signal);
      if (!(answer instanceof Error) && answer.status < 300) {
        onAnswer?.(answer, attempt);
        return answer;
      }
      const status = answer instanceof Error ? 0 : answer.status;
      const failure =
        answer instanceof Error
          ? unreachable(answer)
          : status < 400
            ? redirected(answer)
            : failureOf(answer.text, this.hide);
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
  ): Promise<Answer | Error> {
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
    if (!(answer instanceof Error)) heed(answer, limiter);
    const requestId = answer instanceof Error ? undefined : (answer.headers.get('x-ms-request-id') ?? undefined);
    const status = answer instanceof Error ? 0 : answer.status;
    this.#options.onRequest?.({
      method,
      path: this.hide(path),
      status,
      ms: this.#clock.now() - started,
      attempt,
      ...(requestId ? { requestId } : {}),
    });
    return answer;
  }

  #failed(
    { method, path, url }: Sent,
    status: number,
    failure: ReturnType<typeof failureOf>,
    answer: Answer | Error,
  ): ArmError {
    const requestId = answer instanceof Error ? undefined : (answer.headers.get('x-ms-request-id') ?? undefined);
    const cause = answer instanceof Error ? { cause: answer } : {};
    // The path of a download begins with its host.
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

/** Slows down before the service has to refuse. */
function heed({ headers }: Answer, limiter: Limiter): void {
  for (const [name, value] of headers)
    if (/^x-ms-ratelimit-remaining-/.test(name) && Number(value) <= 2) limiter.pause(200);
}
