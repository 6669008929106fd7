/**
 * The management plane of an Azure API Management service in one process.
 *
 * @module
 */
export type { EmulatorClock } from './clock.ts';
export type { Emulator } from './emulator.ts';
export { createEmulator } from './emulator.ts';
export type { EmulatorData } from './emulator-data.ts';
export type { EmulatorOptions } from './emulator-options.ts';
export type { Permission } from './http/permissions.ts';
export type { RequestCounts, RequestLog, RequestRecord } from './introspection/request-log.ts';
export type { NamedProfile, ProfileName } from './profiles/named.ts';
export { everyFault, profiles } from './profiles/named.ts';
export type { Profile } from './profiles/profile.ts';
export type { Fault } from './profiles/table.ts';
export { faultTable as faults } from './profiles/table.ts';
export type { SeedNote } from './seed.ts';
export { type VirtualClock, virtualClock } from './virtual-clock.ts';
