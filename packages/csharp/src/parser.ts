import type { CSharpParser, SyntaxNode } from '@apimkit/policy';
import { Language, Parser } from 'web-tree-sitter';

/** The WebAssembly files of a parser, as bytes. */
export interface CSharpFiles {
  /** The grammar: `@apimkit/csharp/grammar.wasm`. */
  readonly grammar: Uint8Array<ArrayBuffer>;
  /** The runtime of tree-sitter: `web-tree-sitter/web-tree-sitter.wasm`. */
  readonly runtime: Uint8Array<ArrayBuffer>;
}

/**
 * Creates a parser from files that were loaded elsewhere. In Node, `loadCSharp` of `@apimkit/csharp/node` does both.
 *
 * @throws Error if a file is not the WebAssembly that it should be.
 * @example
 * const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
 * const parse = await createCSharpParser({ grammar: await bytes(grammarUrl), runtime: await bytes(runtimeUrl) });
 */
export async function createCSharpParser({ grammar, runtime }: CSharpFiles): Promise<CSharpParser> {
  await Parser.init({ wasmBinary: runtime.buffer });
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return (code) => {
    const tree = parser.parse(code);
    if (!tree) throw new Error('The C# grammar returned no tree');
    return tree.rootNode as SyntaxNode;
  };
}
