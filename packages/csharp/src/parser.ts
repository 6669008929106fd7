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
  const known = new Map<string, SyntaxNode>();
  let size = 0;
  return (code) => {
    const before = known.get(code);
    if (before) return before;
    const tree = parser.parse(code);
    if (!tree) throw new Error('The C# grammar returned no tree');
    const root = tree.rootNode as SyntaxNode;
    size += code.length;
    if (size > remembered) {
      known.clear();
      size = code.length;
    }
    known.set(code, root);
    return root;
  };
}

/** Characters of code whose trees are kept: policies repeat their expressions. */
const remembered = 200_000;
