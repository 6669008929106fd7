import { artifactsFlag } from '../artifacts.ts';
import type { Flag, Values } from '../command.ts';
import { listOf, textOf } from '../command.ts';
import { connectionFlags } from '../connection.ts';

/** Flags of the commands that compare files with a service. */
export const planFlags: readonly Flag[] = [
  artifactsFlag,
  { flags: '--prune', description: 'delete what the service has and the files do not' },
  {
    flags: '--include <kind>',
    description: 'also handle a kind that is left out by default, such as certificate',
    repeatable: true,
  },
  {
    flags: '--write-secrets <when>',
    description: 'what to do with secrets that cannot be compared',
    choices: ['always', 'never'],
    default: 'always',
  },
  ...connectionFlags,
];

/** The same flags as options of `@apimkit/sync`. */
export function publishOptions(values: Values) {
  return {
    prune: values.prune === true,
    include: listOf(values, 'include'),
    writeSecrets: textOf(values, 'writeSecrets') === 'never' ? ('never' as const) : ('always' as const),
  };
}
