import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { jsonPlace } from './json-place.ts';

/** Where another parser finds each value, by the path to it. */
function placesIn(node: Node, key: Node | undefined, path: readonly string[], all: Map<string, readonly number[]>) {
  const { type, offset, length, children = [] } = node;
  const shown = key && (type === 'object' || type === 'array') ? key : { offset, length };
  if (path.length > 0) all.set(JSON.stringify(path), [shown.offset, shown.offset + shown.length]);
  for (const [index, child] of children.entries()) {
    const [name, value] = child.children ?? [];
    if (type === 'array') placesIn(child, undefined, [...path, String(index)], all);
    else if (type === 'object' && name && value) placesIn(value, name, [...path, String(name.value)], all);
  }
}

it('finds each value of a JSON text where another parser finds it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = ` ${JSON.stringify([value], null, indent)}\n`;
      const all = new Map<string, readonly number[]>();
      placesIn(parseTree(text) as Node, undefined, [], all);
      for (const [path, place] of all)
        for (const isUnique of [false, true]) expect(jsonPlace(text, JSON.parse(path), isUnique)).toEqual(place);
    }),
    { numRuns: 50 },
  );
});

it.each<[string, readonly string[], string | undefined]>([
  ['{"a":{"b":1}}', ['a', 'b'], '1'],
  ['{"a":{"b":1}}', ['a', 'c', 'd'], '"a"'],
  ['{"a":1,"a":2}', ['a'], '2'],
  ['{"a\\u0062":[true ,null]}', ['ab', '1'], 'null'],
  ['{"a":1}', ['a', 'b'], '1'],
  ['{"a":[]}', ['a', '0'], '"a"'],
  ['[{"a":1}]', ['0'], '{"a":1}'],
  ['{}', ['a'], undefined],
  ['{"a":1}', [], undefined],
])('in %s, %j is %s', (text, path, expected) => {
  const found = jsonPlace(text, path);
  expect(found && text.slice(...found)).toBe(expected);
  // Without keys that are there twice, the first place is the last one.
  if (path.join() !== 'a' || expected !== '2') expect(jsonPlace(text, path, true)).toEqual(found);
});
