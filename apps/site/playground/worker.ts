// Runs the packages beside the page, so that typing is never slow.
import { createCSharpParser } from '@apimkit/csharp';
import grammar from 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm?url';
import runtime from 'web-tree-sitter/web-tree-sitter.wasm?url';
import { analyse } from './analyse.ts';
import type { Question } from './question.ts';

const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const parser = Promise.all([bytes(grammar), bytes(runtime)]).then(([grammarBytes, runtimeBytes]) =>
  createCSharpParser({ grammar: grammarBytes, runtime: runtimeBytes }),
);

addEventListener(
  'message',
  async ({ data }: MessageEvent<{ readonly number: number; readonly question: Question }>) => {
    try {
      postMessage({ number: data.number, result: await analyse(data.question, await parser) });
    } catch (error) {
      const summary = `The playground failed: ${error instanceof Error ? error.message : String(error)}`;
      postMessage({ number: data.number, result: { summary, findings: [] } });
    }
  },
);
