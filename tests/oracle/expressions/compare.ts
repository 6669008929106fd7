// Prints the expressions that our evaluator evaluates in another way than .NET:
// node --conditions=@apimkit/source tests/oracle/expressions/compare.ts [AREA…|public] [--limit N] [--refused] [--match TEXT]
import { parseArgs } from 'node:util';
import { areas } from './cases/index.ts';
import { comparePublic } from './public.ts';
import { type Comparison, compareArea } from './recorded.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '40' },
    refused: { type: 'boolean', default: false },
    match: { type: 'string', default: '' },
  },
});
const show = (line: string) => process.stdout.write(`${line}\n`);
const named = positionals.length > 0 ? positionals : Object.keys(areas);

for (const area of named) {
  const all = area === 'public' ? comparePublic() : compareArea(area);
  const found = all.filter(({ source }) => source.includes(values.match));
  const count = (verdict: string) => found.filter((one) => one.verdict === verdict).length;
  show(`${area}: ${count('equal')} equal, ${count('different')} different, ${count('refused')} refused`);
  const wanted = values.refused ? 'refused' : 'different';
  const bySource = Map.groupBy(
    found.filter(({ verdict }) => verdict === wanted),
    ({ source }) => source,
  );
  for (const [source, comparisons] of [...bySource].slice(0, Number(values.limit))) {
    show(`\n${source.trim()}`);
    const alike = Map.groupBy(comparisons, resultsOf);
    for (const [results, all] of alike)
      show(`  ${[...new Set(all.map(({ context }) => context))].join(', ')}\n${results}`);
  }
  if (positionals.length > 0) reasons(found);
}

function resultsOf({ expected, actual }: Comparison): string {
  return `    .NET ${shortened(expected)}\n    ours ${shortened(actual)}`;
}

/** What is refused, by its message. */
function reasons(found: readonly Comparison[]): void {
  const refused = Map.groupBy(
    found.flatMap(({ source, actual }) => ('unsupported' in actual ? [{ source, reason: actual.unsupported }] : [])),
    ({ reason }) => reason,
  );
  const sorted = [...refused].map(([reason, all]) => [reason, new Set(all.map(({ source }) => source)).size] as const);
  if (sorted.length > 0) show('\nRefused:');
  for (const [reason, size] of sorted.toSorted((a, b) => b[1] - a[1])) show(`  ${size} ${reason}`);
}

function shortened(record: unknown): string {
  const text = JSON.stringify(record);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
