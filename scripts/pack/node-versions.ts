// Runs the packed command line through npx, as a user's first command does, with versions of Node that it supports and with
// older ones, which get a message instead of a syntax error.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import { install } from './install.ts';

const versions = [
  { node: '18.20.8', isSupported: false },
  { node: '20.19.5', isSupported: false },
  { node: '22.23.3', isSupported: true },
  { node: '24.21.0', isSupported: true },
];

/** Returns what is wrong, or undefined. */
export async function tryNodeVersions(
  tarballs: ReadonlyMap<string, string>,
  folder: string,
): Promise<string | undefined> {
  const own = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  const { '@apimkit/cli': cli, ...others } = own;
  mkdirSync(folder, { recursive: true });
  const failure = await install(folder, {
    name: 'first',
    private: true,
    dependencies: { '@apimkit/cli': cli },
    overrides: others,
  });
  if (failure !== undefined) return failure;
  const wrong: string[] = [];
  for (const { node, isSupported } of versions) {
    const problem = await tryVersion(folder, node, isSupported);
    if (problem !== undefined) wrong.push(`Node ${node}: ${problem}`);
  }
  return wrong.length === 0 ? undefined : wrong.join('\n');
}

async function tryVersion(folder: string, version: string, isSupported: boolean): Promise<string | undefined> {
  const place = join(folder, `node-${version}`);
  mkdirSync(place);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const failure = await install(place, { name: 'engine', private: true, dependencies: { [name]: version } });
  if (failure !== undefined) return failure;
  const env = { PATH: `${join(place, 'node_modules', name, 'bin')}:${process.env.PATH}` };
  const { code, output } = await run('npx', ['--no-install', 'apimkit', ...(isSupported ? ['demo'] : ['--help'])], {
    cwd: folder,
    env,
  });
  if (isSupported) return code === 0 ? undefined : `exit code ${code}:\n${output}`;
  const message = `error: apimkit needs Node 22.12 or newer; this is Node ${version}`;
  return code === 2 && output.includes(message) && !output.includes('SyntaxError')
    ? undefined
    : `exit code ${code}:\n${output}`;
}
