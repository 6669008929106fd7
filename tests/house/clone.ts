import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/run.ts';

/** A copy of the repository with git and installed packages, to be changed by tests. */
export interface Clone {
  readonly folder: string;
  /** Runs a program in the copy; returns its output, also if it fails. */
  run(command: string, args: readonly string[], input?: string): { readonly status: number; readonly output: string };
  /** Files that differ from the last commit; commits them. */
  commit(): readonly string[];
}

/** Copies the files of the repository, as they are, into an empty folder. */
export function cloneRepository(folder: string): Clone {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0')) {
    if (file === '' || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  linkPackages(folder);
  const clone: Clone = {
    folder,
    run(command, args, input) {
      const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, NODE_ENV: ____, ...env } = process.env;
      const path = `${join(folder, 'node_modules/.bin')}:${env.PATH ?? ''}`;
      const options = { cwd: folder, env: { ...env, PATH: path, NO_COLOR: '1' }, encoding: 'utf8', input } as const;
      try {
        return { status: 0, output: execFileSync(command, args, { ...options, stdio: 'pipe', maxBuffer: 1 << 28 }) };
      } catch (error) {
        const { status, stdout = '', stderr = '' } = error as { status?: number; stdout?: string; stderr?: string };
        return { status: status ?? 1, output: `${stdout}${stderr}` };
      }
    },
    commit() {
      clone.run('git', ['add', '--all']);
      const changed = clone.run('git', ['diff', '--cached', '--name-only']).output.split('\n').filter(Boolean);
      const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
      clone.run('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', 'test: commit']);
      return changed;
    },
  };
  clone.run('git', ['init', '--quiet', '--initial-branch=main']);
  clone.commit();
  return clone;
}

/** Links installed packages to those of the repository, and packages of the copy to the copy. */
export function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  const own = join(modules, '@apimkit');
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@apimkit' && !existsSync(join(modules, name)))
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
  for (const manifest of globSync('{packages,apps,rulesets}/*/package.json', { cwd: folder })) {
    const { name } = JSON.parse(readFileSync(join(folder, manifest), 'utf8')) as { readonly name: string };
    const link = join(modules, name);
    if (!existsSync(link)) symlinkSync(join(folder, dirname(manifest)), link);
    const nested = join(root, dirname(manifest), 'node_modules');
    if (existsSync(nested) && !existsSync(join(folder, dirname(manifest), 'node_modules')))
      symlinkSync(nested, join(folder, dirname(manifest), 'node_modules'));
  }
}
