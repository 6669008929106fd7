import type { Severity } from '@apimkit/diagnostics';
import type { PolicySurroundings } from '@apimkit/policy-lint';
import type { MayRun, RulesFolder } from '@apimkit/repository/node';

/** Severities by rule id; `off` switches a rule off. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Information about a run that is not a finding. */
export interface Note {
  readonly level: 'debug' | 'info' | 'warn';
  readonly text: string;
}

/** The enabled rules. */
export interface RuleOptions {
  /** Names or files of rulesets, instead of those of the project file; later ones win. */
  readonly rulesets?: readonly string[];
  /** Severities of single rules, over everything else. Ids are as in findings; policy rules also without their prefix. */
  readonly rules?: Severities;
  /** Take the settings of linters, rulesets and their code from another revision; see `rulesFrom` of `@apimkit/repository/node`. */
  readonly rulesFrom?: RulesFolder | undefined;
  /** Which code of rulesets may run. Default: what a package manager installed, and everything when the repository is opened with `trust`. */
  readonly mayRun?: MayRun;
}

/** What is linted, and how. */
export interface LintOptions extends RuleOptions {
  /** Files and folders; `-` is a policy on standard input. Default: all of the artifacts, else the working directory. */
  readonly paths?: readonly string[];
  /** Lint only what changed since the merge base of this git revision and HEAD. */
  readonly since?: string | undefined;
  /** Report only findings of these files; everything is read, as for all of the paths. */
  readonly only?: readonly string[];
  /** Texts of files that an editor has not saved, by absolute path; they replace the content on disk. */
  readonly unsaved?: ReadonlyMap<string, string>;
  /** The scope of a policy that is linted by itself. */
  readonly scope?: PolicySurroundings['scope'] | undefined;
  /** The gateways that run the policies. Default: all. */
  readonly gateways?: NonNullable<PolicySurroundings['gateways']>;
  /** Write the fixes that are safe. */
  readonly fix?: boolean;
  /**
   * Keep findings of files that do not change in a folder, and take them from there. Default false; true: `.apimkit/cache/lint` beside the project
   * file. Only for a repository whose artifacts are those of its folder.
   */
  readonly cache?: boolean | string | undefined;
  /** Standard input, for the path `-`. */
  readonly stdin?: AsyncIterable<unknown>;
  readonly onNote?: (note: Note) => void;
}
