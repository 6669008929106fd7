// An emulator with a generated service `full`, as a server: node service.ts APIS OPERATIONS. Other services are empty.
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { generateArtifacts } from '../service/generate.ts';
import { serviceId } from './connection.ts';

const [apis, operations] = process.argv.slice(2).map(Number);
const emulator = createEmulator();
const notes = emulator.seed(serviceId('full'), generateArtifacts({ apis: apis ?? 1, operations: operations ?? 1 }));
if (notes.length > 0) throw new Error(JSON.stringify(notes[0]));
const { url } = await serveEmulator(emulator);
process.send?.(url);
