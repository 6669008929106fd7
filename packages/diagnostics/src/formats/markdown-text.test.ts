import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '../index.ts';

describe('text of users in Markdown', () => {
  it.each([
    ['a <b> & c', 'a &#60;b&#62; &#38; c'],
    ['[x](https://e.example)', '&#91;x&#93;(https&#58;//e.example)'],
    ['hello @team', 'hello @&#8203;team'],
    ['#1 `x` | y', '&#35;1 &#96;x&#96; &#124; y'],
    ['two\nlines', 'two lines'],
    ['', '&nbsp;'],
  ])('%j is escaped as %j', (text, expected) => expect(markdownText(text)).toBe(expected));
});

describe('a block of code in Markdown', () => {
  it('keeps the white space at the start of lines', () => {
    expect(markdownCode(['a', '    b'], 'diff')).toBe('```diff\na\n    b\n```');
  });

  it.each(['```', '  ```', 'a ````', '`````'])('is not ended by a line %j', (line) => {
    const [first = '', ...rest] = markdownCode([line, 'more']).split('\n');
    const last = rest.at(-1);
    expect(last).toBe(first);
    expect(rest.slice(0, -1).some((one) => one.includes(first))).toBe(false);
  });

  it('has one line for a text with line breaks', () => {
    expect(markdownCode(['a\n```\n# b']).split('\n')).toHaveLength(3);
  });
});
