import type {
  ContextApi,
  ContextDeployment,
  ContextLastError,
  ContextNamed,
  ContextOperation,
  ContextProduct,
  ContextRequest,
  ContextResponse,
  ContextSubscription,
  ContextUser,
  ExpressionContext,
  Value,
} from '@apimkit/expressions';
import type { Call } from './call.ts';

/** `context` of the expressions of a call. */
export class CallContext implements ExpressionContext {
  readonly #call: Call;
  readonly graphql: ExpressionContext['graphql'];

  constructor(call: Call, graphql?: ExpressionContext['graphql']) {
    this.#call = call;
    this.graphql = graphql;
  }

  get api(): ContextApi {
    return this.#call.api.context;
  }

  get operation(): ContextOperation | undefined {
    return this.#call.operation?.context;
  }

  get product(): ContextProduct | undefined {
    return this.#call.product?.context;
  }

  get subscription(): ContextSubscription | undefined {
    return this.#call.subscriber.subscription;
  }

  get user(): ContextUser | undefined {
    return this.#call.subscriber.user;
  }

  get workspace(): ContextNamed | undefined {
    const { workspace } = this.#call.api;
    return workspace === undefined ? undefined : { id: workspace, name: workspace };
  }

  get deployment(): ContextDeployment {
    const { deployment = {}, certificates = {} } = this.#call.runtime.options;
    const { region = 'West Europe', serviceName = 'apimkit', gatewayId = 'managed' } = deployment;
    return { gatewayId, region, serviceId: serviceName, serviceName, certificates };
  }

  get request(): ContextRequest {
    return this.#call.request;
  }

  get response(): ContextResponse | undefined {
    return this.#call.response;
  }

  get lastError(): ContextLastError | undefined {
    return this.#call.lastError;
  }

  get requestId(): string {
    return this.#call.id;
  }

  get timestamp(): number {
    return this.#call.started;
  }

  get elapsed(): number {
    return this.#call.runtime.clock.now() - this.#call.started;
  }

  get tracing(): boolean {
    return this.#call.recorder !== undefined;
  }

  get variables(): ReadonlyMap<string, Value> {
    return this.#call.variables;
  }

  trace(message: string): void {
    this.#call.events.push({
      kind: 'trace',
      policy: 'expression',
      name: 'context.Trace',
      value: message,
      properties: {},
    });
  }
}
