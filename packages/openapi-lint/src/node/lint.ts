import { resolve } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { readText } from '@apimkit/openapi/node';
import { folderCache } from './cache/cache.ts';
import type { LintJob } from './pool/engine.ts';
import { openPool } from './pool/pool.ts';
import { redoclyDigest } from './redocly/digest.ts';
import { redoclyPlugins } from './redocly/linter.ts';
import { digestOf } from './rulesets/digest.ts';
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
}

/** A file to lint, and its text where that is known already. */
export interface LintFile {
  readonly file: string;
  readonly text?: string;
}

/**
 * Lints specifications with Spectral and Redocly: findings are theirs, in the order of the files. Many files are linted in
 * threads; files whose text and rulesets are those of an earlier run are taken from the cache.
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
  for (const config of redocly) await refuseUntrusted(config, await redoclyPlugins({ config, folder, remote }), mayRun);
  const [rulesets, digests] = await Promise.all([
    readRulesets(names, { folder, remote, rules, mayRun }),
    Promise.all(redocly.map((config) => redoclyDigest(config, folder))),
  ]);
  const cache = options.cache === undefined || digests.includes(undefined) ? undefined : folderCache(options.cache);
  const base = digestOf(...rulesets.map(({ digest }) => digest), JSON.stringify(digests), folder);
  const keyOf = ({ file, text }: LintJob) => digestOf(base, file, text);
  const found = new Map<number, readonly Diagnostic[]>();
  const missing: number[] = [];
  const sizes: number[] = [];
  for (const [index, one] of files.entries()) {
    const job = await jobOf(one, folder);
    const known = isAlone(job) ? await cache?.get(keyOf(job)) : undefined;
    if (known) found.set(index, known);
    else {
      missing.push(index);
      sizes.push(job.text.length);
    }
  }
  if (missing.length > 0) {
    const pool = openPool({ rulesets, redocly: redocly.map((config) => ({ config, remote })), folder }, sizes);
    try {
      // Rules that never end stop the run, so what is checked before depends on the order: that of the files, however fast each is read.
      let before: Promise<unknown> = Promise.resolve();
      await atOnce(8, missing, async (index) => {
        const inTurn = Promise.all([jobOf(files[index] as LintFile, folder), before]).then(([job]) => job);
        before = inTurn.catch(() => undefined);
        const job = await inTurn;
        const findings = await pool.lint(job);
        found.set(index, findings);
        if (isAlone(job)) await cache?.set(keyOf(job), findings);
      });
    } finally {
      await pool.close();
    }
  }
  return files.flatMap((_, index) => found.get(index) ?? []);
}

/** Texts are read when they are needed, and let go: a repository may be larger than the memory. */
async function jobOf({ file, text }: LintFile, folder: string): Promise<LintJob> {
  const path = resolve(folder, file);
  return { file: path, text: text ?? (await readText(path)) };
}

/** What refers to other files changes with them. */
const isAlone = ({ text }: LintJob) => !/["']?\$ref["']?\s*:\s*["']?(?![#"'\s])[^"'\s#]/.test(text);

async function atOnce<Item>(count: number, items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: count }, lane));
}
