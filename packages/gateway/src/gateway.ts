import { Compiler } from './compile/compiler.ts';
import { NotRunnable } from './errors.ts';
import type { CallOptions, GatewayOptions } from './options.ts';
import type { Call } from './pipeline/call.ts';
import { notRunnableResponse, runPreflight, runProgram } from './pipeline/run.ts';
import { Runtime } from './pipeline/runtime.ts';
import { behaviours } from './policies/index.ts';
import { prepare } from './prepare.ts';
import { type CallResult, resultOf, type Touched } from './result.ts';
import { Service } from './service.ts';
import { Recorder } from './trace/recorder.ts';

/** A gateway: one function from requests to responses. */
export interface Gateway {
  /** Calls an API as a client does. */
  fetch(request: Request): Promise<Response>;
  /** The same, with everything that happened: the trace, the requests that were sent, the variables. */
  call(request: Request, options?: CallOptions): Promise<CallResult>;
}

/**
 * Creates a gateway for artifacts. Policies are compiled when the first request of an operation comes. No request leaves the machine: the
 * options name mocks, functions or loopback URLs for backends, and a request to another URL is an error.
 *
 * @param options the artifacts, and everything that comes from outside
 * @returns the gateway; its caches and counters are in memory
 * @example
 * const gateway = createGateway({ artifacts, parse, crypto: nodeCrypto, backends: { 'https://orders.example.com': { body: [] } } });
 * const response = await gateway.fetch(new Request('https://gateway.example.com/orders'));
 */
export function createGateway(options: GatewayOptions): Gateway {
  const service = new Service(options, new Compiler(behaviours, options.parse));
  const runtime = new Runtime(options, service.named);
  const handle = async (request: Request, options: CallOptions, recorder?: Recorder) => {
    const { call, program, failure, preflight } = await prepare(request, options, runtime, service, recorder);
    const touched: Touched[] = [];
    try {
      if (preflight) await runPreflight(call, preflight);
      else await runProgram(call, program, failure);
    } catch (error) {
      if (!(error instanceof NotRunnable)) throw error;
      touched.push({ kind: error.kind, policy: error.policy, place: error.place, reason: error.reason });
      call.finish(notRunnableResponse(error, (text) => service.named.masked(text)));
    }
    return { call, response: outgoing(call, request), touched };
  };
  return {
    fetch: async (request) => (await handle(request, {})).response,
    call: async (request, about = {}) => {
      const recorder = new Recorder();
      const { call, response, touched } = await handle(request, about, recorder);
      return resultOf(call, response, touched, recorder, service.named);
    },
  };
}

/** A response to HEAD has no body. */
function outgoing(call: Call, { method }: Request): Response {
  const response = call.ownResponse.toResponse();
  return method === 'HEAD' && response.body !== null ? new Response(null, response) : response;
}
