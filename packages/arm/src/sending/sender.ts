import type { ArmClientOptions } from '../client-types.ts';
import type { Clock } from '../clock.ts';
import type { ArmResponse, Send } from '../connection/transport.ts';
import { ArmError, failureOf, isCutError } from '../error.ts';
import { bodyOf, redirected, unreachable } from '../response.ts';
import { type Limiter, LimiterEnded, type Turn } from '../throttling/limiter.ts';
import { Attempts, type Outcome } from './attempts.ts';
import { Deadline } from './deadline.ts';
import { type FailedAttempt, nextStep, type PastFailures, scopeOfThrottling } from './retry.ts';
import type { Sent } from './sent.ts';
import { Waits } from './waits.ts';

/** Receives the final response, and whether no earlier attempt can have had an effect. */
export type ResponseListener = (response: ArmResponse, isSole: boolean) => void;

/** How a request is sent. */
export interface SendOptions {
  readonly limiter: Limiter;
  readonly onResponse?: ResponseListener;
  /** Throws an {@link ArmError} for a successful response whose body cannot be used: a read is then tried again. */
  readonly accept?: (response: ArmResponse) => unknown;
}

/** The state of a request between its attempts. */
interface Progress {
  readonly attempt: number;
  readonly past: PastFailures;
  readonly renewals: number;
  readonly isChecked: boolean;
  /** A 404 was repeated after everything that the request needs was visible. */
  readonly isConfirmed: boolean;
  /** An earlier attempt can have had an effect. */
  readonly isRepeated: boolean;
}

/** Retries requests when that helps, and waits between attempts. */
export class Sender {
  readonly waits: Waits;
  readonly deadline: Deadline;
  readonly attempts: Attempts;
  readonly #options: ArmClientOptions;
  readonly #clock: Clock;
  #conceal = (text: string) => text;

  constructor(options: ArmClientOptions, clock: Clock) {
    const { signal, onWait, timeout } = options;
    this.#options = options;
    this.#clock = clock;
    this.waits = new Waits({ clock, signal, onWait, hide: this.hide });
    this.deadline = new Deadline(clock, timeout);
    this.attempts = new Attempts(options, { clock, deadline: this.deadline, waits: this.waits, hide: this.hide });
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
   * @throws {ArmError} for an error response, for a service that cannot be reached, and at the deadline of the run
   */
  async send(sent: Sent, send: Send, { limiter, onResponse, accept }: SendOptions): Promise<ArmResponse> {
    const turn = limiter.turn(sent.method, sent.path, new URL(sent.url).host);
    let progress: Progress = {
      attempt: 1,
      past: {},
      renewals: 0,
      isChecked: false,
      isConfirmed: false,
      isRepeated: false,
    };
    for (let last: ArmError | undefined; ; ) {
      const { attempt, isRepeated } = progress;
      const outcome = await this.#attempt(sent, send, { limiter, turn, attempt, last });
      const result = this.#evaluate(sent, outcome, accept);
      if (!(result instanceof ArmError)) {
        // How long a write takes depends on what it does.
        limiter.grow(turn.direction === 'reads' ? this.#clock.now() - outcome.sentAt : undefined);
        onResponse?.(result, !isRepeated);
        return result;
      }
      last = result;
      progress = await this.#prepareNext(sent, send, { limiter, turn, outcome, failed: result, progress });
    }
  }

  async #attempt(
    sent: Sent,
    send: Send,
    { limiter, turn, attempt, last }: { limiter: Limiter; turn: Turn; attempt: number; last: ArmError | undefined },
  ): Promise<Outcome> {
    try {
      return await limiter.run(turn, async () => {
        const outcome = await this.attempts.once(sent, send, attempt);
        if (!(outcome.response instanceof Error)) limiter.learn(turn, outcome.response.headers);
        return outcome;
      });
    } catch (error) {
      if (!(error instanceof LimiterEnded)) throw error;
      throw this.#ended(sent, last);
    }
  }

  #ended({ method, path, url }: Sent, last: ArmError | undefined): ArmError {
    const ids = { correlationId: this.attempts.correlationId, clientRequestId: last?.clientRequestId };
    return this.deadline.error({ method, path, host: new URL(url).host, ...ids }, last).with(this.hide);
  }

