import type { FileTree } from '@apimkit/model';

/** Whether a specification may be made of several files, which may lie anywhere in the repository. */
export function refersToFiles(tree: FileTree): boolean {
  for (const [file, text] of tree) if (/specification\.\w+$/i.test(file) && reference.test(text)) return true;
  return false;
}

const reference = /\$ref["']?\s*:\s*(?:["']\s*)?(?![#"'\s])[^"'\s]/;
