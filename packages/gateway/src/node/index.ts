/**
 * Serves a gateway on this machine, and loads what it needs there.
 *
 * @module
 */
export type { RunningGateway, ServeGatewayOptions } from './serve.ts';
export { serveGateway } from './serve.ts';
export { loadXsd } from './xsd.ts';
