import { promises } from 'node:fs';
import { excessiveAliases } from '@apimkit/openapi';
import { readText } from '@apimkit/openapi/node';
import { noteRead } from './cache/reads.ts';

/**
 * Reads a file that a document, a ruleset or a configuration names: pipes and devices, and aliases that stand for too much, are refused
 * before a reader that would never end gets to see them.
 *
 * @throws {Error} with the reason
 */
export async function readOther(path: string): Promise<string> {
  try {
    const text = await readChecked(path);
    noteRead(path, text);
    return text;
  } catch (error) {
    noteRead(path, error);
    throw error;
  }
}

async function readChecked(path: string): Promise<string> {
  const text = await readText(path);
  const excess = /\.[cm]?js$/i.test(path) ? undefined : excessiveAliases(text);
  if (excess)
    throw new Error(`${path}:${text.slice(0, excess.offset).split('\n').length} cannot be read: ${excess.reason}`);
  return text;
}

/** Node's file system for libraries that read files themselves. */
export const carefulFs = { promises: { ...promises, readFile: (path: string) => readOther(path) } };
