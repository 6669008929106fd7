import type { PolicyTestReport } from '../run/report.ts';

/** The results as JSON, without the texts of policies. */
export function jsonTests({ tests, counts, duration, coverage }: PolicyTestReport): string {
  const files = coverage.files.map(({ text: _, ...rest }) => rest);
  return `${JSON.stringify({ version: 1, counts, duration, tests, coverage: { ...coverage, files } }, null, 2)}\n`;
}
