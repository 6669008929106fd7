// An emulator with a data file in a process of its own, to be killed: node emulator.ts FILE
import { startEmulator } from '@apimkit/emulator/node';

const { url } = await startEmulator({ data: process.argv[2] });
process.send?.(url);
