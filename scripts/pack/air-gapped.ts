// The command line without access to a registry, as docs/guides/air-gapped.md describes it: installed elsewhere, moved as one
// file, and run without a network.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.ts';
import { install } from './install.ts';

/** Nothing listens here: a request that is not for this machine fails at once. */
const nowhere = 'http://127.0.0.1:9';

/** Returns what is wrong, or undefined. */
export async function tryAirGapped(tarballs: ReadonlyMap<string, string>, folder: string): Promise<string | undefined> {
  const own = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  const { '@apimkit/cli': cli, ...others } = own;
  const [here, there] = [join(folder, 'with-registry'), join(folder, 'without')];
  for (const place of [here, there]) mkdirSync(place, { recursive: true });
  const failure = await install(here, {
    name: 'moved',
    private: true,
    dependencies: { '@apimkit/cli': cli },
    overrides: others,
  });
  if (failure !== undefined) return failure;
  const archive = join(folder, 'apimkit.tgz');
  const packed = await run('tar', ['--create', '--gzip', '--file', archive, '.'], { cwd: here });
  if (packed.code !== 0) return packed.output;
  const unpacked = await run('tar', ['--extract', '--gzip', '--file', archive], { cwd: there });
  if (unpacked.code !== 0) return unpacked.output;
  cpSync(join(root, 'examples/sample'), join(there, 'repository'), { recursive: true });
  const env = { HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, ALL_PROXY: nowhere, npm_config_registry: nowhere };
  const command = join(there, 'node_modules/.bin/apimkit');
  for (const args of [['demo'], ['lint', '--env', 'dev'], ['init', '--yes', '--dry-run']]) {
    const { code, output } = await run('node', [command, ...args], { cwd: join(there, 'repository'), env });
    if (code !== 0) return `apimkit ${args.join(' ')} ended with ${code}:\n${output}`;
  }
  return undefined;
}
