import { type MayRun, mayRunWith, type Repository } from '@apimkit/repository/node';
import type { FilesOnce } from './files/files-once.ts';
import type { LintOptions, RuleOptions } from './options.ts';
import { type LintOfProject, projectLint } from './project-lint.ts';
import { type RuleChoice, ruleChoiceOf } from './rules/choice.ts';

/** What every part of a run needs to know about rules. */
export interface RuleRun {
  readonly project: LintOfProject | undefined;
  readonly choice: RuleChoice;
  readonly rulesFrom: RuleOptions['rulesFrom'];
  readonly mayRun: MayRun;
}

/** A run over a repository. */
export interface LintRun extends RuleRun {
  readonly repository: Repository;
  readonly options: LintOptions;
  /** What the run reads of the disk. */
  readonly files: FilesOnce;
  /** The folder of the cache; none when it is off or may not be used. */
  readonly cacheFolder?: string | undefined;
  /** Receives that something else than the files and settings of the run decided its findings. */
  readonly onOther?: () => void;
}

/** @throws {LintError} for a rule or a ruleset that does not exist */
export async function openRules(repository: Repository, options: RuleOptions): Promise<RuleRun> {
  const {
    rulesFrom,
    mayRun = mayRunWith({ trust: repository.options.trust === true, ...(rulesFrom ? { rulesFrom } : {}) }),
  } = options;
  const [choice, project] = await Promise.all([ruleChoiceOf(options), projectLint(repository, rulesFrom)]);
  return { project, choice, rulesFrom, mayRun };
}
