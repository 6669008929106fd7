import { outOfRange, required } from '../../../runtime/errors.ts';
import { option } from '../../../runtime/regex/node.ts';
import { PatternReader } from '../../../runtime/regex/reader.ts';
import { type MatchValue, RegexValue, regexOf } from '../../../runtime/regex/regex.ts';
import { expand, replaceMatches, splitMatches } from '../../../runtime/regex/replace.ts';
import type { Run } from '../../../runtime/run.ts';
import { NetArray, type Value } from '../../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../../types/declare.ts';
import { captureTypes, MatchCollection } from './captures.ts';

type Members = NonNullable<TypeDeclaration['members']>;
type Evaluator = (match: MatchValue) => string | null;

/** What a member does with a regular expression, a text, and other arguments. */
type Action = (run: Run, regex: RegexValue, text: string, ...others: Value[]) => Value;

const make = (run: Run, pattern: string | null, options = 0): RegexValue =>
  regexOf(run, required(pattern, 'pattern'), options);

const strings = (run: Run, items: string[]): NetArray => new NetArray(run.types.get('string'), items);

function matches(run: Run, regex: RegexValue, text: string, from = 0): MatchCollection {
  const found: MatchValue[] = [];
  for (const match of regex.all(run, text, from)) {
    run.grow(4);
    found.push(match);
  }
  return new MatchCollection(found);
}

function replaceBy(run: Run, regex: RegexValue, text: string, by: string | null, count = -1, from = 0): string {
  const pattern = required(by, 'replacement');
  return replaceMatches(run, regex, text, (match) => expand(match, pattern), limitOf(count), from);
}

function replaceWith(run: Run, regex: RegexValue, text: string, by: Evaluator | null, count = -1, from = 0): string {
  return replaceMatches(run, regex, text, required(by, 'evaluator'), limitOf(count), from);
}

function limitOf(count: number): number {
  if (count < -1) throw outOfRange('count', 'Count cannot be less than -1.');
  return count < 0 ? Number.POSITIVE_INFINITY : count;
}

/** Members with a text first: name, result, other parameters, what they do. Static ones have the pattern after the text. */
const actions: readonly (readonly [name: string, result: string, others: string, action: Action])[] = [
  ['IsMatch', 'bool', '', (run, regex, text) => regex.find(run, text).isSuccess],
  ['Match', 'Match', '', (run, regex, text) => regex.find(run, text)],
  ['Matches', 'MatchCollection', '', (run, regex, text) => matches(run, regex, text)],
  ['Replace', 'string', 'string', (run, regex, text, by) => replaceBy(run, regex, text, by as string | null)],
  [
    'Replace',
    'string',
    'MatchEvaluator',
    (run, regex, text, by) => replaceWith(run, regex, text, by as Evaluator | null),
  ],
  ['Split', 'string[]', '', (run, regex, text) => strings(run, splitMatches(run, regex, text))],
];

/** Members of an instance, with a number or a place as well. */
const instanceActions: typeof actions = [
  ...actions,
  ['IsMatch', 'bool', 'int', (run, regex, text, from) => regex.find(run, text, startIn(text, from)).isSuccess],
  ['Match', 'Match', 'int', (run, regex, text, from) => regex.find(run, text, startIn(text, from))],
  ['Matches', 'MatchCollection', 'int', (run, regex, text, from) => matches(run, regex, text, startIn(text, from))],
  [
    'Replace',
    'string',
    'string, int',
    (run, regex, text, by, count) => replaceBy(run, regex, text, by as string | null, count as number),
  ],
  [
    'Replace',
    'string',
    'MatchEvaluator, int',
    (run, regex, text, by, count) => replaceWith(run, regex, text, by as Evaluator | null, count as number),
  ],
  [
    'Split',
    'string[]',
    'int',
    (run, regex, text, count) => {
      if ((count as number) < 0) throw outOfRange('count', 'Count cannot be less than -1.');
      return strings(run, splitMatches(run, regex, text, count as number));
    },
  ],
];

function startIn(text: string, from: Value): number {
  if ((from as number) < 0 || (from as number) > text.length)
    throw outOfRange('startat', 'Start index cannot be less than 0 or greater than input length.');
  return from as number;
}

const list = (...types: string[]): string => types.filter(Boolean).join(', ');

const instanceMembers: Members = Object.fromEntries(
  instanceActions.map(([name, result, others, action]) => [
    `${result} ${name}(${list('string', others)})`,
    function (this: Run, regex: RegexValue, text: string | null, ...values: Value[]) {
      return action(this, regex, required(text, 'input'), ...values);
    },
  ]),
);

const staticMembers: Members = Object.fromEntries(
  actions.flatMap(([name, result, others, action]) =>
    ['', 'RegexOptions', 'RegexOptions, TimeSpan'].map((options) => [
      `static ${result} ${name}(${list('string', 'string', others, options)})`,
      function (this: Run, text: string | null, pattern: string | null, ...values: Value[]) {
        const count = others === '' ? 0 : 1;
        const regex = make(this, pattern, options === '' ? 0 : (values[count] as number));
        return action(this, regex, required(text, 'input'), ...values.slice(0, count));
      },
    ]),
  ),
);

const named: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r' };

const escapePattern = (text: string | null): string =>
  required(text, 'str').replace(/[\t\n\f\r #$()*+.?[\\^{|]/g, (one) => `\\${named[one] ?? one}`);

function unescapePattern(text: string | null): string {
  return required(text, 'str').replace(
    /\\(x[0-9a-f]{2}|u[0-9a-f]{4}|c[A-Za-z@[\\\]^_]|[0-7]{1,3}|[\s\S]|$)/gi,
    (_, inner: string) => String.fromCharCode(new PatternReader(inner).characterEscape()),
  );
}

export const regexTypes: readonly TypeDeclaration[] = [
  ...captureTypes,
  declareType({
    name: 'System.Text.RegularExpressions.Regex',
    kind: 'class',
    instances: RegexValue,
    members: {
      'new(string)'(this: Run, pattern: string | null) {
        return make(this, pattern);
      },
      'new(string, RegexOptions)'(this: Run, pattern: string | null, options: number) {
        return make(this, pattern, options);
      },
      // The steps of an evaluation are its limit.
      'new(string, RegexOptions, TimeSpan)'(this: Run, pattern: string | null, options: number) {
        return make(this, pattern, options);
      },
      ...instanceMembers,
      ...staticMembers,
      'static string Escape(string)': escapePattern,
      'static string Unescape(string)': unescapePattern,
      'RegexOptions Options { get; }': ({ options }: RegexValue) => options,
      'string[] GetGroupNames()'(this: Run, { names }: RegexValue) {
        return strings(this, [...names]);
      },
      'int[] GetGroupNumbers()'(this: Run, { names }: RegexValue) {
        return new NetArray(
          this.types.get('int'),
          names.map((_, index) => index),
        );
      },
      'int GroupNumberFromName(string)': ({ names }: RegexValue, name: string) => names.indexOf(name),
      'string GroupNameFromNumber(int)': ({ names }: RegexValue, number: number) => names[number] ?? '',
    },
  }),
  declareType({ name: 'System.Text.RegularExpressions.RegexOptions', kind: 'enum', values: option }),
  declareType({
    name: 'System.Text.RegularExpressions.MatchEvaluator',
    kind: 'delegate',
    signature: 'string (Match)',
  }),
];
