/**
 * The management plane of an Azure API Management service in one process.
 *
 * @module
 */
export type { Emulator, EmulatorData, EmulatorOptions } from './emulator.ts';
export { createEmulator } from './emulator.ts';
export type { SeedNote } from './seed.ts';
