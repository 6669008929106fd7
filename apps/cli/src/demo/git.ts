import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readTree } from '@apimkit/model/node';

const run = promisify(execFile);

/** What the story asks of a version control system. */
export interface Git {
  /** What has changed since the beginning. */
  diffStat(): Promise<string>;
  /** A text that changes exactly when a file does. */
  status(): Promise<string>;
}

/** Commits the folder to a git repository of its own; without git on the machine the files themselves are compared. */
export async function openGit(folder: string): Promise<Git> {
  const git = async (...args: readonly string[]) =>
    (
      await run(
        'git',
        ['-c', 'user.name=apimkit', '-c', 'user.email=demo@invalid', '-c', 'core.autocrlf=false', ...args],
        { cwd: folder },
      )
    ).stdout.trimEnd();
  try {
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'Add the service as files');
  } catch {
    const bytes = async () => JSON.stringify([...(await readTree(folder)).tree]);
    return { diffStat: async () => '(git is not installed; the files are compared instead)', status: bytes };
  }
  return {
    diffStat: () => git('diff', '--stat'),
    status: async () => `${await git('status', '--porcelain')}\n${await git('diff', 'HEAD')}`,
  };
}
