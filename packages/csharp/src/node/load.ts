import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CSharpParser } from '@apimkit/policy';
import { createCSharpParser } from '../parser.ts';

const require = createRequire(import.meta.url);
let loading: Promise<CSharpParser> | undefined;

/**
 * Loads the parser from the files of the installed packages, once for the process.
 *
 * @example
 * const parse = await loadCSharp();
 * parse('return context.User?.Id;').hasError; // false
 */
export function loadCSharp(): Promise<CSharpParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<CSharpParser> {
  const [grammar, runtime] = await Promise.all([
    readFile(grammarFile()),
    readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  ]);
  return createCSharpParser({ grammar: new Uint8Array(grammar), runtime: new Uint8Array(runtime) });
}

/** The build copies the grammar beside the code; in the repository it comes from its own package. */
function grammarFile(): string {
  const copied = fileURLToPath(new URL('../../grammar/tree-sitter-c_sharp.wasm', import.meta.url));
  return existsSync(copied) ? copied : require.resolve('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm');
}
