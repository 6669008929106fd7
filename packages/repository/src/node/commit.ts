import { git } from './git.ts';
import { uncommittedIn } from './git-facts.ts';

/** A commit, and whether the working copy differs from it. */
export interface CheckedOut {
  readonly id: string;
  /** Date of the commit, as ISO 8601. */
  readonly date: string;
  /** First line of its message. */
  readonly subject: string;
  readonly isChanged: boolean;
}

/**
 * Returns the commit that is checked out in a folder, or undefined outside of a repository and before the first commit.
 *
 * @example
 * (await checkedOut('.'))?.id; // '4b1c…'
 */
export async function checkedOut(folder: string): Promise<CheckedOut | undefined> {
  const found = await git(folder, 'log', '-1', '--format=%H%n%cI%n%s').catch(() => '');
  const [id = '', date = '', subject = ''] = found.split('\n');
  if (id === '') return undefined;
  return { id, date, subject, isChanged: ((await uncommittedIn(folder)) ?? []).length > 0 };
}
