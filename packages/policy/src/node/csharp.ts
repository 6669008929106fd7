import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';
import type { CSharpParser } from '../csharp/facts.ts';
import type { SyntaxNode } from '../csharp/syntax.ts';

let loading: Promise<CSharpParser> | undefined;

/**
 * Loads the grammar of C# (once for the process): tree-sitter's, as WebAssembly.
 *
 * @example
 * const parse = await loadCSharp();
 * readExpression('@(context.User?.Id)', 0, parse).chains[0]?.names; // ['context', 'User', 'Id']
 */
export function loadCSharp(): Promise<CSharpParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<CSharpParser> {
  await Parser.init();
  const language = await Language.load(grammarFile());
  const parser = new Parser();
  parser.setLanguage(language);
  return (code) => {
    const tree = parser.parse(code);
    if (!tree) throw new Error('the C# grammar gave no tree');
    return tree.rootNode as SyntaxNode;
  };
}

/** The build copies the grammar beside the code; in the repository it comes from its own package. */
function grammarFile(): string {
  const copied = fileURLToPath(new URL('../../grammar/tree-sitter-c_sharp.wasm', import.meta.url));
  return existsSync(copied)
    ? copied
    : createRequire(import.meta.url).resolve('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm');
}
