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
    // A busy machine must not fail a test; benchmarks measure time.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
