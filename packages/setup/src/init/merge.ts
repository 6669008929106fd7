import type { SetupFile } from './setup-file.ts';

/** What happens to a file: `replace` only with consent. */
export type FileState = 'create' | 'unchanged' | 'add' | 'differs';

/** A file of the set-up, compared with the one that exists. */
export interface FileChange {
  readonly file: SetupFile;
  readonly state: FileState;
  /** The text to write; for `differs` only when the user wants to replace the file. */
  readonly text: string;
}

/**
 * Compares a file of the set-up with the one that exists.
 *
 * @param existing text of the file in the repository, or undefined
 * @example
 * changeOf({ path: '.gitignore', kind: 'lines', text: '.apimkit/\n' }, 'dist\n').text; // 'dist\n.apimkit/\n'
 */
export function changeOf(file: SetupFile, existing: string | undefined): FileChange {
  if (existing === undefined) return { file, state: 'create', text: file.text };
  if (file.kind === 'lines') return withLines(file, existing);
  // A checkout on Windows changes the ends of lines, not the meaning.
  const isSame = existing.replaceAll('\r\n', '\n') === file.text;
  return { file, state: isSame ? 'unchanged' : 'differs', text: file.text };
}

function withLines(file: SetupFile, existing: string): FileChange {
  const known = new Set(existing.split(/\r?\n/).map((line) => line.trim()));
  const missing = file.text.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()));
  if (missing.length === 0) return { file, state: 'unchanged', text: existing };
  const end = existing.includes('\r\n') ? '\r\n' : '\n';
  const start = existing === '' || existing.endsWith('\n') ? existing : `${existing}${end}`;
  return { file, state: 'add', text: `${start}${missing.join(end)}${end}` };
}
