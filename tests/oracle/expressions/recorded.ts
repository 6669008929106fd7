import { existsSync, readFileSync } from 'node:fs';
import { areas } from './cases/index.ts';
import { contextNames } from './contexts.ts';
import { jobOf } from './generate.ts';
import { evaluateWithOurs } from './ours.ts';
import {
  type ExpressionRecord,
  type Job,
  type OurRecord,
  type RecordsFile,
  type Verdict,
  verdictOf,
} from './record.ts';

/** One evaluation, compared. */
export interface Comparison {
  readonly source: string;
  readonly context: string;
  readonly expected: ExpressionRecord;
  readonly actual: OurRecord;
  readonly verdict: Verdict;
}

/** The committed records of an area. */
export function readExpressionRecords(area: string): RecordsFile {
  const file = new URL(`../records/expressions-${area}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecordsFile) : { runtime: '', records: {} };
}

/** Compares our evaluator with the records of an area. */
export function compareArea(area: string): readonly Comparison[] {
  const { records } = readExpressionRecords(area);
  return (areas[area] ?? []).flatMap((code) => {
    const record = records[code];
    return record ? compareJob(jobOf(code), Array.isArray(record) ? record : [record]) : [];
  });
}

/** Compares an expression with its records: one for each run, or one for all. */
export function compareJob(job: Job, records: readonly ExpressionRecord[]): readonly Comparison[] {
  const ours = evaluateWithOurs(job);
  return job.runs.map(({ context }, index) => {
    const expected = records[index] ?? (records[0] as ExpressionRecord);
    const actual = ours[index] ?? (ours[0] as OurRecord);
    return { source: job.source, context, expected, actual, verdict: verdictOf(expected, actual) };
  });
}

/** Cases whose records are missing or are of code that is gone. */
export function staleCases(area: string): readonly string[] {
  const codes = new Set(areas[area]);
  const recorded = new Set(Object.keys(readExpressionRecords(area).records));
  return [...codes].filter((code) => !recorded.has(code)).concat([...recorded].filter((code) => !codes.has(code)));
}

/** The number of evaluations of one case. */
export const runsOfCase = contextNames.length;