  /** Does what the next attempt needs: waits, gets another token, or reads the resource. @throws {ArmError} when there is none */
  async #prepareNext(
    sent: Sent,
    send: Send,
    now: { limiter: Limiter; turn: Turn; outcome: Outcome; failed: ArmError; progress: Progress },
  ): Promise<Progress> {
    const { limiter, turn, outcome, failed, progress } = now;
    const next = { ...progress, attempt: progress.attempt + 1, isRepeated: progress.isRepeated || isUncertain(failed) };
    if (isOverload(failed)) limiter.shrink(outcome.sentAt);
    const step = nextStep(this.#describe(sent, outcome, failed, progress), progress.past);
    if (this.deadline.left() === 0 && (step.act !== 'fail' || failed.code === 'TimedOut'))
      throw this.#ended(sent, failed);
    if (step.act === 'fail') throw failed;
    if (step.act === 'renew') {
      if (!(outcome.response instanceof Error)) outcome.response.renew?.();
      return { ...next, renewals: progress.renewals + 1 };
    }
    if (step.act === 'check') {
      if (!(await this.#check(sent, send, limiter, failed))) return { ...next, isConfirmed: true };
      return this.#prepareNext(sent, send, { ...now, progress: { ...progress, isChecked: true } });
    }
    const { why, ms, past } = step;
    const { status, code } = failed;
    if (why === 'throttled') limiter.pause(turn, scopeOfThrottling(code), { ms, status, code });
    else {
      const { method, path, host } = turn;
      await this.waits.wait({ why, ms: Math.min(ms, this.deadline.left()), method, path, host, status, code });
    }
    return { ...next, past, isChecked: false };
  }

  #describe(sent: Sent, { response }: Outcome, { status, code, reason }: ArmError, progress: Progress): FailedAttempt {
    const header = (name: string) =>
      response instanceof Error ? undefined : (response.headers.get(name) ?? undefined);
    const { random = Math.random } = this.#options;
    const isUnconditional = sent.ifMatch === undefined || sent.ifMatch === '*';
    const canCheck =
      status === 404
        ? sent.needs !== undefined && !progress.isConfirmed
        : isUnconditional && /^(PUT|PATCH|DELETE)$/.test(sent.method);
    return {
      status,
      code,
      message: reason,
      retryAfter: header('retry-after'),
      retryAfterMs: header('retry-after-ms') ?? header('x-ms-retry-after-ms'),
      date: header('date'),
      ...(sent.final ? { final: sent.final } : {}),
      afterWrite: sent.afterWrite === true,
      isCut: !(response instanceof Error) && status >= 400 && sent.method !== 'HEAD' && isCutError(response.text),
      ...(response instanceof Error || !response.renew ? {} : { renewals: progress.renewals }),
      ...(progress.isChecked ? { check: 'done' } : canCheck ? { check: 'possible' } : {}),
      now: this.#clock.now(),
      random: random(),
    };
  }

  /**
   * Finds out whether a request may be repeated.
   *
   * @returns false when the reason of the failure is gone, so that the next failure is final
   * @throws {ArmError} when not
   */
  async #check(sent: Sent, send: Send, limiter: Limiter, failed: ArmError): Promise<boolean> {
    const { method, path, url, needs = [] } = sent;
    const isThere = (target: string) => {
      // The service rejects a GET of some associations.
      const read = { method: method === 'HEAD' && target === url ? method : 'GET', path };
      const accept = (response: ArmResponse) => read.method === 'HEAD' || bodyOf(response, read);
      return this.send({ ...read, url: target }, send, { limiter, accept }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ArmError && error.status === 404) return false;
          throw failed;
        },
      );
    };
    const lacksNeeds = async () => {
      for (const needed of needs) if (!(await isThere(needed))) return true;
      return false;
    };
    // What it needs may have become visible after the 404.
    if (failed.status === 404) return lacksNeeds();
    const own = new URL(url);
    own.search = `api-version=${own.searchParams.get('api-version')}`;
    if (method === 'PUT' || (await isThere(own.href))) return true;
    // It may not be visible, or may have become visible just now.
    if (needs.length > 0 && ((await lacksNeeds()) || (await isThere(own.href)))) return true;
    if (method !== 'DELETE') throw failed;
    const { host, reason: message, clientRequestId, correlationId } = failed;
    const absent = { status: 404, code: 'ResourceNotFound', message, method, path, host };
    throw new ArmError({ ...absent, clientRequestId, correlationId });
  }

  /** The response, or the error that the outcome means. */
  #evaluate(sent: Sent, outcome: Outcome, accept: SendOptions['accept']): ArmResponse | ArmError {
    const { response } = outcome;
    if (response instanceof Error) return this.#failed(sent, outcome, unreachable(response));
    if (response.status >= 400) return this.#failed(sent, outcome, failureOf(response.text, this.hide));
    if (response.status >= 300) return this.#failed(sent, outcome, redirected(response, sent.url));
    try {
      accept?.(response);
      return response;
    } catch (error) {
      if (!(error instanceof ArmError)) throw error;
      return this.#failed(sent, outcome, { code: error.code, message: error.reason });
    }
  }

  #failed(
    { method, path, url }: Sent,
    { response, clientRequestId }: Outcome,
    failure: Partial<ReturnType<typeof failureOf>> & { readonly code: string; readonly message: string },
  ): ArmError {
    const isLost = response instanceof Error;
    // The path of a download starts with its host.
    const { host } = new URL(url);
    return new ArmError({
      status: isLost ? 0 : response.status,
      method,
      path,
      ...(path.startsWith(`${host}/`) ? {} : { host }),
      ...failure,
      requestId: isLost ? undefined : (response.headers.get('x-ms-request-id') ?? undefined),
      clientRequestId,
      correlationId: this.attempts.correlationId,
      ...(isLost ? { cause: response } : {}),
    }).with(this.hide);
  }
}

/** True when the request may have had an effect although it failed. */
const isUncertain = ({ status }: ArmError) => status === 0 || status === 408 || status >= 500 || status < 300;

/** True for a failure that fewer requests at once may avoid. */
const isOverload = ({ status }: ArmError) => [0, 408, 429, 503, 504].includes(status);
