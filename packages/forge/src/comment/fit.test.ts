import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitSections } from '../index.ts';

const line = fc.constantFrom(
  'text',
  '- item',
  '<details><summary>s</summary>',
  '</details>',
  '```diff',
  '```',
  '+ a',
  '',
  'a longer line of some words',
);
const section = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

it('never exceeds the limit, and keeps sections that fit', () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 5 }), fc.integer({ min: 100, max: 2000 }), (sections, limit) => {
      const fitted = fitSections(sections, limit);
      expect(fitted.length).toBeLessThanOrEqual(limit);
      const whole = sections
        .map((one) => one.trim())
        .filter(Boolean)
        .join('\n\n');
      if (whole.length <= limit) expect(fitted).toBe(whole);
    }),
  );
});

it('closes what a cut leaves open, so that the next section is displayed', () => {
  const long = `<details><summary>API</summary>\n\n\`\`\`diff\n${'+ line\n'.repeat(200)}\`\`\`\n\n</details>`;
  const fitted = fitSections([long, '### prod'], 600);
  expect(fitted).toContain('\n```\n\n</details>\n');
  expect(fitted).toContain('does not fit in a comment');
  expect(fitted.endsWith('### prod')).toBe(true);
});

it('gives the room that short sections leave to long ones', () => {
  const [short, long] = ['a', 'b\n'.repeat(440).trim()];
  expect(fitSections([short, long], 1000)).toBe(`${short}\n\n${long}`);
});
