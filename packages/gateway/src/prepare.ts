import type { Step } from './compile/step.ts';
import { PolicyError } from './errors.ts';
import { executeGraphql } from './graphql/execute.ts';
import { Body } from './message/body.ts';
import { Fields } from './message/fields.ts';
import { GatewayRequest } from './message/request.ts';
import { contextUrl } from './message/url.ts';
import type { CallOptions } from './options.ts';
import { Call } from './pipeline/call.ts';
import { CallContext } from './pipeline/context.ts';
import type { Program } from './pipeline/program.ts';
import type { Runtime } from './pipeline/runtime.ts';
import { type Authorized, authorize } from './routing/authorize.ts';
import { notFound, type Route, routeOf } from './routing/route.ts';
import type { Service } from './service.ts';
import type { Recorder } from './trace/recorder.ts';

/** A call that is ready to run. */
export interface Prepared {
  readonly call: Call;
  readonly program: Program;
  /** An error of a built-in step: the policies of `on-error` run. */
  readonly failure: PolicyError | undefined;
  /** The only policies that run for a preflight request. */
  readonly preflight: Step | undefined;
}

/** Finds the operation, the caller and the policies of a request, and reads its body. */
export async function prepare(
  sent: Request,
  options: CallOptions,
  runtime: Runtime,
  service: Service,
  recorder?: Recorder,
): Promise<Prepared> {
  const headers = Fields.ofHeaders(sent.headers);
  const route = routeOf(service, sent, headers, options);
  const request = await requestOf(sent, headers, route, options);
  const { caller, failure } = callerOf(request, route, options, service);
  const { api, operation } = route;
  const call = new Call(runtime, {
    request,
    api,
    operation,
    recorder,
    ...caller,
    contextOf: (made) => new CallContext(made),
  });
  for (const [name, value] of Object.entries(options.variables ?? {}))
    call.variables.set(name, call.values.fromJson(value));
  const graphql = api.type === 'graphql' ? service.graphql(api) : undefined;
  if (graphql) call.graphql = (one) => executeGraphql(one, graphql);
  const program = route.program ?? programOf(service, call);
  if (!route.isPreflight) return { call, program, failure, preflight: undefined };
  return { call, program, failure: program.preflight ? undefined : notFound(), preflight: program.preflight };
}

/** The body is in memory: expressions read it, and evaluation does not wait. */
async function requestOf(sent: Request, headers: Fields, route: Route, options: CallOptions): Promise<GatewayRequest> {
  const url = new URL(sent.url);
  const bytes = sent.body === null ? new Uint8Array() : new Uint8Array(await sent.arrayBuffer());
  // A request without content has no Body (api-management-policy-expressions).
  const body = bytes.length === 0 ? undefined : new Body(bytes);
  if (!headers.has('host')) headers.set('Host', [url.host]);
  const request = new GatewayRequest({
    method: sent.method,
    base: route.api.serviceUrl ?? url.origin,
    path: `/${route.rest.join('/')}`,
    query: url.search,
    headers,
    body,
    originalUrl: contextUrl(url),
    ...(options.ipAddress === undefined ? {} : { ipAddress: options.ipAddress }),
    ...(options.clientCertificate ? { certificate: options.clientCertificate } : {}),
  });
  request.matchedParameters = route.parameters;
  return request;
}

const anonymous: Authorized = { product: undefined, subscriber: { subscription: undefined, user: undefined } };

function callerOf(
  request: GatewayRequest,
  route: Route,
  options: CallOptions,
  service: Service,
): { readonly caller: Authorized; readonly failure: PolicyError | undefined } {
  if (route.failure ?? route.isPreflight) return { caller: anonymous, failure: route.failure };
  try {
    return {
      caller: authorize(route.api, request, service.products, service.subscriptions, options),
      failure: undefined,
    };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { caller: anonymous, failure: error };
  }
}

function programOf(service: Service, { api, operation, product }: Call): Program {
  return service.program({
    api: api.name,
    ...(operation ? { operation: operation.name } : {}),
    ...(product ? { product: product.name } : {}),
    ...(api.workspace === undefined ? {} : { workspace: api.workspace }),
  });
}
