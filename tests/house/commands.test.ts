import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../apps/cli/src/commands/index.ts';

describe.each(commands)('the command $name', ({ name, summary, examples }) => {
  it('has a summary that is an imperative without a full stop', () => {
    expect(summary).toMatch(/^[A-Z][a-z]+,? .*[^.]$/);
  });

  it('has examples that call it', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example).toMatch(new RegExp(`\\bapimkit ${name}\\b`));
  });

  it('is in the reference of commands', () => {
    expect(readFileSync('docs/generated/cli.md', 'utf8')).toContain(`## apimkit ${name}`);
  });
});
