import { availableParallelism } from 'node:os';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@apimkit/source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages,apps,rulesets}/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Vitest leaves a core to itself, which is half of a small machine.
    maxWorkers: availableParallelism(),
    // The threads of lint run from their sources here. Node strips their types in WebAssembly, and V8 crashes when several threads tier up
    // and free the same code (SIGSEGV in TierUpWasmToJSWrapper). The published packages have no types to strip.
    execArgv: ['--no-wasm-code-gc'],
    // Its modules import JSON without an attribute, which only bundlers read.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
    // A busy machine must not fail a test; benchmarks measure time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
