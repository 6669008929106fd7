import { type ContextLastError, type ExpressionContext, HostValues, type Value } from '@apimkit/expressions';
import type { SectionName } from '@apimkit/policy';
import type { PolicyElement } from '../compile/element.ts';
import type { PolicyError } from '../errors.ts';
import type { GatewayRequest } from '../message/request.ts';
import { GatewayResponse } from '../message/response.ts';
import type { ApiEntry, OperationEntry, ProductEntry, Subscriber } from '../routing/entries.ts';
import type { Recorder } from '../trace/recorder.ts';
import type { Exchange } from '../transport/exchange.ts';
import type { GatewayEvent } from './events.ts';
import type { Runtime } from './runtime.ts';

/** One call while it runs: what policies read and change. */
export class Call {
  readonly runtime: Runtime;
  #id: string | undefined;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** The method of the client. */
  readonly method: string;
  /** The `Host` that the client sent. */
  readonly clientHost: string | undefined;
  request: GatewayRequest;
  api: ApiEntry;
  operation: OperationEntry | undefined;
  product: ProductEntry | undefined;
  subscriber: Subscriber;
  /** Undefined until there is one; expressions then read a response without content, as in the service. */
  response: GatewayResponse | undefined;
  readonly variables = new Map<string, Value>();
  section: SectionName = 'inbound';
  lastError: ContextLastError | undefined;
  /** No further policy runs: the caller gets the response. */
  isDone = false;
  /** Id of the backend that `set-backend-service` selected. */
  backend: string | undefined;
  /** What policies do before the outbound section, with the response of the backend or of the cache. */
  readonly responded: ((call: Call) => void)[] = [];
  /** The policy that stored the response, such as `cache-store`, if it comes from a cache. */
  cachedBy: string | undefined;
  /** The key under which `cache-store` stores the response; undefined if it must not. */
  cacheKey: string | undefined;
  /** The same for a semantic cache. */
  promptKey: string | undefined;
  /** What policies of the inbound section leave to do when the policies have ended. */
  readonly afterwards: ((call: Call) => void)[] = [];
  readonly exchanges: Exchange[] = [];
  readonly events: GatewayEvent[] = [];
  readonly recorder: Recorder | undefined;
  /** The resolvers of a synthetic GraphQL API: they run instead of a backend. */
  graphql: ((call: Call) => Promise<GatewayResponse>) | undefined;
  readonly errorPlaces = new Map<PolicyError, PolicyElement>();
  /** `context` of the expressions. */
  readonly context: ExpressionContext;
  /** Converts values of expressions. */
  readonly values: HostValues;

  constructor(
    runtime: Runtime,
    facts: Pick<Call, 'request' | 'api' | 'operation' | 'product' | 'subscriber' | 'recorder'> & {
      readonly contextOf: (call: Call) => ExpressionContext;
    },
  ) {
    this.runtime = runtime;
    this.started = runtime.clock.now();
    this.request = facts.request;
    this.method = facts.request.method;
    this.clientHost = facts.request.headers.get('host');
    this.api = facts.api;
    this.operation = facts.operation;
    this.product = facts.product;
    this.subscriber = facts.subscriber;
    this.recorder = facts.recorder;
    this.context = facts.contextOf(this);
    this.values = new HostValues(this.context, runtime.host);
  }

  /** `context.RequestId`. */
  get id(): string {
    this.#id ??= this.runtime.guid();
    return this.#id;
  }

  /** The message that a section changes: the request in inbound and backend, the response in outbound and on-error. */
  get message(): GatewayRequest | GatewayResponse {
    return this.section === 'inbound' || this.section === 'backend' ? this.request : this.ownResponse;
  }

  /** The response, which is made if there is none. */
  get ownResponse(): GatewayResponse {
    this.response ??= new GatewayResponse();
    return this.response;
  }

  /** Ends the inbound section with a response of a cache. */
  useCached(response: GatewayResponse, store: string): void {
    this.cachedBy = store;
    this.finish(response);
  }

  /** Ends the call with a response: no further policy runs. */
  finish(response: GatewayResponse): void {
    this.response = response;
    this.isDone = true;
  }
}
