import { type Context, UserError } from './command.ts';

/** What a command is about to do that cannot be undone. */
export interface Question {
  /** What would happen, in a sentence without a full stop. */
  readonly what: string;
  /** What the user is asked, and has to answer with yes. */
  readonly ask: string;
  /** What is said when it does not happen. */
  readonly refused: string;
}

/**
 * Goes on only when the user agrees: by `--yes`, or at a terminal.
 *
 * @throws {UserError} when the answer is no, and where nobody can be asked
 */
export async function confirm({ what, ask, refused }: Question, { values, output, signal }: Context): Promise<void> {
  if (values.yes === true) return;
  if (!output.interactive) throw new UserError(`${refused}: ${what}. Pass --yes to delete without a terminal`);
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${what}\n${ask} Type yes: `, { signal }).finally(() => terminal.close());
  if (answer.trim() !== 'yes') throw new UserError(refused);
}
