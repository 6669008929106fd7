import type { CommandDeclaration } from '../command.ts';
import { demo } from './demo.ts';
import { emulator } from './emulator.ts';
import { extract } from './extract.ts';
import { plan } from './plan.ts';
import { publish } from './publish.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandDeclaration[] = [extract, plan, publish, emulator, demo];
