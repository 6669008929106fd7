import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ShellStep } from './jobs.ts';

/** A repository with a bare remote, a folder of a checkout, and the program on the path. */
export interface Workspace {
  /** The working copy of a developer. */
  readonly folder: string;
  /** All output of all steps. */
  readonly log: string[];
  git(...args: readonly string[]): string;
  /** A fresh checkout of a branch, as a runner makes it for a job. */
  checkout(branch: string): string;
  /**
   * Runs a step in bash.
   *
   * @param fill fills what the CI system does: expressions, and variables in the environment
   */
  run(
    step: ShellStep,
    cwd: string,
    env: Readonly<Record<string, string>>,
    fill: (text: string) => string,
  ): Promise<number>;
  /** Files of the repository, its remote and all checkouts that contain one of some texts. */
  filesWith(texts: readonly string[]): readonly string[];
  remove(): void;
}

const program = resolve('apps/cli/src/main.ts');

/** Makes a workspace with the files of a repository on the branch main. */
export function makeWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-pipeline-')));
  const [folder, remote, bin] = [join(root, 'work'), join(root, 'remote.git'), join(root, 'bin')];
  for (const path of [folder, bin]) mkdirSync(path);
  const start = `import(${JSON.stringify(program)}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;
  writeFileSync(
    join(bin, 'apimkit'),
    `#!/bin/sh\nexec '${process.execPath}' --conditions=@apimkit/source --input-type=module -e '${start}' -- "$@"\n`,
  );
  chmodSync(join(bin, 'apimkit'), 0o755);
  const log: string[] = [];
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  const gitIn = (cwd: string, ...args: readonly string[]) =>
    execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  gitIn(root, 'init', '-q', '--bare', '-b', 'main', remote);
  gitIn(folder, 'init', '-q', '-b', 'main');
  gitIn(folder, 'remote', 'add', 'origin', remote);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '-qm', 'files', '--allow-empty');
  gitIn(folder, 'push', '-q', 'origin', 'main');
  let checkouts = 0;
  return {
    folder,
    log,
    git: (...args) => gitIn(folder, ...args),
    checkout(branch) {
      checkouts += 1;
      const path = join(root, `job-${checkouts}`);
      gitIn(root, 'clone', '-q', '--branch', branch, remote, path);
      return path;
    },
    run: (step, cwd, env, fill) =>
      new Promise((done) => {
        const own = Object.fromEntries(
          Object.entries(step.env).map(([name, value]) => [
            name,
            fill(String(value)).replaceAll('$CI_PROJECT_DIR', cwd),
          ]),
        );
        const { PATH, HOME } = process.env;
        const child = execFile(
          'bash',
          ['-e', '-o', 'pipefail', '-c', fill(step.script)],
          {
            cwd,
            env: {
              PATH: `${bin}:${PATH}`,
              HOME,
              GIT_CONFIG_NOSYSTEM: '1',
              NO_COLOR: '1',
              CI_PROJECT_DIR: cwd,
              PIPELINE_WORKSPACE: cwd,
              ...env,
              ...own,
            },
          },
          (error, out, err) => {
            log.push(out, err);
            done(typeof error?.code === 'number' ? error.code : error ? 1 : 0);
          },
        );
        // A step of a pipeline has no terminal, and nothing on its standard input.
        child.stdin?.end();
      }),
    filesWith: (texts) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((path) => {
          const content = readFileSync(path);
          return texts.some((text) => content.includes(text));
        }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
