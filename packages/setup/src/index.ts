/**
 * Sets up a repository for GitOps of Azure API Management.
 *
 * @module
 */
export { type CiSystem, ciSystems } from './detect/ci.ts';
export type { OverrideFacts } from './detect/overrides.ts';
export type { Choices, EnvironmentChoice, Found, Given, KnownProject } from './init/choices.ts';
export { choicesFor, environmentFiles } from './init/choices.ts';
export { initFiles } from './init/files.ts';
export type { FileChange, FileState } from './init/merge.ts';
export { changeOf } from './init/merge.ts';
export type { InitOptions, SetupFile } from './init/setup-file.ts';
export type { Inventory, ReadFolder, UnreadFile } from './migrate/inventory.ts';
export { inventoryOf } from './migrate/inventory.ts';
export type { Relayout } from './migrate/relayout.ts';
export { relayout } from './migrate/relayout.ts';
export type { UnusedSetting } from './migrate/settings.ts';
export { isPipeline, unusedOverrides, unusedSettings } from './migrate/settings.ts';
export type { Scaffolded, ScaffoldRequest } from './scaffold/scaffold.ts';
export { scaffold } from './scaffold/scaffold.ts';
export { SetupError } from './scaffold/setup-error.ts';
export type { SpecificationFile } from './scaffold/specification-file.ts';
export type { Target } from './scaffold/target.ts';
