import { findingsSchema, type JsonSchema } from '@apimkit/diagnostics';
import { type KindEntry, kinds } from '@apimkit/model';
import type { StepOutcome } from './apply/apply.ts';
import type { Step } from './plan/types.ts';

const operations: Readonly<Record<Step['op'], true>> = {
  create: true,
  update: true,
  delete: true,
  keep: true,
  blocked: true,
};
const outcomes: Readonly<Record<StepOutcome['outcome'], true>> = {
  done: true,
  failed: true,
  skipped: true,
  unchanged: true,
  blocked: true,
};

const text = (description: string): JsonSchema => ({ description, type: 'string' });
const flag = (description: string): JsonSchema => ({ description, const: true });
const refer = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const object = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, JsonSchema>>,
): JsonSchema => ({ description, type: 'object', additionalProperties: false, required, properties });
const counts = (description: string, names: Readonly<Record<string, true>>) =>
  object(
    description,
    Object.keys(names),
    Object.fromEntries(Object.keys(names).map((name) => [name, { type: 'integer', minimum: 0 }])),
  );

const change = object('A field that an update changes; values of secrets never stand here', ['path'], {
  path: text('Dotted path in the payload, `policy`, or `specification` and what is in it'),
  before: { description: 'What the service has; absent when it has nothing there' },
  after: { description: 'What the files say; absent when they say nothing' },
});

const step = object('What a publish does to one resource', ['key', 'op', 'id', 'kind', 'because', 'needs'], {
  key: text('Unique in its plan'),
  op: { description: 'blocked: something is not known here', enum: Object.keys(operations) },
  id: text('The resource: its kind, a colon and its name'),
  kind: { description: 'Its kind', enum: kinds.map(({ kind }: KindEntry) => kind) },
  because: text('Why'),
  changes: list(refer('change')),
  highlights: { description: 'The main properties of what is created', type: 'object' },
  policyChanges: { description: 'What differs in a policy', type: 'array', items: { type: 'object' } },
  text: text('Unified diff of a policy'),
  needs: { description: 'Keys of the steps that are done before', ...list({ type: 'string' }) },
  imports: flag('The specification is imported'),
  promote: text('Number of the revision that becomes current'),
  goesWith: text('Key of the delete that takes this resource along'),
  tidies: flag('Removes what the service makes by itself with something new'),
  unknownSecret: flag('Its secret cannot be compared'),
  keepsSecret: flag('The secret of the service stays'),
});

const outcome = object('What became of a step', ['key', 'id', 'op', 'outcome'], {
  key: text('Of the step'),
  id: text('The resource'),
  op: { enum: Object.keys(operations) },
  outcome: { enum: Object.keys(outcomes) },
  error: text('Why it failed, was skipped, or is blocked'),
});

/** Findings inside of plans have no fingerprint: they are about this run. */
function definitions(): Readonly<Record<string, unknown>> {
  const { definitions: known } = findingsSchema() as {
    readonly definitions: Readonly<Record<string, { readonly required: readonly string[] }>>;
  };
  const { finding } = known;
  const required = finding?.required.filter((name) => name !== 'fingerprint');
  return { ...known, finding: { ...finding, required }, change, step, outcome };
}

const plan = object('What a publish would do', ['steps', 'problems', 'summary'], {
  steps: list(refer('step')),
  problems: { description: 'What stands in the way (errors), or should be known', ...list(refer('finding')) },
  summary: counts('How many steps of each kind', operations),
});

const report = object('What a publish did', ['steps', 'counts', 'writes', 'notes'], {
  steps: list(refer('outcome')),
  counts: counts('How many steps ended how', outcomes),
  writes: { description: 'Requests that wrote', type: 'integer', minimum: 0 },
  notes: { description: 'What the run brought about and left', ...list(refer('finding')) },
});

const $schema = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema of a plan as JSON.
 *
 * @example
 * new Ajv().validate(planSchema(), JSON.parse(JSON.stringify(plan))); // true
 */
export const planSchema = (): JsonSchema => ({
  $schema,
  title: 'A plan of apimkit',
  ...plan,
  definitions: definitions(),
});

/** The JSON Schema of what `apimkit publish --format json` prints: the plan and, unless it has errors, the report. */
export const publishSchema = (): JsonSchema => ({
  $schema,
  title: 'A publish of apimkit',
  ...object('A plan, and what became of it', ['plan'], { plan, report }),
  definitions: definitions(),
});
