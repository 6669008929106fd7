import { resolve } from 'node:path';
import type { ApiFacts } from '@apimkit/api-lint';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Desired, displayPath, type Repository } from '@apimkit/repository/node';
import { cacheFolder } from './cache/folder.ts';
import { refersToFiles } from './cache/refers-to-files.ts';
import { cachedRun, type RunFindings } from './cache/run-cache.ts';
import { filesOnce } from './files/files-once.ts';
import { inOrder } from './in-order.ts';
import type { LintOptions } from './options.ts';
import { type LintRun, openRules } from './run.ts';
import { withNamedArtifacts } from './targets/named-artifacts.ts';
import { isWhole, type Targets, targetsOf } from './targets/targets.ts';
import { type Wanted, wantedOf } from './targets/wanted.ts';

/** The result of a run. */
export interface LintResult {
  /** By file, then position. */
  readonly findings: readonly Diagnostic[];
  /** Everything was linted, so that an accepted finding which is missing is fixed. */
  readonly isWhole: boolean;
}

/**
 * Lints a repository: specifications with Spectral, Redocly and our rules, policies, artifacts, overrides, and their consistency.
 *
 * @param repository opened with `openRepository` of `@apimkit/repository/node`
 * @throws {LintError} for a path, a ruleset or a rule that does not exist
 * @throws {RepositoryError} when the artifacts folder or an override file does not exist, or git does not know the revision of `since`
 * @example
 * const repository = await openRepository('.', { environment: 'prod' });
 * const { findings } = await lintRepository(repository, { rulesets: ['strict'], since: 'origin/main' });
 */
export async function lintRepository(given: Repository, options: LintOptions = {}): Promise<LintResult> {
  const files = filesOnce(options.unsaved);
  const repository = (await withNamedArtifacts(given, options)).withDisk(files);
  const rules = await openRules(repository, options);
  const run: LintRun = { ...rules, repository, options, files, cacheFolder: await cacheFolder(options, rules.project) };
  const { paths = [], since, only } = options;
  const findings = await cachedRun(run, () => lintAll(run));
  return { findings, isWhole: isWhole(paths, artifactsOf(repository)) && since === undefined && only === undefined };
}

/** The artifacts folder as findings show it. */
const artifactsOf = ({ artifactsFolder }: Repository) =>
  artifactsFolder === undefined ? undefined : displayPath(artifactsFolder);

async function lintAll(given: LintRun): Promise<RunFindings> {
  let isRepeatable = true;
  const other = () => {
    isRepeatable = false;
  };
  // A note is not among the findings.
  const onNote: LintOptions['onNote'] = (note) => {
    other();
    given.options.onNote?.(note);
  };
  const options = { ...given.options, onNote };
  const { paths = [], scope } = options;
  const targets = await targetsOf(paths, artifactsOf(given.repository), scope !== undefined, given.files);
  const run = { ...given, options, onOther: other };
  const findings = await lintTargets(run, targets, await wantedOf(options, targets));
  return { findings: inOrder(findings), isRepeatable };
}

async function lintTargets(run: LintRun, targets: Targets, wanted: Wanted): Promise<readonly Diagnostic[]> {
  const { withoutIgnored, withoutSettled } = await import('./specifications/settled.ts');
  const desired = targets.artifacts === undefined ? undefined : await run.repository.inspect();
  if (desired && refersToFiles(desired.tree)) run.onOther?.();
  const named = await wanted.specifications();
  const specifications = desired ? withoutIgnored(named, desired.diagnostics) : named;
  const alone = await lintFiles(run, wanted.policies, specifications);
  // A rule for specifications sees the document alone; the files beside it may have what it misses.
  const facts = desired && (await import('@apimkit/repository')).apiFactsIn(desired.artifacts, desired.tree);
  const ofFiles = facts ? await withoutSettled(alone, facts) : alone;
  const ofService = desired && facts ? await lintService(run, wanted.isWanted, desired, facts) : [];
  // Artifacts are read with their specifications, whose own findings are there already.
  const linted = new Set(ofFiles.map(({ file }) => file));
  const isDouble = ({ code, file }: Diagnostic) => code.startsWith('specification/') && linted.has(file);
  return [...targets.unreadable, ...ofFiles, ...ofService.filter((one) => !isDouble(one))];
}

async function lintFiles(
  run: LintRun,
  policies: readonly string[],
  specifications: readonly string[],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  if (policies.length > 0) {
    const [{ lintPolicyFile }, { policyLinterOf }] = await Promise.all([
      import('./policies/policies.ts'),
      import('./policies/linter.ts'),
    ]);
    const linter = await policyLinterOf(run);
    for (const file of policies)
      found.push(...(await lintPolicyFile(file, linter, run.options, textOf(run, file).text)));
  }
  if (specifications.length > 0) {
    const [{ lintSpecificationFiles }, { specificationSettings }] = await Promise.all([
      import('./specifications/specifications.ts'),
      import('./specifications/settings.ts'),
    ]);
    const cache = {
      ...(run.cacheFolder === undefined ? {} : { cache: run.cacheFolder }),
      onRead: () => run.onOther?.(),
    };
    const files = specifications.map((file) => ({ file, ...textOf(run, file) }));
    found.push(...(await lintSpecificationFiles(files, await specificationSettings(run), cache)));
  }
  return found;
}

/** The text that the run read of a file, where it is kept. */
function textOf({ files }: LintRun, file: string): { readonly text?: string } {
  const text = files.textOf(resolve(file));
  return text === undefined ? {} : { text };
}

/** Lints a service as a whole: its files, its policies, and how they fit together. */
async function lintService(
  run: LintRun,
  isWanted: (path: string) => boolean,
  desired: Desired,
  facts: ApiFacts,
): Promise<readonly Diagnostic[]> {
  const [{ apiSettings, lintApis }, { lintPolicies }, { policyLinterOf }, { hasErrors }] = await Promise.all([
    import('./apis.ts'),
    import('./policies/policies.ts'),
    import('./policies/linter.ts'),
    import('@apimkit/diagnostics'),
  ]);
  const linter = await policyLinterOf(run);
  const settings = await apiSettings(run);
  const { diagnostics } = desired;
  const isShown = ({ file }: Diagnostic) => file === undefined || isWanted(file);
  const ofFiles = diagnostics.filter(isShown);
  if (hasErrors(diagnostics)) {
    const text = 'How the files fit together is checked when each of them can be read.';
    run.options.onNote?.({ level: 'warn', text });
    return ofFiles;
  }
  const ofApis = (await lintApis(facts, settings)).filter(isShown);
  return [...ofFiles, ...(await lintPolicies(desired, linter, run.options, isWanted)), ...ofApis];
}
