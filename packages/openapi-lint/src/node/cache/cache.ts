import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CachedFindings, dayOf, entryLine, keyOf, readEntry } from './entry.ts';

/** Findings by what they were found in. */
export interface FindingsCache {
  get(key: string): Promise<CachedFindings | undefined>;
  set(key: string, found: CachedFindings): void;
  /** Writes what was added. */
  save(): Promise<void>;
}

/** Days after which an entry that no run used is removed. */
const keptDays = 30;

/** UTF-16 code units of all entries; what was used last is kept. */
const largest = 64_000_000;

/**
 * A cache in a file, with a line for each entry. Deleting it only costs time; a damaged line is as good as none, and a folder that cannot
 * be written to does not matter.
 *
 * @param folder the folder of the cache, with a `.gitignore` of its own
 * @param name the file in it
 * @param today days since 1970
 * @example
 * const cache = findingsCache('.apimkit/cache/lint', 'documents');
 */
export function findingsCache(
  folder: string,
  name: string,
  today = Math.floor(Date.now() / 86_400_000),
): FindingsCache {
  const file = join(folder, name);
  let loaded: Promise<Map<string, string>> | undefined;
  const used = new Map<string, string>();
  let isChanged = false;
  return {
    async get(key) {
      loaded ??= linesOf(file);
      const line = (await loaded).get(key);
      const found = line === undefined ? undefined : readEntry(key, line);
      if (!found || line === undefined) return undefined;
      // Only so often that an entry in use is not removed.
      const isOld = dayOf(line) < today - keptDays / 3;
      isChanged ||= isOld;
      used.set(key, isOld ? entryLine(key, today, found) : line);
      return found;
    },
    set(key, found) {
      isChanged = true;
      used.set(key, entryLine(key, today, found));
    },
    async save() {
      if (!isChanged) return;
      try {
        // Another run may have added entries since.
        const lines = [...new Map([...(await linesOf(file)), ...used]).values()];
        await writeWhole(folder, file, kept(lines, today));
        isChanged = false;
      } catch {
        // A folder that cannot be written to must not prevent the report of findings.
      }
    },
  };
}

async function linesOf(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return new Map(text.split('\n').map((line) => [keyOf(line), line]));
}

function kept(lines: readonly string[], today: number): string {
  const byUse = lines.filter((line) => dayOf(line) > today - keptDays).sort((a, b) => dayOf(b) - dayOf(a));
  let size = 0;
  return byUse
    .filter((line) => {
      size += line.length;
      return size <= largest;
    })
    .join('\n');
}

/** Two runs at once never read half a file. */
async function writeWhole(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // It does not belong in a commit.
  await writeFile(join(folder, '.gitignore'), '*\n');
  const draft = `${file}.${process.pid}.draft`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
