// Sets a fresh clone up and runs one task. Plain JavaScript without dependencies: it is what runs before anything is
// installed, on whatever Node the machine has (20 or newer). Everything after it runs on the Node of the lockfile.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const [task = 'test', ...rest] = process.argv.slice(2);
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node ${process.versions.node} is too old: use Node 20 or newer`);

const lock = join(root, 'package-lock.json');
const marker = join(root, 'node_modules', '.package-lock.json');
if (!existsSync(marker) || statSync(marker).mtimeMs < statSync(lock).mtimeMs) {
  log('installing the dependencies of the lockfile');
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
// The checks that need built packages depend on the build in turbo.json. The site is made from sources.
if (!['install', 'check', 'site'].includes(task)) {
  log('building the packages');
  runTurbo('build', []);
}
const tasks = {
  install: () => undefined,
  build: () => undefined,
  demo: () => run(join(bin, 'node'), [join(root, 'apps/cli/bin/apimkit.mjs'), 'demo', ...rest]),
  check: () => runScript('scripts/check/check.ts'),
  site: () => runTurbo('site', rest),
  test: () => runScript('scripts/test.ts'),
};
const chosen = tasks[task];
if (!chosen) stop(`There is no task ${task}; the tasks are ${Object.keys(tasks).join(', ')}`);
chosen();

function runScript(script) {
  run(join(bin, 'node'), ['--conditions=@apimkit/source', join(root, script), ...rest]);
}

function runTurbo(name, args) {
  const options = ['--output-logs=errors-only', '--log-order=grouped', '--no-update-notifier'];
  run(join(bin, 'turbo'), ['run', name, ...options, ...(args.length === 0 ? [] : ['--', ...args])]);
}

function log(text) {
  console.error(`[apimkit] ${text} …`);
}

function stop(text) {
  console.error(`[apimkit] ${text}`);
  process.exit(1);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) stop(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
