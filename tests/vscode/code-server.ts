import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** The program `code-server`, if it is on the PATH. */
export const codeServer = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'code-server'))
  .find((file) => existsSync(file));

/** VS Code in a browser. */
export interface CodeServer {
  readonly url: string;
  close(): void;
}

/** Installs an extension in a folder of its own, and starts code-server with it. */
export async function startCodeServer(program: string, vsix: string, folder: string): Promise<CodeServer> {
  const data = ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  const config = ['--config', join(folder, 'config.yaml')];
  await mkdir(join(folder, 'data', 'User'), { recursive: true });
  await writeFile(join(folder, 'data', 'User', 'settings.json'), '{"security.workspace.trust.enabled": false}');
  await promisify(execFile)(program, [...config, ...data, '--install-extension', vsix]);
  const quiet = ['--disable-telemetry', '--disable-update-check'];
  const child = spawn(program, [...config, ...data, ...quiet, '--auth', 'none', '--bind-addr', '127.0.0.1:0']);
  return { url: await addressOf(child), close: () => child.kill() };
}

function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: unknown) => {
      text += String(chunk);
      const found = /listening on (http:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    stdout?.on('data', read);
    stderr?.on('data', read);
    stdout?.once('end', () => reject(new Error(`code-server ended:\n${text}`)));
  });
}
