import { type Context, UserError } from './command.ts';

/** What a command is about to do that cannot be undone. */
export interface Question {
  /** What would happen, in a sentence without a full stop. */
  readonly what: string;
  /** The question, which the user confirms with yes. */
  readonly ask: string;
  /** The message if the user declines. */
  readonly refused: string;
}

/**
 * Goes on only when the user agrees: by `--yes`, or at a terminal.
 *
 * @throws {UserError} if the user declines, or without a terminal
 */
export async function confirm({ what, ask, refused }: Question, { values, output, signal }: Context): Promise<void> {
  if (values.yes === true) return;
  if (!output.interactive) throw new UserError(`${refused}: ${what}. Pass --yes to delete without a terminal`);
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const reply = await terminal.question(`${what}\n${ask} Type yes: `, { signal }).finally(() => terminal.close());
  if (reply.trim() !== 'yes') throw new UserError(refused);
}
