import { type CommandDeclaration, type Flag, flag } from './command.ts';
import { logLevels } from './output.ts';

/** The flags that every command has. */
const common: readonly Flag[] = [
  flag('--format <format>', 'output format; json prints only JSON to stdout', {
    choices: ['text', 'json'],
    default: 'text',
  }),
  flag('--log-level <level>', 'lowest level of log messages on stderr', { choices: logLevels, default: 'info' }),
  flag('--quiet', 'no progress, and no messages below warnings'),
];

/** Those of a command: it may have a flag of its own in the place of a common one. */
export const commonFor = ({ flags }: CommandDeclaration) =>
  common.filter((flag) => !flags.some((own) => own.flags.split(' ')[0] === flag.flags.split(' ')[0]));
