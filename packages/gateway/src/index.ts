/**
 * An offline gateway for Azure API Management: runs the policies of artifacts on requests.
 *
 * @module
 */
export type { GatewayClock } from './clock.ts';
export { simulatedClock, systemClock } from './clock.ts';
export type { ElementPlace, PolicyElement, PolicyText } from './compile/element.ts';
export type { NotRunnableKind } from './errors.ts';
export type { Gateway } from './gateway.ts';
export { createGateway } from './gateway.ts';
export { echoBackend, localSubscriptions } from './local.ts';
export type {
  CallerSubscription,
  CallerUser,
  CallOptions,
  CallTarget,
  GatewayFakes,
  GatewayOptions,
} from './options.ts';
export type { GatewayEvent } from './pipeline/events.ts';
export { policies } from './policies/index.ts';
export type { ReadPolicy } from './read-policy.ts';
export { readPolicy } from './read-policy.ts';
export type { CallResult, Touched } from './result.ts';
export type { ServedApi, ServedOperation } from './routing/served.ts';
export { servedApis } from './routing/served.ts';
export { traceSummary } from './trace/summary.ts';
export { traceChangeText, traceText } from './trace/text.ts';
export type { Trace, TraceChange, TraceEntry, TraceRequest } from './trace/trace.ts';
export type { Exchange } from './transport/exchange.ts';
export { isNamed } from './transport/names.ts';
export type { BackendTarget, MockResponse } from './transport/target.ts';
export type { XsdInput, XsdResult, XsdValidator } from './xsd/port.ts';
