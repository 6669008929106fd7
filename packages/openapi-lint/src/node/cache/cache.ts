import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';

/** Findings by what they were found in. */
export interface FindingsCache {
  get(key: string): Promise<readonly Diagnostic[] | undefined>;
  set(key: string, findings: readonly Diagnostic[]): Promise<void>;
}

/**
 * A cache in a folder: a file for each content, named after its hash. Deleting the folder only costs time; a file that is damaged, or
 * cannot be written, is as good as none.
 */
export function folderCache(folder: string): FindingsCache {
  let ready: Promise<void> | undefined;
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    async get(key) {
      try {
        const { findings } = JSON.parse(await readFile(fileOf(key), 'utf8')) as { findings?: readonly Diagnostic[] };
        return Array.isArray(findings) ? findings : undefined;
      } catch {
        return undefined;
      }
    },
    async set(key, findings) {
      const file = fileOf(key);
      const draft = `${file}.${process.pid}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        // It does not belong in a commit.
        ready ??= writeFile(join(folder, '.gitignore'), '*\n');
        await ready;
        await writeFile(draft, JSON.stringify({ findings }));
        // Two runs at once never read half a file.
        await rename(draft, file);
      } catch {
        // A folder that cannot be written to must not prevent the report of findings.
      }
    },
  };
}
