import { readFileSync } from 'node:fs';
import { formatNames } from '@apimkit/diagnostics';
import { expect, it } from 'vitest';
import { formatFlag } from '../../apps/cli/src/flags.ts';

it.each(formatNames)('names the format %s in the help and in the guide', (name) => {
  expect(formatFlag.description).toMatch(new RegExp(`\\b${name}\\b`));
  expect(readFileSync('docs/guides/reading-findings.md', 'utf8')).toMatch(new RegExp(`^\\| \`${name}\` `, 'm'));
});
