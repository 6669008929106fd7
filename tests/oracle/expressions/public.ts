import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { digest } from '../documents.ts';
import { built } from '../dotnet.ts';
import { contextFiles } from './contexts.ts';
import { evaluateWithNet, evaluatorDigest } from './net.ts';
import { hasPublicPolicies, publicExpressions } from './public/extract.ts';
import { runsOf } from './public/variables.ts';
import type { ExpressionRecord, Job } from './record.ts';
import { type Comparison, compareJob } from './recorded.ts';

/** One evaluation of an expression of a public policy. */
export interface PublicComparison extends Comparison {
  /** Which of all expressions: equal ones occur again. */
  readonly expression: number;
}

const cache = `${built}/public-expressions.json`;

/** The evaluations of public expressions with .NET. Only those that are new or changed run; the rest is below `node_modules/.cache`. */
function recordsOf(jobs: readonly Job[]): ReadonlyMap<string, readonly ExpressionRecord[]> {
  const world = evaluatorDigest() + digest(JSON.stringify(contextFiles));
  const keys = new Map(jobs.map((job) => [job.source, digest(world + JSON.stringify(job))]));
  const known = (existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : {}) as Record<
    string,
    readonly ExpressionRecord[]
  >;
  const missing = jobs.filter(({ source }) => known[keys.get(source) ?? ''] === undefined);
  const made = evaluateWithNet(missing);
  for (const [index, { source }] of missing.entries()) known[keys.get(source) ?? ''] = made[index] ?? [];
  if (missing.length > 0) {
    mkdirSync(built, { recursive: true });
    const current = [...keys.values()].map((key) => [key, known[key]] as const);
    writeFileSync(cache, JSON.stringify(Object.fromEntries(current)));
  }
  return new Map([...keys].map(([source, key]) => [source, known[key] ?? []]));
}

/**
 * Compares the expressions of the public policies, which are beside this repository and never part of it. Equal expressions count each time.
 * Needs .NET for what is not recorded yet.
 */
export function comparePublic(): readonly PublicComparison[] {
  if (!hasPublicPolicies()) return [];
  const sources = publicExpressions();
  const jobs = [...new Set(sources)].map((source): Job => ({ source, runs: runsOf(source) }));
  const records = recordsOf(jobs);
  const compared = new Map(jobs.map((job) => [job.source, compareJob(job, records.get(job.source) ?? [])]));
  return sources.flatMap((source, expression) => (compared.get(source) ?? []).map((one) => ({ ...one, expression })));
}
