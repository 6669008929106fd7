import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseJson } from '@apimkit/openapi';
import type { Emulator, EmulatorData } from '../emulator.ts';

/**
 * Keeps the state of an emulator in a file across restarts. The file contains secrets; only its owner can read it.
 *
 * @param file path; a missing file is an empty state
 * @returns a function that saves the state; the file is replaced in one step
 * @throws {Error} when the file exists and is not a state; the emulator is then unchanged
 * @example
 * const save = openDataFile(emulator, 'apim.json');
 * await serveEmulator(emulator, { onChange: save });
 */
export function openDataFile(emulator: Pick<Emulator, 'snapshot' | 'restore'>, file: string): () => void {
  const text = readIfThere(file);
  if (text !== undefined) restore(emulator, text, file);
  return () => {
    writeFileSync(`${file}.new`, JSON.stringify(emulator.snapshot()), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function restore(emulator: Pick<Emulator, 'restore'>, text: string, file: string): void {
  try {
    emulator.restore(parseJson(text) as EmulatorData);
  } catch (error) {
    throw new Error(`${file} is not the data of an emulator; fix it, or delete it to start empty`, { cause: error });
  }
}
