import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

/** Writes a manifest into a folder and installs its dependencies; returns the output of npm if that fails. */
export async function install(folder: string, manifest: object): Promise<string | undefined> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', ...options], { cwd: folder });
  return code === 0 ? undefined : output;
}
