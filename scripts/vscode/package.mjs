// Packs the VS Code extension: npm run vscode:package [-- FILE]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const extension = join(import.meta.dirname, '../../apps/vscode');
const packagePath = resolve(process.argv[2] ?? 'apimkit-vscode.vsix');
// In a folder of its own, so that several can be packed at the same time.
const cwd = mkdtempSync(join(tmpdir(), 'apimkit-vsix-'));
try {
  cpSync(extension, cwd, {
    recursive: true,
    filter: (path) => !['node_modules', 'dist', '.turbo'].includes(basename(path)),
  });
  const bundle = [join(import.meta.dirname, 'bundle.mjs'), join(cwd, 'dist')];
  const { status } = spawnSync(process.execPath, bundle, { cwd: extension, stdio: 'inherit' });
  // Everything is in the bundle, so no dependencies are packed.
  if (status === 0) await createVSIX({ cwd, packagePath, dependencies: false });
  process.exitCode = status ?? 1;
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
