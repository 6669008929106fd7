/**
 * Opens a git repository with artifacts.
 *
 * @module
 */
export { callerChanges, specificationChanges } from './changes.ts';
export { type CheckedOut, checkedOut } from './commit.ts';
export type { Desired } from './desired.ts';
export type { FolderContent } from './display-names.ts';
export { type CallChange, type CallPolicy, type CallQuery, effectiveChanges, effectivePolicies } from './effective.ts';
export { RepositoryError } from './errors.ts';
export { changedSince, mergeBase, readFileAt, readTreeAt } from './git.ts';
export { type Clone, cloneOf, defaultBranch, filesOf, remoteUrl, uncommittedIn } from './git-facts.ts';
export { isLoopbackUrl } from './links.ts';
export { readNote, writeNote } from './notes.ts';
export { openRepository } from './open-repository.ts';
export type { LoadedOverrides } from './overrides.ts';
export { displayPath, isInside } from './paths.ts';
export { findProjectFile, type ProjectFile, type ReadProjectOptions, readProjectFile } from './project-file.ts';
export { type CommitRange, commitOf, commitRange, headCommit, rangeOfCommit } from './range.ts';
export { readArtifactsFolder, readArtifactsFolderAt } from './read-artifacts-folder.ts';
export { type Rendered, renderEnvironment, writeRendered } from './render.ts';
export type { Repository, RepositoryOptions } from './repository.ts';
export { type RulesFolder, rulesFrom } from './rules-from.ts';
export {
  type EnvironmentPlace,
  type EnvironmentPlaces,
  type ServiceNames,
  type Settings,
  serviceIdOf,
} from './settings.ts';
export { type ChangedSides, sidesOfRange } from './since.ts';
export { readSpecificationFile } from './specification-file.ts';
export { type MayRun, mayRunWith, type TrustOptions } from './trust.ts';
export { isOverTime, withinTime } from './within-time.ts';
