import type { ContextLastError } from '@apimkit/expressions';
import type { ElementPlace } from './compile/element.ts';
import type { NamedValues } from './compile/named-values.ts';
import type { NotRunnableKind } from './errors.ts';
import type { Call } from './pipeline/call.ts';
import type { GatewayEvent } from './pipeline/events.ts';
import { mapTexts } from './trace/mask.ts';
import type { Recorder } from './trace/recorder.ts';
import type { Trace } from './trace/trace.ts';
import type { Exchange } from './transport/exchange.ts';

/** Something that a call met and that cannot run here: its result shows nothing about the service. */
export interface Touched {
  readonly kind: NotRunnableKind;
  readonly policy: string;
  readonly place: ElementPlace;
  readonly reason: string;
}

/** What one call did. */
export interface CallResult {
  readonly response: Response;
  readonly trace: Trace;
  /** Requests to backends and of `send-request`, in their order. */
  readonly exchanges: readonly Exchange[];
  /** What was sent to event hubs, metrics, logs and traces. */
  readonly events: readonly GatewayEvent[];
  /** Variables at the end, as JSON; the text of what has no form in JSON. */
  readonly variables: ReadonlyMap<string, unknown>;
  readonly lastError: ContextLastError | undefined;
  /** The request as it is at the end of the policies. */
  readonly request: Call['request'];
  readonly unsupported: readonly Touched[];
}

/** The result of a call that ended. */
export function resultOf(
  call: Call,
  response: Response,
  unsupported: readonly Touched[],
  recorder: Recorder,
  named: NamedValues,
): CallResult {
  const { api, operation, product, subscriber, request, runtime, started } = call;
  const { originalUrl: url } = request;
  const trace: Trace = {
    requestId: call.id,
    method: call.method,
    url: `${url.scheme}://${url.host}${/^(80|443)$/.test(url.port) ? '' : `:${url.port}`}${url.path}${url.queryString}`,
    ...(api.name === '' ? {} : { operation: operation ? `${api.name}/${operation.name}` : api.name }),
    ...(product ? { product: product.name } : {}),
    ...(subscriber.subscription ? { subscription: subscriber.subscription.id } : {}),
    entries: recorder.entries,
    errors: recorder.errors,
    status: response.status,
    duration: runtime.clock.now() - started,
  };
  return {
    response,
    trace: mapTexts(trace, (text) => named.masked(text)),
    exchanges: call.exchanges,
    events: call.events,
    variables: new Map([...call.variables].map(([name, value]) => [name, call.values.toJson(value)])),
    lastError: call.lastError,
    request,
    unsupported: mapTexts(unsupported, (text) => named.masked(text)),
  };
}
