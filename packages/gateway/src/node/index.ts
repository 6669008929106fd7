/**
 * Serves a gateway on this machine.
 *
 * @module
 */
export type { RunningGateway, ServeGatewayOptions } from './serve.ts';
export { serveGateway } from './serve.ts';
