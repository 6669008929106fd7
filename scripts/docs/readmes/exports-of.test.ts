import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportsOf } from './exports-of.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-exports-of-'));
  write(
    'all.ts',
    '/** A constant. */\nexport const one = 1;\n/** An arrow function. */\nexport const two = () => 2;\n',
  );
  write(
    'some.ts',
    [
      '/**',
      ' * Reads `a.yaml`, e.g. from a {@link Tree}: the first sentence',
      ' * goes on. The second does not.',
      ' *',
      ' * @throws Error always',
      ' */',
      'export function read(text: string): void;',
      'export function read(text?: string): void {}',
      '/** Not exported from the entry. */',
      'export interface Hidden {}',
      '/** A shape. */',
      'export interface Tree {}',
      'export type Bare = string;',
      '/** The default. */',
      'export default 1;',
    ].join('\n'),
  );
  write(
    'index.ts',
    [
      "import standard, { type Bare } from './some.ts';",
      "export * from './all.ts';",
      "export type { Tree as Branch } from './some.ts';",
      "export { read } from './some.ts';",
      "export type { Json } from 'elsewhere';",
      'export { standard };',
      'export type { Bare };',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

it('lists what an entry exports: name, kind and the first sentence', () => {
  expect(exportsOf(join(folder, 'index.ts')).map(({ name, kind, summary }) => [name, kind, summary])).toEqual([
    ['Bare', 'type', ''],
    ['Branch', 'interface', 'A shape.'],
    ['Json', 're-export', ''],
    ['one', 'constant', 'A constant.'],
    ['read', 'function', 'Reads `a.yaml`, e.g. from a `Tree`: the first sentence goes on.'],
    ['standard', 'constant', 'The default.'],
    ['two', 'function', 'An arrow function.'],
  ]);
});

it('names a declaration that is missing', () => {
  write('broken.ts', "export { nothing } from './some.ts';\n");
  expect(() => exportsOf(join(folder, 'broken.ts'))).toThrow(/some\.ts exports no nothing/);
});
