import { kinds } from '@apimkit/model';
import { type Guards, guardFaults } from './guards.ts';

/** Options of a user that name kinds or limits. */
export interface UserOptions {
  readonly include?: readonly string[];
  readonly guards?: Guards;
}

/** What is wrong with options: an option that names nothing would be ignored. Each fault names the flag. */
export function optionFaults({ include = [], guards = {} }: UserOptions): readonly string[] {
  const onRequest = kinds.filter(({ capture }) => capture === 'on-request').map(({ kind }) => kind);
  const unknown = include.filter((kind) => !kinds.some((entry) => entry.kind === kind));
  return [
    ...unknown.map((kind) => `--include ${kind}: unknown kind; on request there are ${onRequest.join(', ')}`),
    ...guardFaults(guards).map(({ message, help = '' }) => `--protect: ${message}. ${help}`),
  ];
}
