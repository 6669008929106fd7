import { kinds } from '@apimkit/model';
import { parseTerms } from '../selection/parse.ts';
import { type Guards, guardFaults } from './guards.ts';

/** Options of a user that name kinds or limits. */
export interface UserOptions {
  readonly include?: readonly string[];
  readonly guards?: Guards;
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
}

/** What is wrong with options: an option that names nothing would be ignored. Each fault names the flag. */
export function optionFaults({ include = [], guards = {}, select = [], exclude = [] }: UserOptions): readonly string[] {
  const onRequest = kinds.filter(({ capture }) => capture === 'on-request').map(({ kind }) => kind);
  const unknown = include.filter((kind) => !kinds.some((entry) => entry.kind === kind));
  return [
    ...unknown.map((kind) => `--include ${kind}: unknown kind; on request there are ${onRequest.join(', ')}`),
    ...selectorFaults('--select', select),
    ...selectorFaults('--exclude', exclude),
    ...guardFaults(guards).map(({ message, help = '' }) => `--max-deletes, --protect or --prune: ${message}. ${help}`),
  ];
}

const selectorFaults = (name: string, texts: readonly string[]) =>
  parseTerms(texts).diagnostics.map(({ message, help = '' }) => `${name}: ${message}. ${help}`);
