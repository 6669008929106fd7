import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Emulator, EmulatorData } from '../emulator.ts';

/**
 * Keeps an emulator's state in a file across restarts.
 *
 * @param file path; a missing file is an empty state
 * @returns a function that saves the state; the file is replaced in one step
 * @throws {Error} when the file is there and is not a state
 */
export function openDataFile(emulator: Emulator, file: string): () => void {
  const text = readIfThere(file);
  if (text !== undefined) emulator.restore(parse(text, file));
  return () => {
    writeFileSync(`${file}.new`, JSON.stringify(emulator.snapshot()), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string, file: string): EmulatorData {
  try {
    const data = JSON.parse(text) as EmulatorData;
    if (typeof data === 'object' && data !== null && typeof data.services === 'object') return data;
  } catch (error) {
    throw new Error(`${file} is not the data of an emulator; delete it to start empty`, { cause: error });
  }
  throw new Error(`${file} is not the data of an emulator; delete it to start empty`);
}
