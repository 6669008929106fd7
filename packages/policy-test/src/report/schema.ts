import { type JsonSchema, rangeDefinitions, schemaParts } from '@apimkit/diagnostics';

const { natural, object, positive, refer, text } = schemaParts;
const list = (description: string, items: JsonSchema): JsonSchema => ({ description, type: 'array', items });

const line = { description: 'Its line', ...positive };
const duration = { description: 'Milliseconds', type: 'number', minimum: 0 };
const states = ['passed', 'failed', 'skipped', 'unsupported'];

const failure = object('An expectation that is not true', ['what', 'expected', 'actual', 'file', 'range'], {
  what: text('What was checked: `status`, `header x-carrier`, `backend body $.id`'),
  expected: text('What the test expects'),
  actual: text('What is true'),
  file: text('Path of the test file'),
  range: refer('range'),
  from: object('The policy that the actual value comes from, if one is known', ['policy', 'text'], {
    policy: text('Its name, or that of a built-in step such as authorization'),
    file: text('Path of its file; absent for a built-in step'),
    line,
    text: text('What it did'),
  }),
  help: text('What to do next'),
});

const unsupported = object('A policy that the offline gateway does not run', ['policy', 'file', 'line', 'reason'], {
  policy: text('Its name'),
  file: text('Path of its file'),
  line,
  reason: text('Why it does not run'),
});

const test = object(
  'A test; of a table, one row',
  ['name', 'file', 'range', 'state', 'failures', 'unsupported', 'duration'],
  {
    name: text('Its name'),
    file: text('Path of the test file'),
    range: refer('range'),
    state: {
      description: 'unsupported: it touched a policy that does not run here, so it shows nothing',
      enum: states,
    },
    reason: text('Why it was skipped'),
    failures: list('Expectations that are not true', failure),
    unsupported: list('Policies that do not run here', unsupported),
    trace: text('What each policy did, as text without secrets; of a test that did not pass'),
    duration,
  },
);

const part = { name: text('Its name'), line, hits: { description: 'How often it ran', ...natural } };
const share = (description: string) =>
  object(description, ['covered', 'total'], {
    covered: { description: 'How many ran at least once', ...natural },
    total: { description: 'How many there are', ...natural },
  });

const file = object('The coverage of a policy', ['file', 'elements', 'branches'], {
  file: text('Path of the policy file'),
  elements: list('Its elements that can run', object('An element', ['name', 'line', 'hits'], part)),
  branches: list(
    'Branches of choose, and outcomes of retry and of caches',
    object('A branch', ['name', 'line', 'hits', 'policy', 'policyLine'], {
      ...part,
      policy: text('The policy that decides'),
      policyLine: { description: 'The line of that policy', ...positive },
    }),
  ),
});

/**
 * Returns the JSON Schema of the format `json` of test results.
 *
 * @example
 * new Ajv().validate(policyTestResultsSchema(), JSON.parse(formatPolicyTests('json', report))); // true
 */
export const policyTestResultsSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Results of apimkit policy test',
  ...object('Results of tests of policies', ['version', 'counts', 'duration', 'tests', 'coverage'], {
    version: { description: 'Version of this format; new optional properties do not change it', const: 1 },
    counts: object('Number of tests by state', states, Object.fromEntries(states.map((state) => [state, natural]))),
    duration,
    tests: list('The tests, by file', test),
    coverage: object('Which parts of the policies ran', ['files', 'elements', 'branches'], {
      files: list('The policies, sorted by path', file),
      elements: share('All elements'),
      branches: share('All branches'),
    }),
  }),
  definitions: rangeDefinitions,
});
