import type { HttpClient, Pipeline, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { OperationTracingOptions, TracingClient } from '@azure/core-tracing';
import type { Cloud } from '../clouds.ts';
import { isLoopback } from '../paths.ts';
import type { GivenCredential } from './credential.ts';
import type { Fetch } from './fetch.ts';
import { type ProxyFor, proxyPolicy } from './proxy.ts';
import { type Signing, signing } from './signing.ts';

/** Headers by name in lower case. The class of `fetch` would load all of `fetch`, which the SDK's client does not use. */
export type HeaderMap = ReadonlyMap<string, string>;

/** The parts of an HTTP request that the client uses. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
  readonly tracing?: OperationTracingOptions | undefined;
  /** Called with the headers that were sent, with those that the pipeline adds, when the exchange has ended. */
  readonly onSent?: ((headers: HeaderMap) => void) | undefined;
}

/** A response with its body as text. */
export interface ArmResponse {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly text: string;
  /** Id that the client gave the request. */
  readonly clientRequestId?: string;
  /** Forgets the token of the request. Absent when there is no other token. */
  readonly renew?: () => void;
}

/** Sends one request through Azure's pipeline (sign-in, user agent, tracing), without retries. */
export type Send = (exchange: Exchange) => Promise<ArmResponse>;

/** Where requests are sent, and with which identity. */
export interface TransportOptions {
  readonly endpoint: string;
  readonly cloud: Cloud;
  readonly credential?: GivenCredential | undefined;
  /** Default: the SDK's own client. */
  readonly fetch?: Fetch | undefined;
  readonly proxy?: ProxyFor | undefined;
}

/** The ways to send a request: to ARM with its token, to a key vault with a token for vaults, and to a link without a token. */
export interface Transport {
  readonly send: Send;
  readonly vault: Send;
  readonly download: Send;
  readonly tracing: TracingClient;
}

/** Opens the pipelines of Azure's SDK. The SDK is loaded here, at the first request. */
export async function openTransport({ endpoint, cloud, ...options }: TransportOptions): Promise<Transport> {
  const [core, { canRenew, credentialFor }, { createTracingClient }] = await Promise.all([
    import('@azure/core-rest-pipeline'),
    import('./credential.ts'),
    import('@azure/core-tracing'),
  ]);
  const http = options.fetch ? httpClient(options.fetch, core.createHttpHeaders) : core.createDefaultHttpClient();
  // The bearer policy rejects plain http, and a service on this machine needs no token.
  const isUnsigned = isLoopback(endpoint) || (options.fetch !== undefined && options.credential === undefined);
  const open = (scope: string | undefined): Send => {
    const pipeline = core.createPipelineFromOptions({
      retryOptions: { maxRetries: 0 },
      userAgentOptions: { userAgentPrefix: 'apimkit' },
    });
    // Resource Manager does not redirect; a followed redirect would send the token, or a request from inside the network, elsewhere.
    pipeline.removePolicy({ name: core.redirectPolicyName });
    // Every body is a text.
    for (const name of [core.formDataPolicyName, core.multipartPolicyName]) pipeline.removePolicy({ name });
    pipeline.removePolicy({ name: core.proxyPolicyName });
    pipeline.addPolicy(proxyPolicy(core, options.proxy));
    const signer =
      scope === undefined || isUnsigned
        ? undefined
        : signing(core, () => credentialFor(options.credential, cloud), scope);
    if (signer) pipeline.addPolicy(signer.policy);
    const isFixed = signer !== undefined && !canRenew(options.credential);
    return exchanging({ core, pipeline, http, signer, isFixed });
  };
  return {
    send: open(cloud.scope),
    vault: open(`https://${cloud.vaults.slice(1)}/.default`),
    download: open(undefined),
    tracing: createTracingClient({ namespace: 'Microsoft.ApiManagement', packageName: '@apimkit/arm' }),
  };
}

interface Line {
  readonly core: typeof import('@azure/core-rest-pipeline');
  readonly pipeline: Pipeline;
  readonly http: HttpClient;
  readonly signer: Signing | undefined;
  readonly isFixed: boolean;
}

function exchanging({ core, pipeline, http, signer, isFixed }: Line): Send {
  return async ({ method, url, headers, body, signal, tracing, onSent }) => {
    const request = core.createPipelineRequest({
      method: method as PipelineRequest['method'],
      url,
      headers: core.createHttpHeaders({ ...headers }),
      allowInsecureConnection: isLoopback(url),
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { abortSignal: signal }),
    });
    // `createPipelineRequest` ignores them.
    if (tracing !== undefined) request.tracingOptions = tracing;
    let sent: PipelineResponse;
    try {
      sent = await pipeline.sendRequest(http, request);
    } finally {
      onSent?.(new Map(Object.entries(request.headers.toJSON())));
    }
    const response = {
      status: sent.status,
      headers: new Map(Object.entries(sent.headers.toJSON())),
      text: sent.bodyAsText ?? '',
      ...(isFixed ? {} : { renew: () => signer?.renew(request) }),
    };
    if (method !== 'HEAD' && isCut(response)) throw new Error('the response is shorter than its content-length');
    return response;
  };
}

/**
 * True for a body that ended early: the first half of a YAML specification is a specification too. Readers drop a byte
 * order mark of three bytes, and a compressed body has another length.
 */
function isCut({ headers, text }: ArmResponse): boolean {
  const announced = Number(headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(announced) || headers.has('content-encoding')) return false;
  // Every character has a byte at least.
  return text.length + 3 < announced && new TextEncoder().encode(text).length + 3 < announced;
}

/** The injected `fetch` in the form that the pipeline needs. */
function httpClient(fetch: Fetch, headersOf: (raw: Record<string, string>) => PipelineResponse['headers']): HttpClient {
  return {
    async sendRequest(request) {
      const body = typeof request.body === 'string' ? request.body : null;
      const response = await fetch(
        new Request(request.url, {
          method: request.method,
          headers: request.headers.toJSON(),
          redirect: 'manual',
          ...(body === null ? {} : { body }),
          ...(request.abortSignal ? { signal: request.abortSignal as AbortSignal } : {}),
        }),
      );
      // A browser hides where a redirect leads, and a `fetch` of the caller may have followed it.
      const redirect =
        response.type === 'opaqueredirect' ? {} : response.redirected ? { location: response.url } : undefined;
      return {
        request,
        status: redirect ? 302 : response.status,
        headers: headersOf(redirect ?? Object.fromEntries(response.headers)),
        bodyAsText: redirect ? '' : await response.text(),
      };
    },
  };
}
