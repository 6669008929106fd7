import type { ApiFacts } from '@apimkit/api-lint';
import type { GatewayFacts } from '@apimkit/breaking';
import type { Disk } from '@apimkit/model/node';
import type { EffectivePolicy } from '@apimkit/policy';
import type { Call } from '../policies/effective.ts';
import type { RepositoryPolicy } from '../policies/policies.ts';
import type { Desired } from './desired.ts';
import type { FolderContent } from './display-names.ts';
import type { LoadedOverrides } from './overrides.ts';
import type { ProjectFile } from './project-file.ts';
import type { Settings } from './settings.ts';

/** Options of a repository. They override the values of the project file. */
export interface RepositoryOptions {
  /** Path of the project file. Default: `apimkit.yaml` in the folder or in one above it, when there is one. */
  readonly projectFile?: string | undefined;
  /** An environment of the project file. */
  readonly environment?: string | undefined;
  /** Read everything at this git revision. Default: the files of the working copy. */
  readonly revision?: string | undefined;
  /** Follow links in override files to any target. The caller decides this, never the repository. */
  readonly trust?: boolean | undefined;
  /** Folder of the artifacts. */
  readonly artifacts?: string | undefined;
  readonly overrides?: readonly string[] | undefined;
  readonly values?: readonly string[] | undefined;
  readonly variables?: readonly string[] | undefined;
  readonly revisions?: 'inherit' | 'exact' | undefined;
  /** Treat warnings about overrides as errors. */
  readonly strict?: boolean | undefined;
  /** The target service: ids in artifacts are replaced with its ids. */
  readonly subscription?: string | undefined;
  readonly resourceGroup?: string | undefined;
  readonly service?: string | undefined;
  /** Variables for tokens. Default: none, so that a library call does not depend on the process. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Accept a folder without artifacts: a publish with deletes then empties the service. Default false. */
  readonly allowEmpty?: boolean | undefined;
  /** Receives secret values before any message about their files. */
  readonly onSecrets?: ((secrets: readonly string[]) => unknown) | undefined;
}

/**
 * A git repository with artifacts, read on demand and only once. Nothing here writes.
 *
 * The members that return artifacts for use throw when a file cannot be read, since a missing resource would look like one to delete;
 * {@link inspect} returns what can be read together with the findings, for linters.
 */
export interface Repository {
  /** Absolute path that the repository was opened at. */
  readonly folder: string;
  readonly options: RepositoryOptions;
  readonly projectFile?: ProjectFile;
  /** The project file's settings with those of the environment. */
  readonly settings: Settings;
  /** Folder of the artifacts; undefined when neither the options nor a project file give one. */
  readonly artifactsFolder: string | undefined;
  /**
   * The override files.
   *
   * @throws {RepositoryError} when one has errors
   */
  overrides(): Promise<LoadedOverrides>;
  /**
   * The artifacts as their files have them, without overrides.
   *
   * @throws {RepositoryError} when a file has errors, or there are no artifacts
   */
  artifacts(): Promise<FolderContent>;
  /**
   * The artifacts of the environment.
   *
   * @throws {RepositoryError} when a file has errors, or there are no artifacts
   */
  desired(): Promise<Desired>;
  /**
   * The same with all findings, for linters. Never publish it: files with errors are missing from the artifacts.
   *
   * @throws {RepositoryError} when a folder or file does not exist, or there are no artifacts
   */
  inspect(): Promise<Desired>;
  /** Every policy, with its scope and context. */
  policies(): Promise<readonly RepositoryPolicy[]>;
  /** The effective policy of a call: the policies of all of its scopes, merged. */
  effectivePolicy(call: Call): Promise<EffectivePolicy>;
  /** Facts about APIs, for the rules of `@apimkit/api-lint`. */
  apiFacts(): Promise<ApiFacts>;
  /** Facts about the gateway, for `compareGateways`. */
  gatewayFacts(): Promise<GatewayFacts>;
  /**
   * The same repository at another git revision, with the project file of the working copy.
   *
   * @param content the content of the artifacts folder then, if it was already read
   */
  at(revision: string, content?: FolderContent): Repository;
  /** The same repository with other artifacts in place of those of its folder. */
  withContent(content: FolderContent): Repository;
  /** The same repository, whose artifacts folder is read from what was read of the disk before. */
  withDisk(disk: Disk): Repository;
  /** The same repository with other options. */
  with(options: RepositoryOptions): Repository;
}
