import type { HttpClient, Pipeline, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { Cloud } from './clouds.ts';
import { isLoopback } from './paths.ts';

/** A function like `fetch`, for example that of an emulator in the same process. */
export type Fetch = (request: Request) => Promise<Response>;

/** The parts of an HTTP request that the client uses. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/** A response with its body as text. */
export interface ArmResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends one request through Azure's pipeline (sign-in, user agent, tracing), without retries. */
export type Send = (exchange: Exchange) => Promise<ArmResponse>;

/** Where requests are sent, and with which identity. */
export interface TransportOptions {
  readonly endpoint: string;
  readonly cloud: Cloud;
  readonly credential?: TokenCredential | { readonly token: string };
  /** Default: the SDK's own client, which uses the proxy of the environment (HTTPS_PROXY, NO_PROXY). */
  readonly fetch?: Fetch;
}

/** The ways to send a request: to ARM with its token, to a key vault with a token for vaults, and to a link without a token. */
export interface Transport {
  readonly send: Send;
  readonly vault: Send;
  readonly download: Send;
}

/** Opens the pipelines of Azure's SDK. The SDK is loaded here, at the first request. */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  const [core, { credentialFor }] = await Promise.all([import('@azure/core-rest-pipeline'), import('./credential.ts')]);
  const loopback = isLoopback(options.endpoint);
  // The bearer policy rejects plain http, and a service on this machine needs no token.
  const unsigned = loopback || (options.fetch !== undefined && options.credential === undefined);
  const credential = unsigned ? undefined : await credentialFor(options.credential, options.cloud);
  const http = options.fetch ? httpClient(options.fetch, core.createHttpHeaders) : core.createDefaultHttpClient();
  const signIn = (pipeline: Pipeline, scopes: string) => {
    if (credential) pipeline.addPolicy(core.bearerTokenAuthenticationPolicy({ credential, scopes }));
  };

  const service = core.createPipelineFromOptions({
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: 'apimkit' },
  });
  if (loopback) service.removePolicy({ name: core.proxyPolicyName });
  // Resource Manager does not redirect; a followed redirect would send the token, or a request from inside the network, elsewhere.
  service.removePolicy({ name: core.redirectPolicyName });
  signIn(service, options.cloud.scope);

  const links = core.createEmptyPipeline();
  links.addPolicy(core.proxyPolicy());
  const vaults = core.createEmptyPipeline();
  vaults.addPolicy(core.proxyPolicy());
  signIn(vaults, `https://${options.cloud.vaults.slice(1)}/.default`);

  const exchange =
    (pipeline: Pipeline): Send =>
    async ({ method, url, headers, body, signal }) => {
      const request = core.createPipelineRequest({
        method: method as PipelineRequest['method'],
        url,
        headers: core.createHttpHeaders({ ...headers }),
        allowInsecureConnection: isLoopback(url),
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      });
      const sent = await pipeline.sendRequest(http, request);
      const response = {
        status: sent.status,
        headers: new Headers(sent.headers.toJSON()),
        text: sent.bodyAsText ?? '',
      };
      if (method !== 'HEAD' && isCut(response)) throw new Error('the response is shorter than its content-length');
      return response;
    };
  return { send: exchange(service), vault: exchange(vaults), download: exchange(links) };
}

/**
 * True for a body that ended early: the first half of a YAML specification is a specification too. Readers drop a byte
 * order mark of three bytes, and a compressed body has another length.
 */
function isCut({ headers, text }: ArmResponse): boolean {
  const announced = Number(headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(announced) || headers.has('content-encoding')) return false;
  return new TextEncoder().encode(text).length + 3 < announced;
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
      return {
        request,
        status: response.status,
        headers: headersOf(Object.fromEntries(response.headers)),
        bodyAsText: await response.text(),
      };
    },
  };
}
