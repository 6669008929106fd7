// The command line from its sources, in a process of its own: node command.ts ARGUMENTS
import { main } from '../../apps/cli/src/index.ts';

process.exitCode = await main(process.argv.slice(2));
