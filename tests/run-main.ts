import { vi } from 'vitest';
import { main } from '../apps/cli/src/main.ts';

/** What a command printed. */
export interface Ran {
  readonly code: number;
  /** Standard output and error. */
  readonly text: string;
}

/** Runs a command in this process. */
export async function run(...args: readonly string[]): Promise<Ran> {
  const written: string[] = [];
  // Each run handles signals of the process.
  process.setMaxListeners(0);
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
  );
  try {
    return { code: await main([...args]), text: written.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
