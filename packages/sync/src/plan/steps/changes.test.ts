import { Artifacts } from '@apimkit/model';
import type { Json, JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of } from '../../fixtures/service.ts';
import { planChanges } from '../../index.ts';

/** The fields that a plan would change of a backend, whose unknown properties are compared as they are. */
function changed(before: JsonObject, after: JsonObject) {
  const side = (more: JsonObject) => new Artifacts([of('backend:b', { url: 'https://b.example', ...more })]);
  const { steps } = planChanges({ desired: side(after), live: side(before) });
  return (steps[0]?.changes ?? []).map((one) => ({ ...one, path: one.path.replace('properties.', '') }));
}
const named = (name: string, more: JsonObject = {}): JsonObject => ({ name, ...more });

describe('changes', () => {
  it.each<[string, JsonObject, JsonObject, readonly object[]]>([
    ['nothing', { x: { a: 1 } }, { x: { a: 1 } }, []],
    ['a value', { x: 1 }, { x: 2 }, [{ path: 'x', before: 1, after: 2 }]],
    ['a field that is new', {}, { x: { a: 1 } }, [{ path: 'x', after: { a: 1 } }]],
    ['a field that is gone', { x: 1 }, {}, [{ path: 'x', before: 1 }]],
    [
      'one of several fields, however deep',
      { x: { y: { a: 1, b: 2 } } },
      { x: { y: { a: 1, b: 3 } } },
      [{ path: 'x.y.b', before: 2, after: 3 }],
    ],
    ['an object in the place of a value', { x: 1 }, { x: { a: 1 } }, [{ path: 'x', before: 1, after: { a: 1 } }]],
    [
      'a list of values as a whole',
      { x: ['a', 'b'] },
      { x: ['a', 'c'] },
      [{ path: 'x', before: ['a', 'b'], after: ['a', 'c'] }],
    ],
    [
      'named things by their names',
      { x: [named('a', { v: 1 }), named('b')] },
      { x: [named('a', { v: 2 }), named('b')] },
      [{ path: 'x.a.v', before: 1, after: 2 }],
    ],
    [
      'things with ids by those',
      { x: [{ id: 'a', v: 1 }] },
      { x: [{ id: 'a', v: 2 }] },
      [{ path: 'x.a.v', before: 1, after: 2 }],
    ],
    [
      'a named thing that is new',
      { x: [named('a')] },
      { x: [named('a'), named('b')] },
      [{ path: 'x.b', after: named('b') }],
    ],
    [
      'a named thing that is gone',
      { x: [named('a'), named('b')] },
      { x: [named('a')] },
      [{ path: 'x.b', before: named('b') }],
    ],
    [
      'the order of named things as a whole',
      { x: [named('a'), named('b')] },
      { x: [named('b'), named('a')] },
      [{ path: 'x', before: [named('a'), named('b')], after: [named('b'), named('a')] }],
    ],
    [
      'items with the same name as a whole',
      { x: [named('a'), named('a')] },
      { x: [named('a'), named('a', { v: 1 })] },
      [{ path: 'x', before: [named('a'), named('a')], after: [named('a'), named('a', { v: 1 })] }],
    ],
    [
      'items without a name as a whole',
      { x: [named('a'), { v: 1 }] },
      { x: [named('a'), { v: 2 }] },
      [{ path: 'x', before: [named('a'), { v: 1 }], after: [named('a'), { v: 2 }] }],
    ],
    [
      'items whose names are not strings as a whole',
      { x: [{ name: 1, v: 1 }] },
      { x: [{ name: 1, v: 2 }] },
      [{ path: 'x', before: [{ name: 1, v: 1 }], after: [{ name: 1, v: 2 }] }],
    ],
    ['a list that becomes empty as a whole', { x: [named('a')] }, { x: [] }, [{ path: 'x', before: [named('a')] }]],
    ['a list that was empty as a whole', { x: [] }, { x: [named('a')] }, [{ path: 'x', after: [named('a')] }]],
    [
      'a list in the place of an object',
      { x: { a: 1 } },
      { x: ['a'] },
      [{ path: 'x', before: { a: 1 }, after: ['a'] }],
    ],
  ])('are of %s', (_, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  });

  it('are none where a field is null on one side and absent on the other', () => {
    expect(changed({ x: null as Json }, {})).toEqual(changed({}, {}));
  });
});
