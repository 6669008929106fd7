import type { Run } from '../record.ts';
import { jsonFor } from './json.ts';
import { samplesOf, token } from './samples.ts';

/** What an expression expects in a variable, by the code around its name. */
interface Use {
  readonly name: string;
  readonly type: string;
  /** Code that reads the text further: `int.Parse`, `JObject.Parse`. */
  readonly reader: string;
}

const readers =
  String.raw`(\bConvert\.\w+|\b(?:int|long|double|bool|Guid|DateTime|DateTimeOffset|JObject|JArray|JToken|XDocument|XElement|Uri|Regex)(?:\.\w+)?)?\s*` +
  String.raw`\(*\s*`;
const patterns = [
  // (T)context.Variables["name"], and without a cast.
  new RegExp(
    String.raw`${readers}(?:\((\w+(?:<[^()]*>)?(?:\[\])?\??)\)\s*)?\(?\s*context\.Variables\["([^"]+)"\]`,
    'g',
  ),
  new RegExp(
    String.raw`${readers}(?:\((\w+(?:<[^()]*>)?(?:\[\])?\??)\)\s*)?context\.Variables\.GetValueOrDefault\(\s*"([^"]+)"`,
    'g',
  ),
];
const typed = new RegExp(String.raw`${readers}()context\.Variables\.GetValueOrDefault<([^()]+)>\(\s*"([^"]+)"`, 'g');
const contained = /context\.Variables\.ContainsKey\(\s*"([^"]+)"/g;

function usesOf(source: string): readonly Use[] {
  const uses = [
    ...[...source.matchAll(typed)].map(([, reader = '', , type = '', name = '']) => ({ name, type, reader })),
    ...patterns.flatMap((pattern) =>
      [...source.matchAll(pattern)].map(([, reader = '', type = '', name = '']) => ({ name, type, reader })),
    ),
    ...[...source.matchAll(contained)].map(([, name = '']) => ({ name, type: '', reader: '' })),
  ];
  const best = Map.groupBy(uses, ({ name }) => name);
  // The use that shows most: with a reader, then with a type.
  return [...best.values()].map(
    (all) => all.find(({ reader }) => reader !== '') ?? all.find(({ type }) => type !== '') ?? (all[0] as Use),
  );
}

/** The runs of an expression: the rich context with values that fit and with others, and two contexts where less is there. */
export function runsOf(source: string): readonly Run[] {
  const uses = usesOf(source);
  return (['rich', 'rich', 'bare', 'odd'] as const).map((context, index) => runOf(source, uses, context, index));
}

function runOf(source: string, uses: readonly Use[], context: string, index: number): Run {
  const body = jsonFor(source, index);
  const response = {
    statusCode: [200, 404, 200, 503][index] ?? 200,
    statusReason: ['OK', 'Not Found', '', 'Busy'][index] ?? '',
    headers: [
      ['Content-Type', ['application/json']],
      ['Set-Cookie', ['a=1; path=/', 'b=2']],
      ['X-CSRF-Token', [`csrf-${index}`]],
    ] as const,
    body: index === 3 ? '' : body,
  };
  const named = (type: string) => uses.filter((use) => use.type.trim() === type).map(({ name }) => name);
  const others = uses.filter(({ type }) => type.trim() !== 'IResponse' && type.trim() !== 'Authorization');
  return {
    context,
    variables: Object.fromEntries(
      others.flatMap(({ name, type, reader }) => {
        const samples = samplesOf(name, type.trim(), reader, source, body);
        const sample = samples[index % samples.length];
        return sample === undefined ? [] : [[name, sample]];
      }),
    ),
    responses: Object.fromEntries(named('IResponse').map((name) => [name, response])),
    authorizations: Object.fromEntries(named('Authorization').map((name) => [name, `${token}${index}`])),
    body,
  };
}
