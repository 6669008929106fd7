/** A YAML text whose aliases stand for 9^9 values ("billion laughs"), below the keys that make it the wanted kind of file. */
export const aliasBomb = (head = '') => {
  const line = (at: number) =>
    `x-${at}: &a${at} [${Array(9)
      .fill(at === 0 ? 'lol' : `*a${at - 1}`)
      .join(', ')}]\n`;
  return head + Array.from({ length: 9 }, (_, at) => line(at)).join('');
};

/** The same with XML entities. */
export const entityBomb = (root: string) => {
  const line = (at: number) => `<!ENTITY e${at} "${at === 0 ? 'lol' : `&e${at - 1};`.repeat(9)}">`;
  const entities = Array.from({ length: 9 }, (_, at) => line(at)).join('\n');
  return `<!DOCTYPE x [\n${entities}\n<!ENTITY file SYSTEM "file:///etc/passwd">\n]>\n${root.replace('CONTENT', '&e8;&file;')}`;
};

/** JSON that nests so many levels. */
export const deepJson = (levels = 100_000) => '['.repeat(levels) + ']'.repeat(levels);

/** A pattern that takes exponential time for {@link many}. */
export const catastrophic = '^(a|a)*$';
export const many = `${'a'.repeat(60)}!`;

/** An OpenAPI document with more lines of its own. */
export const specification = (more = '', title = 'T') =>
  `openapi: 3.0.3\ninfo: { title: ${JSON.stringify(title)}, version: '1' }\nservers: [{ url: https://orders.example.com }]\npaths: {}\n${more}`;

/** A policy whose inbound section is given. */
export const policy = (inbound: string) =>
  `<policies>\n  <inbound>\n    <base />\n    ${inbound}\n  </inbound>\n  <backend><base /></backend>\n  <outbound><base /></outbound>\n  <on-error><base /></on-error>\n</policies>\n`;

/** A JavaScript module that leaves a mark when it runs. */
export const marking = (mark: string, rest = '') =>
  `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran');\n${rest}`;

/** The same for ECMAScript modules. */
export const markingModule = (mark: string, rest = '') =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(mark)}, 'ran');\n${rest}`;
