import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'docs/adr';
const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));

describe.each(files)('the decision record %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  it('has a number, a status, a date and three parts', () => {
    const number = Number(file.slice(0, 4));
    const shape = new RegExp(
      [
        `^# ${number}\\. .+\n\n- Status: (?:proposed|accepted|superseded by .+)\n- Date: \\d{4}-\\d\\d-\\d\\d\n\n`,
        '## Context\n[\\s\\S]+## Decision\n[\\s\\S]+## Consequences\n[\\s\\S]+$',
      ].join(''),
    );
    expect(text).toMatch(shape);
    expect(text.match(/^## .+$/gm)).toHaveLength(3);
  });

  it('is in the index', () => {
    const [title = ''] = text.split('\n');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`- [${title.slice(2)}](${file})`);
  });
});

it('numbers decision records without gaps', () => {
  expect(files.sort().map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
});
