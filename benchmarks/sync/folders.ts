import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { changedFile, changeValue } from './changed.ts';
import { dataSet } from './data-set.ts';
import type { Job } from './jobs.ts';

const changedPolicy = 'policy fragments/tokens-1/policy.xml';

/** Makes the folder of a job in a new place; `artifacts` in it has the files. */
export function makeFolder(kind: Job['folder'], apis: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-bench-'));
  if (kind === 'new') return folder;
  const files = dataSet(apis);
  const write = (path: string, text: string) => {
    const file = join(folder, 'artifacts', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, text] of files) write(path, text);
  if (kind === 'one changed') write(changedFile, changeValue(files.get(changedFile) ?? ''));
  if (kind === 'two commits') {
    git(folder, 'init', '--quiet');
    commit(folder);
    write(changedPolicy, (files.get(changedPolicy) ?? '').replace('401', '403'));
    commit(folder);
  }
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const git = (folder: string, ...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args]);

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(
    folder,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@example.com',
    'commit',
    '--quiet',
    '--message',
    'change',
  );
}
