/**
 * The emulator on this machine: a loopback server and a data file.
 *
 * @module
 */
export { openDataFile } from './data-file.ts';
export type { RunningEmulator, ServeEmulatorOptions } from './serve.ts';
export { serveEmulator } from './serve.ts';
export type { StartedEmulator, StartOptions } from './start.ts';
export { startEmulator } from './start.ts';
