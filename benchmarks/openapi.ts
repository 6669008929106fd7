// Lints specifications with apimkit and with spectral-cli, in one run on one machine: whole processes, the same files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { makeSpecification, type Shape } from './specifications.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const apimkit = at('apps/cli/bin/apimkit.mjs');
const spectral = at('node_modules/@stoplight/spectral-cli/dist/index.js');
const count = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'apimkit-benchmark-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const reportPeak = 'process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))';

interface Run {
  readonly seconds: number;
  readonly peak: number;
  readonly findings: number;
}

function run(script: string, args: readonly string[], from: string): Run {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(reportPeak)}`, script, ...args],
    { cwd: from, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/peak=(\d+)$/.exec(stderr)?.[1]) / 1024;
  if (status !== 0 && status !== 1) throw new Error(`${script} ${args.join(' ')} ended with ${status}: ${stderr}`);
  const report = JSON.parse(stdout) as readonly unknown[] | { readonly findings: readonly unknown[] };
  return { seconds, peak, findings: 'findings' in report ? report.findings.length : report.length };
}

/** Half of the documents are JSON, half are YAML. */
function write(name: string, shapes: readonly Shape[]): string {
  const to = join(folder, name);
  mkdirSync(to);
  for (const [index, shape] of shapes.entries()) {
    const made = makeSpecification(shape);
    const isJson = index % 2 === 0;
    const text = isJson
      ? JSON.stringify(made, null, 2)
      : stringify(made, { lineWidth: 0, aliasDuplicateObjects: false });
    writeFileSync(join(to, `openapi-${index}.${isJson ? 'json' : 'yaml'}`), text);
  }
  return to;
}

const lint = (where: string, ruleset: string) =>
  run(apimkit, ['lint', '.', '--ruleset', ruleset, '--format', 'json', '--fail-on', 'error'], where);

function lintFresh(where: string, ruleset: string): Run {
  rmSync(join(where, '.apimkit'), { recursive: true, force: true });
  return lint(where, ruleset);
}

function lintWithSpectral(where: string, extended: string): Run {
  const ruleset = join(at('benchmarks'), `.ruleset-${process.pid}.json`);
  writeFileSync(ruleset, JSON.stringify({ extends: [extended] }));
  try {
    return run(
      spectral,
      ['lint', '*.{json,yaml}', '-r', ruleset, '-f', 'json', '-q', '--fail-severity', 'error'],
      where,
    );
  } finally {
    rmSync(ruleset);
  }
}

const print = (what: string, { seconds, peak, findings }: Run) =>
  console.log(
    `${what.padEnd(58)} ${seconds.toFixed(2).padStart(7)} s  ${peak.toFixed(0).padStart(5)} MiB  ${findings} findings`,
  );
const ratio = (what: string, value: number, wanted: string) =>
  console.log(`  ${what}: ${value.toFixed(2)} (${wanted})`);

// Models per document, for the two notations to have 100 to 160 KB each.
const many = write(
  'many',
  Array.from({ length: count }, (_, seed) => ({ models: seed % 2 === 0 ? 44 : 66, seed })),
);
const sizes = readdirSync(many).map((file) => statSync(join(many, file)).size / 1000);
console.log(`${count} specifications of ${Math.min(...sizes).toFixed(0)}-${Math.max(...sizes).toFixed(0)} KB`);
const theirs = lintWithSpectral(many, 'spectral:oas');
print('spectral-cli, spectral:oas', theirs);
const ours = lintFresh(many, 'spectral:oas');
print('apimkit, spectral:oas', ours);
ratio('times its throughput', theirs.seconds / ours.seconds, 'at least 3');
if (theirs.findings !== ours.findings) throw new Error('the findings differ');
const theirsOfOurs = lintWithSpectral(many, '@apimkit/ruleset-openapi');
print('spectral-cli, our recommended', theirsOfOurs);
const recommended = lintFresh(many, 'recommended');
print('apimkit, our recommended', recommended);
ratio('times the throughput of spectral-cli with spectral:oas', theirs.seconds / recommended.seconds, 'at least 10');
ratio(
  'times the throughput of spectral-cli with the same rules',
  theirsOfOurs.seconds / recommended.seconds,
  'for comparison',
);
const again = lint(many, 'recommended');
print('apimkit, our recommended, nothing changed', again);
ratio('seconds', again.seconds, 'under 1.5');
ratio('peak MiB', Math.max(ours.peak, recommended.peak, again.peak), 'under 600');

const flat = lintFresh(write('flat', [{ models: 1900 }]), 'recommended');
print('apimkit, our recommended, 5 MB flat', flat);
const deep = lintFresh(write('deep', [{ models: 1900, deep: true }]), 'recommended');
print('apimkit, our recommended, 5 MB, one chain of references', deep);
ratio('times the flat one', deep.seconds / flat.seconds, 'at most 2');
