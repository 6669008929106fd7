// Packs the VS Code extension: npm run vscode:package [-- FILE]
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const cwd = join(import.meta.dirname, '../../apps/vscode');
const packagePath = resolve(process.argv[2] ?? 'apimkit-vscode.vsix');
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'bundle.mjs')], { cwd, stdio: 'inherit' });
// Everything is in the bundle, so no dependencies are packed.
if (status === 0) await createVSIX({ cwd, packagePath, dependencies: false });
process.exitCode = status ?? 1;
