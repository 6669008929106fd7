import type { PolicyElement } from '../compile/element.ts';
import { NotRunnable, PolicyError } from '../errors.ts';
import { Body } from '../message/body.ts';
import type { GatewayResponse } from '../message/response.ts';
import type { Exchange } from '../transport/exchange.ts';
import { type Outgoing, TransportError } from '../transport/transport.ts';
import type { Call } from './call.ts';

/**
 * Sends a request for a policy and records it.
 *
 * @throws PolicyError `BackendConnectionFailure` or `Timeout`
 * @throws NotRunnable if no backend is named for the URL
 */
export async function send(call: Call, element: PolicyElement, request: Outgoing): Promise<GatewayResponse> {
  const { clock, transport } = call.runtime;
  const started = clock.now();
  const record = (result: Pick<Exchange, 'response' | 'error'>) => {
    const exchange: Exchange = {
      policy: element.name,
      method: request.method,
      url: request.url,
      headers: request.headers.copy(),
      body: request.body.bytes,
      ...(request.backend === undefined ? {} : { backend: request.backend }),
      ...(request.certificate === undefined ? {} : { certificate: request.certificate }),
      ...result,
      started,
      duration: clock.now() - started,
    };
    call.exchanges.push(exchange);
    call.recorder?.sent(element, exchange);
  };
  try {
    const response = await transport.send(request);
    record({ response: response.copy() });
    return response;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    record({ error: error.message });
    if (error.kind === 'unnamed') throw new NotRunnable('unnamed', element.name, element.place, error.message);
    throw new PolicyError({
      source: element.name,
      reason: error.kind === 'timeout' ? 'Timeout' : 'BackendConnectionFailure',
      message: error.message,
    });
  }
}

/** The body of a request, for a method that has one. */
export const bodyFor = (method: string, body: Body | undefined): Body =>
  body === undefined || ['GET', 'HEAD'].includes(method) ? new Body() : new Body(body.bytes);
