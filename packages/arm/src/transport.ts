import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
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
  readonly subscriptionId: string;
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

/** Opens the pipeline of the SDK's client; the SDK is loaded here, at the first request, and not before. */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  const [{ ApiManagementClient }, core, { credentialFor }] = await Promise.all([
    import('@azure/arm-apimanagement'),
    import('@azure/core-rest-pipeline'),
    import('./credential.ts'),
  ]);
  const loopback = isLoopback(options.endpoint);
  const unsigned = loopback || (options.fetch !== undefined && options.credential === undefined);
  const http = options.fetch && httpClient(options.fetch, core.createHttpHeaders);
  const credential = unsigned ? anonymous : await credentialFor(options.credential, options.cloud);
  const client = new ApiManagementClient(credential, options.subscriptionId, {
    endpoint: options.endpoint,
    credentialScopes: options.cloud.scope,
    ...(http ? { httpClient: http } : {}),
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: 'apimkit' },
  });
  // The bearer policy refuses plain http, and a service on this machine asks for no token.
  if (unsigned) client.pipeline.removePolicy({ name: core.bearerTokenAuthenticationPolicyName });
  if (loopback) client.pipeline.removePolicy({ name: core.proxyPolicyName });
  // Resource Manager redirects nobody; following would take our token, or our place in the network, elsewhere.
  client.pipeline.removePolicy({ name: core.redirectPolicyName });
  // Bodies pass as text: the SDK would read them by its own closed types, and quote what it cannot read in errors.
  for (const name of ['serializationPolicy', 'deserializationPolicy']) client.pipeline.removePolicy({ name });
  const links = core.createEmptyPipeline();
  links.addPolicy(core.proxyPolicy());
  const plain = http ?? core.createDefaultHttpClient();
  const vaults = core.createEmptyPipeline();
  vaults.addPolicy(core.proxyPolicy());
  if (!unsigned)
    vaults.addPolicy(
      core.bearerTokenAuthenticationPolicy({ credential, scopes: `https://${options.cloud.vaults.slice(1)}/.default` }),
    );
  const exchange =
    (through: (request: PipelineRequest) => Promise<PipelineResponse>): Send =>
    async ({ method, url, headers, body, signal }) => {
      const request = core.createPipelineRequest({
        method: method as PipelineRequest['method'],
        url,
        headers: core.createHttpHeaders({ ...headers }),
        allowInsecureConnection: isLoopback(url),
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      });
      const response = await through(request);
      const answer = {
        status: response.status,
        headers: new Headers(response.headers.toJSON()),
        text: response.bodyAsText ?? '',
      };
      if (method !== 'HEAD' && isCut(answer)) throw new Error('the answer is shorter than it says');
      return answer;
    };
  return {
    send: exchange((request) => client.sendRequest(request)),
    vault: exchange((request) => vaults.sendRequest(plain, request)),
    download: exchange((request) => links.sendRequest(plain, request)),
  };
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

const anonymous: TokenCredential = { getToken: () => Promise.resolve(null) };

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
