/**
 * Checks why a run would fail before it does.
 *
 * @module
 */
export type { CheckResult, CheckStatus } from './check.ts';
export { type Diagnosis, diagnose } from './diagnose.ts';
export type { DoctorInput, Purpose, ServiceOptions } from './input.ts';
export { allows, type RolePermission } from './permissions/permissions.ts';
export type { Probe, Probed, ProbeStep, ProbeTarget } from './probe.ts';
export { type ChecksTableOptions, renderChecks } from './render.ts';
