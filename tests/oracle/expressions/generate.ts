import { writeFileSync } from 'node:fs';
import { areas, sourceOf } from './cases/index.ts';
import { contextNames } from './contexts.ts';
import { evaluateWithNet, runtimeName } from './net.ts';
import type { ExpressionRecord, Job } from './record.ts';

/** A case over every context. */
export const jobOf = (code: string): Job => ({
  source: sourceOf(code),
  runs: contextNames.map((context) => ({ context })),
});

/** Areas with cases that do not compile. */
const mayFail = new Set(['invalid', 'operators', 'conversions']);

/** Writes the records of our cases, a file for each area. Returns the expressions that do not compile, for a look at them. */
export function writeExpressionRecords(): readonly string[] {
  const runtime = runtimeName();
  const all = Object.entries(areas).flatMap(([area, codes]) => codes.map((code) => ({ area, code })));
  const results = evaluateWithNet(all.map(({ code }) => jobOf(code)));
  const failed: string[] = [];
  const lines = Map.groupBy(
    all.map(({ area, code }, index) => {
      const records = results[index] ?? [];
      const [first] = records;
      if (first && 'error' in first && !mayFail.has(area))
        failed.push(`${area}: ${code}: ${first.error} ${first.message}`);
      return { area, line: `${JSON.stringify(code)}:${JSON.stringify(short(records))}` };
    }),
    ({ area }) => area,
  );
  for (const [area, cases] of lines)
    writeFileSync(
      new URL(`../records/expressions-${area}.json`, import.meta.url),
      `{"runtime":${JSON.stringify(runtime)},"records":{\n${cases.map(({ line }) => line).join(',\n')}\n}}\n`,
    );
  return failed;
}

/** One record when all are equal. The words of the compiler are not compared. */
function short(records: readonly ExpressionRecord[]): ExpressionRecord | readonly ExpressionRecord[] {
  const plain = records.map((record) => ('error' in record ? { error: record.error } : record));
  const [first] = plain;
  return first && plain.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : plain;
}
