import { count, type Diagnostic, hasErrors } from '@apimkit/diagnostics';
import { applyOverrides, type Effective } from '@apimkit/overrides';
import type { FolderContent } from './display-names.ts';
import { RepositoryError } from './errors.ts';
import type { LoadedOverrides } from './overrides.ts';
import { displayPath } from './paths.ts';
import type { EnvironmentPlaces } from './settings.ts';
import { isOverTime, withinTime } from './within-time.ts';

/** The artifacts of an environment, and where each value comes from. */
export interface Desired extends Effective, FolderContent {
  /** What is wrong with the artifacts and with the overrides. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What overrides need to know about the run. */
export interface DesiredOptions {
  /** ARM id of the service that is published to. */
  readonly target?: string | undefined;
  /** Whether an override of an API reaches its revisions. */
  readonly revisions?: 'inherit' | 'exact' | undefined;
  readonly places?: EnvironmentPlaces | undefined;
  /** Treat warnings about overrides as errors. */
  readonly strict?: boolean | undefined;
}

/** Puts overrides over artifacts. */
export function desiredOf(content: FolderContent, overrides: LoadedOverrides, options: DesiredOptions): Desired {
  const { target, revisions, places, strict = false } = options;
  const effective = applyOverrides(content.artifacts, overrides.files, {
    ...(target === undefined ? {} : { target }),
    ...(revisions === undefined ? {} : { revisions }),
    ...(places ? { elsewhere: places } : {}),
    tree: content.tree,
    within: patternsWithin,
  });
  const found = [...overrides.diagnostics, ...effective.diagnostics].map((one) => inStrictMode(one, strict));
  return { ...effective, tree: content.tree, diagnostics: [...content.diagnostics, ...found] };
}

/** Warnings about overrides are errors in strict mode. */
export const inStrictMode = (one: Diagnostic, strict: boolean): Diagnostic =>
  strict && one.severity === 'warning' ? { ...one, severity: 'error' } : one;

function patternsWithin<Result>(work: () => Result): Result {
  try {
    return withinTime(work);
  } catch (error) {
    if (!isOverTime(error)) throw error;
    throw new RepositoryError(
      `A pattern in the names of the override files cannot be used: ${error.message}; write it without nested repeats`,
    );
  }
}

/** @throws {RepositoryError} when overrides have errors: nothing may be sent then */
export function refuseOverrides(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new RepositoryError(
      `Nothing was sent: fix the ${count(errors, 'error')} in the overrides above first`,
      diagnostics,
    );
}

/** @throws {RepositoryError} when artifacts have errors, or when there are none: nothing may be sent then */
export function refuseArtifacts(
  { artifacts, diagnostics }: FolderContent,
  folder: string,
  {
    revision,
    allowEmpty = false,
  }: { readonly revision?: string | undefined; readonly allowEmpty?: boolean | undefined },
): void {
  if (hasErrors(diagnostics)) {
    if (revision !== undefined)
      throw new RepositoryError(`The artifacts of ${revision} cannot be read: choose another revision`, diagnostics);
    const broken = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    const files = count(broken.size, 'file');
    throw new RepositoryError(
      `Nothing was sent: ${files} of ${displayPath(folder)} cannot be read. Fix the errors above first`,
      diagnostics,
    );
  }
  if (!allowEmpty) refuseEmpty({ artifacts, diagnostics }, folder);
}

/** @throws {RepositoryError} when a folder has no artifacts at all */
export function refuseEmpty({ artifacts, diagnostics }: Omit<FolderContent, 'tree'>, folder: string): void {
  if (artifacts.size === 0 && !hasErrors(diagnostics))
    throw new RepositoryError(
      `${displayPath(folder)} has no artifacts; is it the right folder? If it is, pass --allow-empty to plan and publish`,
      diagnostics,
    );
}
