import type { Severity } from '@apimkit/diagnostics';
import { ruleNamespace } from '@apimkit/rules';
import type { Check, CheckTraits, Direction, Level } from '../change.ts';
import { type Nouns, summaryOf } from './summary.ts';

const { describe } = ruleNamespace<never, never, CheckTraits>()({
  prefix: 'breaking/',
  pages: { folder: 'packages/breaking', path: (id) => `pages/${id}.md` },
  families: [
    ...(['document', 'operations', 'callbacks', 'parameters', 'bodies', 'responses', 'schemas', 'security'] as const),
    ...(['soap', 'graphql', 'gateway'] as const),
  ],
  rulesets: [],
});

type Family = Parameters<typeof describe>[0]['family'];

/** The severity of a finding for each level. */
export const severities: Readonly<Record<Level, Severity>> = { breaking: 'error', risky: 'warning', safe: 'info' };

/** What to do about a change of each level. */
export const advice: Readonly<Record<Level, string>> = {
  breaking: 'Revert the change, publish it as a new version, or accept it with a reason',
  risky: 'Find out which callers depend on it; revert the change, or accept it with a reason',
  safe: 'No action is needed',
};

/** One check: its id, level and message. */
type Row = readonly [id: string, level: Level, message: string];
/** One check for each direction: the name after `request-` and `response-`, the level in each direction, and the message. */
export type BothWays = readonly [name: string, request: Level, response: Level, message: string];

/** What the checks of a table have in common. */
interface Table {
  readonly family: Family;
  readonly direction: Direction;
  /** What the holes of messages are called in summaries. */
  readonly nouns?: Nouns;
}

/** Declares the checks of a table. */
export const oneWay = ({ family, direction, nouns = {} }: Table, rows: readonly Row[]): readonly Check[] =>
  rows.map(([id, level, message]) => {
    const summary = summaryOf(message, nouns);
    return describe({
      ...{ id, family, level, direction, message, summary },
      severity: severities[level],
      help: advice[level],
    });
  });

/** Declares checks of schemas: a change that is safe in a request can break callers in a response, and the reverse. */
export const bothWays = (rows: readonly BothWays[]): readonly Check[] =>
  rows.flatMap(([name, request, response, message]) => [
    ...inSchemas('request', [[name, request, message]]),
    ...inSchemas('response', [[name, response, message]]),
  ]);

/** Declares checks of schemas for one direction. */
export const inSchemas = (direction: 'request' | 'response', rows: readonly Row[]): readonly Check[] =>
  oneWay(
    { family: 'schemas', direction, nouns: { place: 'a schema' } },
    rows.map(([name, level, message]) => [`${direction}-${name}`, level, `${message} (${direction})`]),
  );
