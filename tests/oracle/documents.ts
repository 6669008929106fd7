import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Texts of specifications by name. */
export type Documents = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared/data/repos');

const read = (folder: string, pattern: string): Documents =>
  new Map(
    globSync(pattern, { cwd: folder, exclude: (name) => name === 'node_modules' })
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );

/** The specifications of our examples. */
export const repositoryDocuments = (): Documents => read(root, 'examples/**/specification.{yaml,json}');

/** The specifications of public repositories, where they are beside this one. */
export const sharedDocuments = (): Documents | undefined =>
  existsSync(shared) ? read(shared, '**/specification.{yaml,json}') : undefined;

/** A short digest, which shows that a record is of another text. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
