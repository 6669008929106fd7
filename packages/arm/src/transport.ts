import type { HttpClient, Pipeline, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { Cloud } from './clouds.ts';
import { isLoopback } from './paths.ts';

/** A function like `fetch`, e.g. that of an emulator in the same process. */
export type Fetch = (request: Request) => Promise<Response>;

/** One HTTP exchange, stripped to what the client needs. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/** An answer with its body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends one request through Azure's pipeline (sign-in, user agent, tracing), without any retry of its own. */
export type Send = (exchange: Exchange) => Promise<Answer>;

/** Where and as whom requests are sent. */
export interface TransportOptions {
  readonly endpoint: string;
  readonly cloud: Cloud;
  readonly credential?: TokenCredential | { readonly token: string };
  /** Default: the SDK's own client, which knows the proxy of the environment (HTTPS_PROXY, NO_PROXY). */
  readonly fetch?: Fetch;
}

/** The ways out: to ARM with our token, to a key vault with a token for vaults, and to a link without any. */
export interface Transport {
  readonly send: Send;
  readonly vault: Send;
  readonly download: Send;
}

/** Opens the pipelines of Azure's SDK; the SDK is loaded here, at the first request, and not before. */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  const [core, { credentialFor }] = await Promise.all([import('@azure/core-rest-pipeline'), import('./credential.ts')]);
  const loopback = isLoopback(options.endpoint);
  // The bearer policy refuses plain http, and a service on this machine asks for no token.
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
  // Resource Manager does not redirect; following a redirect would take our token, or our place in the network, elsewhere.
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
      const response = await pipeline.sendRequest(http, request);
      const answer = {
        status: response.status,
        headers: new Headers(response.headers.toJSON()),
        text: response.bodyAsText ?? '',
      };
      if (method !== 'HEAD' && isCut(answer)) throw new Error('the answer is shorter than it says');
      return answer;
    };
  return { send: exchange(service), vault: exchange(vaults), download: exchange(links) };
}

/**
 * True for a body that ended early: half a specification in YAML is a specification. Three bytes are given for the
 * byte order mark that readers drop, and a compressed body has another length.
 */
function isCut({ headers, text }: Answer): boolean {
  const announced = Number(headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(announced) || headers.has('content-encoding')) return false;
  return new TextEncoder().encode(text).length + 3 < announced;
}

/** The injected `fetch` in the shape that the pipeline wants. */
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
