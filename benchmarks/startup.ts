// Compares `apimkit --help` with `node -e 0`: whole processes, alternating, median of many.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../apps/cli/bin/apimkit.mjs', import.meta.url));
const rounds = Number(process.argv[2] ?? 25);
const time = (args: readonly string[]) => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [...args], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
};
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const bare: number[] = [];
const help: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(time(['-e', '0']));
  help.push(time([cli, '--help']));
}
console.log(
  `node -e 0: ${median(bare).toFixed(1)} ms; apimkit --help: ${median(help).toFixed(1)} ms; ratio ${(median(help) / median(bare)).toFixed(2)} (at most 2.0)`,
);
