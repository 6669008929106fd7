import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { RepositoryError } from './errors.ts';
import { git } from './git.ts';

/** Commits among which a note is looked for. */
const mostCommits = 5000;

/** The reference of the notes with a name, which is often that of a service. */
const refOf = (name: string) => `refs/notes/apimkit/${name.replaceAll(/[^\w-]+/g, '-')}`;

/**
 * Attaches a text to the commit that is checked out, in place of an earlier one. Notes are not pushed with branches:
 * `git push origin 'refs/notes/apimkit/*'`.
 *
 * @param name keeps texts of different services apart
 * @throws {RepositoryError} outside of a repository, and before the first commit
 * @example
 * await writeNote('.', 'shop-prod', JSON.stringify(state));
 */
export async function writeNote(folder: string, name: string, content: string): Promise<void> {
  try {
    const child = spawn('git', ['-C', folder, 'hash-object', '-w', '--stdin'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const failed = once(child, 'error').then(([error]) => Promise.reject(error));
    child.stdin.on('error', () => undefined);
    child.stdin.end(content);
    const blob = (await Promise.race([text(child.stdout), failed])).trim();
    // The account of a pipeline has no identity.
    const identity = ['-c', 'user.name=apimkit', '-c', 'user.email=apimkit@example.invalid'];
    await git(folder, ...identity, 'notes', `--ref=${refOf(name)}`, 'add', '-f', '-C', blob, 'HEAD');
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : String(error);
    throw new RepositoryError(
      `The note cannot be attached to the commit: ${reason}. Write the state to a file instead: --state FILE`,
    );
  }
}

/**
 * Returns the text that {@link writeNote} attached to the nearest commit of the history.
 *
 * @returns undefined when no commit has one
 */
export async function readNote(folder: string, name: string): Promise<string | undefined> {
  const [listed, history] = await Promise.all(
    [
      ['notes', `--ref=${refOf(name)}`, 'list'],
      ['rev-list', `--max-count=${mostCommits}`, 'HEAD'],
    ].map((args) => git(folder, ...args).catch(() => '')),
  );
  const noted = new Map((listed ?? '').split('\n').map((line) => line.split(' ').reverse() as [string, string]));
  const blob = (history ?? '').split('\n').flatMap((commit) => noted.get(commit) ?? [])[0];
  return blob === undefined ? undefined : git(folder, 'cat-file', 'blob', blob);
}
