import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drive, type ForeignRecord } from './oracle/foreign/drive.ts';
import { tools } from './oracle/foreign/tools.ts';

describe.each(tools)('$name as a client of the emulator', (tool) => {
  const { name, variables } = tool;
  const record = JSON.parse(
    readFileSync(new URL(`oracle/records/foreign-${name}.json`, import.meta.url), 'utf8'),
  ) as ForeignRecord;
  const missing = variables.filter((variable) => !process.env[variable]);

  it('called nothing but Azure Resource Manager when its record was made', () => {
    expect(record.strangers).toEqual([]);
    expect(record.steps.map(({ step }) => step)).toEqual(['extract', 'publish to an empty service', 'extract again']);
  });

  it.skipIf(missing.length > 0)(
    `does what its record shows (${missing.length > 0 ? `${missing.join(' and ')} not set` : 'located by the environment'})`,
    { timeout: 600_000 },
    async () => {
      expect(await drive(tool)).toEqual(record);
    },
  );
});

describe('a round trip of Azure/apiops', () => {
  it('ends without an error, a rejected request or a difference', () => {
    const { steps, roundTrip } = JSON.parse(
      readFileSync(new URL('oracle/records/foreign-apiops.json', import.meta.url), 'utf8'),
    ) as ForeignRecord;
    expect(steps.flatMap(({ exitCode, rejections }) => [exitCode, ...rejections])).toEqual([
      0,
      0,
      'HEAD api: 404 (6 times)',
      'HEAD product: 404 (3 times)',
      0,
    ]);
    expect(roundTrip).toMatchObject({ changed: [], lost: [], added: [] });
  });
});
