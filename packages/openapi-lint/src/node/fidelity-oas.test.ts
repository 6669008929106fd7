import { describe, expect, it } from 'vitest';
import { compare, odd, real } from './fixtures/library.ts';

describe.each(['spectral:oas', 'all.yaml'])('findings of the rules of Spectral: %s', (ruleset) => {
  it('are those of the library on damaged and odd documents', async () => {
    expect(await compare(ruleset, odd)).toBeGreaterThan(1000);
  });

  it.skipIf(real.length === 0)(
    'are those of the library on every specification of ../shared (skipped without it)',
    { timeout: 400_000 },
    async () => {
      expect(real.length).toBeGreaterThan(200);
      expect(await compare(ruleset, real)).toBeGreaterThan(2000);
    },
  );
});
