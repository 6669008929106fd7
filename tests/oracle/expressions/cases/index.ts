import { contextMembers } from './context-members.ts';
import { hashes } from './hashes.ts';
import { lists } from './lists.ts';
import { operators } from './operators.ts';
import { sequences } from './sequences.ts';

/** Expressions of our own by area. Code that starts with `{` is a block. */
export const areas: Readonly<Record<string, readonly string[]>> = {
  operators,
  lists,
  sequences,
  'context-members': contextMembers,
  hashes,
};

/** The expression as a policy has it. */
export const sourceOf = (code: string): string => (code.startsWith('{') ? `@${code}` : `@(${code})`);
