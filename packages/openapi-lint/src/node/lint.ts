import { resolve } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { readTextNow } from '@apimkit/openapi/node';
import { findingsCache } from './cache/cache.ts';
import { installedVersions } from './cache/installed.ts';
import { documentKeys } from './cache/keys.ts';
import type { Reads } from './cache/reads.ts';
import { readsChecker } from './cache/reads-checker.ts';
import type { LintJob } from './pool/engine.ts';
import { mayLintHere } from './pool/may-lint-here.ts';
import type { Pooled } from './pool/pool.ts';
import { redoclyDigest } from './redocly/digest.ts';
import { redoclyPlugins } from './redocly/linter.ts';
import { readRulesets } from './rulesets/read.ts';
import type { RemoteRuleset, RuleLevels } from './rulesets/source.ts';
import { installedOnly, type MayRun, refuseUntrusted } from './rulesets/trust.ts';

/** How specifications are linted. */
export interface SpecificationLintOptions {
  /** Rulesets by name (`recommended`, `apim`, `spectral:oas`, …), path or package. Default `recommended` and `apim`. */
  readonly rulesets?: readonly string[];
  /** Paths of rulesets and of findings are relative to it. */
  readonly folder: string;
  /** Severities over those of the rulesets that have a name. */
  readonly rules?: RuleLevels;
  /** Redocly configurations: `recommended`, `minimal`, or paths of `redocly.yaml` files. Default none. */
  readonly redocly?: readonly string[];
  /** Rulesets of the web that may be extended, with the hash of each. Default none. */
  readonly remote?: readonly RemoteRuleset[];
  /** Which code of rulesets and plugins may run. Default {@link installedOnly}: what a package manager installed. */
  readonly mayRun?: MayRun;
  /** Folder for findings of documents that do not change; none by default. */
  readonly cache?: string;
  /** Receives the path of each other file that decides findings. */
  readonly onRead?: (path: string) => void;
}

/** A file to lint, and its text where that is known already. */
export interface LintFile {
  readonly file: string;
  readonly text?: string;
}

/**
 * Lints specifications with Spectral and Redocly: findings are theirs, in the order of the files. Many files are linted in
 * threads; findings of an earlier run are taken from the cache where the text, the files that it refers to and the rulesets are the same.
 *
 * @throws {RulesetError} when a ruleset cannot be read or used
 * @throws {Error} when a file cannot be read
 * @example
 * await lintSpecifications([{ file: 'apis/orders/specification.yaml' }], { folder: process.cwd(), rulesets: ['strict'] });
 */
export async function lintSpecifications(
  files: readonly LintFile[],
  options: SpecificationLintOptions,
): Promise<readonly Diagnostic[]> {
  const { rulesets: names = ['recommended', 'apim'], folder, remote = [], rules = {}, redocly = [] } = options;
  const { mayRun = installedOnly } = options;
  const ofRedocly: (string | undefined)[] = [];
  for (const config of redocly) {
    const plugins = await redoclyPlugins({ config, folder, remote });
    await refuseUntrusted(config, plugins, mayRun);
    ofRedocly.push(plugins.length > 0 ? undefined : await redoclyDigest(config, folder));
  }
  const rulesets = await readRulesets(names, { folder, remote, rules, mayRun });
  const cache = options.cache === undefined ? undefined : findingsCache(options.cache, 'documents');
  const digests = [...rulesets.map(({ digest }) => digest), ...ofRedocly];
  const keyOf = cache && documentKeys(installedVersions(import.meta.url), digests, folder);
  const found = new Map<number, readonly Diagnostic[]>();
  const jobs = jobsOf(files, folder);
  let missing: number[] = [];
  const isUpToDate = readsChecker();
  const announce = (reads: Reads) => {
    for (const [path] of reads) options.onRead?.(path);
  };
  for (const index of files.keys()) {
    const job = jobs.at(index);
    const known = keyOf && (await cache?.get(keyOf(job)));
    if (known && (await isUpToDate(known.reads))) {
      found.set(index, known.findings);
      announce(known.reads);
    } else missing.push(index);
  }
  const settings = { rulesets, redocly: redocly.map((config) => ({ config, remote })), folder };
  const add = (index: number, job: LintJob, { findings, reads }: Pooled) => {
    found.set(index, findings);
    announce(reads ?? []);
    if (reads && keyOf) cache?.set(keyOf(job), { findings, reads });
  };
  const sizesOf = (indexes: readonly number[]) => indexes.map((index) => jobs.size(index));
  if (missing.length > 0 && mayLintHere(settings, sizesOf(missing))) {
    const { lintHere } = await import('./pool/here.ts');
    const linted = await lintHere(settings, missing.values().map(jobs.at));
    for (const [at, index] of missing.entries()) {
      const findings = linted[at];
      if (findings) add(index, jobs.at(index), { findings, reads: [] });
    }
    missing = missing.filter((_, at) => linted[at] === undefined);
  }
  if (missing.length > 0) {
    const { openPool } = await import('./pool/pool.ts');
    const pool = openPool(settings, sizesOf(missing));
    try {
      // Rules that never end stop the run, so what is checked before depends on the order: that of the files.
      await atOnce(8, missing, async (index) => {
        const job = jobs.at(index);
        add(index, job, await pool.lint(job));
      });
    } finally {
      await pool.close();
    }
  }
  await cache?.save();
  return files.flatMap((_, index) => found.get(index) ?? []);
}

/** UTF-16 code units of texts that are kept until they are linted; others are read again, because a repository may be larger than the memory. */
const mostKept = 32_000_000;

/** The jobs for some files, by their index. */
function jobsOf(files: readonly LintFile[], folder: string) {
  const kept = new Map<number, LintJob>();
  const sizes = new Map<number, number>();
  let size = 0;
  const at = (index: number): LintJob => {
    const known = kept.get(index);
    if (known) return known;
    const { file, text } = files[index] as LintFile;
    const path = resolve(folder, file);
    const job = { file: path, text: text ?? readTextNow(path) };
    sizes.set(index, job.text.length);
    size += job.text.length;
    if (size <= mostKept) kept.set(index, job);
    return job;
  };
  return { at, size: (index: number) => sizes.get(index) ?? 0 };
}

async function atOnce<Item>(count: number, items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: count }, lane));
}
