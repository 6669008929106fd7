// Runs a benchmark by its name: npm run bench -- client
const benchmarks: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  client: () => import('./client/client.ts'),
  emulator: () => import('./emulator/emulator.ts'),
  limits: () => import('./limits/limits.ts'),
  report: () => import('./report/report.ts'),
  sync: () => import('./sync/sync.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benchmarks[name];
if (load) await (await load()).run(args);
else {
  console.error(`${name || 'No name'} is not a benchmark: use one of ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
}
