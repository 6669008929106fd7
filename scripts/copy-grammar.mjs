// Copies the grammar of C# and its licence into the published package, because the package of the grammar is 65 MB.
import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const source = dirname(createRequire(import.meta.url).resolve('tree-sitter-c-sharp/package.json'));
const target = new URL('../packages/csharp/grammar/', import.meta.url);
await mkdir(target, { recursive: true });
await cp(join(source, 'tree-sitter-c_sharp.wasm'), new URL('tree-sitter-c_sharp.wasm', target));
await cp(join(source, 'LICENSE'), new URL('LICENSE', target));
