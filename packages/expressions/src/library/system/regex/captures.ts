import { outOfRange } from '../../../runtime/errors.ts';
import { CaptureValue, GroupValue, MatchValue } from '../../../runtime/regex/regex.ts';
import { expand } from '../../../runtime/regex/replace.ts';
import type { Run } from '../../../runtime/run.ts';
import { declareType, type TypeDeclaration } from '../../../types/declare.ts';
import { Enumerator } from '../../collections/enumerator.ts';

const namespace = 'System.Text.RegularExpressions';

/** A collection of captures, groups or matches. */
abstract class CaptureList<T> {
  readonly items: readonly T[];
  constructor(items: readonly T[]) {
    this.items = items;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }
  at(index: number): T {
    const item = this.items[index];
    if (item === undefined) throw outOfRange('i');
    return item;
  }
}

class CaptureCollection extends CaptureList<CaptureValue> {}
export class MatchCollection extends CaptureList<MatchValue> {}
class GroupCollection extends CaptureList<GroupValue> {
  readonly match: MatchValue;
  constructor(match: MatchValue) {
    super(match.groups);
    this.match = match;
  }
}

const missing = new GroupValue('', '', []);

function collection<T>(
  name: string,
  item: string,
  instances: new (...values: never[]) => CaptureList<T>,
  others: TypeDeclaration['members'] = {},
): TypeDeclaration {
  return declareType({
    name: `${namespace}.${name}`,
    kind: 'class',
    instances,
    bases: [`IReadOnlyList<${item}>`, 'ICollection'],
    members: {
      'int Count { get; }': ({ items }: CaptureList<T>) => items.length,
      [`${item} this[int] { get; }`]: (list: CaptureList<T>, index: number) => list.at(index),
      // `foreach` takes this one, so that its items are objects, and not the one of the interface.
      'IEnumerator GetEnumerator()'(this: Run, list: CaptureList<T>) {
        return new Enumerator(this.types.get('object'), list);
      },
      ...others,
    },
  });
}

export const captureTypes: readonly TypeDeclaration[] = [
  declareType({
    name: `${namespace}.Capture`,
    kind: 'class',
    instances: CaptureValue,
    members: {
      'string Value { get; }': ({ value }: CaptureValue) => value,
      'int Index { get; }': ({ index }: CaptureValue) => index,
      'int Length { get; }': ({ length }: CaptureValue) => length,
    },
  }),
  declareType({
    name: `${namespace}.Group`,
    kind: 'class',
    instances: GroupValue,
    bases: ['Capture'],
    members: {
      'bool Success { get; }': ({ isSuccess }: GroupValue) => isSuccess,
      'string Name { get; }': ({ name }: GroupValue) => name,
      'CaptureCollection Captures { get; }': ({ captures }: GroupValue) => new CaptureCollection(captures),
    },
  }),
  declareType({
    name: `${namespace}.Match`,
    kind: 'class',
    instances: MatchValue,
    bases: ['Group'],
    members: {
      'static Match Empty { get; }': () => MatchValue.empty,
      'GroupCollection Groups { get; }': (match: MatchValue) => new GroupCollection(match),
      'Match NextMatch()'(this: Run, match: MatchValue) {
        return match.following(this);
      },
      'string Result(string)': expand,
    },
  }),
  collection('CaptureCollection', 'Capture', CaptureCollection),
  collection('MatchCollection', 'Match', MatchCollection),
  collection('GroupCollection', 'Group', GroupCollection, {
    // A group that does not exist is one without success.
    'Group this[int] { get; }': ({ items }: GroupCollection, index: number) => items[index] ?? missing,
    'Group this[string] { get; }': ({ match }: GroupCollection, name: string) => match.group(name) ?? missing,
    'bool ContainsKey(string)': ({ match }: GroupCollection, name: string) => match.group(name) !== undefined,
  }),
];
