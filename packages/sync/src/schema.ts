import { findingsSchema, type JsonSchema } from '@apimkit/diagnostics';
import { type KindEntry, kinds } from '@apimkit/model';
import type { StepOutcome } from './apply/outcome.ts';
import type { DriftEntry } from './drift/drift.ts';
import type { Step } from './plan/types.ts';
import { explanations } from './schema/explanations.ts';
import { counts, flag, list, object, refer, text } from './schema/parts.ts';

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

const drifts: Readonly<Record<DriftEntry['drift'], true>> = { added: true, removed: true, changed: true };

const step = object('A change of one resource, or that it stays', ['key', 'op', 'id', 'kind', 'because', 'needs'], {
  key: text('Unique in its plan'),
  op: { description: 'blocked: a value is unknown', enum: Object.keys(operations) },
  id: text('The resource: kind, colon and name'),
  kind: { description: 'Its kind', enum: kinds.map(({ kind }: KindEntry) => kind) },
  because: text('Why'),
  changes: list(refer('change')),
  highlights: { description: 'The main properties of a new resource', type: 'object' },
  policyChanges: { description: 'Differences of a policy', type: 'array', items: { type: 'object' } },
  text: text('Unified diff of a policy'),
  specification: { description: 'Differences of the specification', ...list(refer('specification')) },
  secret: refer('secret'),
  impact: refer('impact'),
  needs: { description: 'Keys of the steps that must be done before', ...list({ type: 'string' }) },
  imports: flag('The specification is imported'),
  operations: list(
    object('A request for one operation of an API, in place of an import', ['id', 'op'], {
      id: text('The operation'),
      op: { enum: ['create', 'update', 'delete'] },
    }),
  ),
  promote: text('Number of the revision that becomes current'),
  copyOf: text('The API that a new revision starts as a copy of'),
  release: object('A release that makes a revision current', ['revision'], {
    revision: text('Number of the revision'),
    notes: text('Notes of the release'),
  }),
  goesWith: text('Key of the delete or import that also removes this resource'),
  tidies: flag('Deletes what the service creates together with a new resource'),
  recreates: flag('The service deletes it during this publish, so it is written again if it is gone'),
  unknownSecret: flag('Its secret cannot be compared'),
  keepsSecret: flag('The service keeps its secret'),
});

const outcome = object('Result of a step', ['key', 'id', 'op', 'outcome'], {
  key: text('Key of the step'),
  id: text('The resource'),
  op: { enum: Object.keys(operations) },
  outcome: { enum: Object.keys(outcomes) },
  error: text('Why it failed, was skipped, or is blocked'),
});

/** Findings in plans have no fingerprint: they are about this run. */
function definitions(): Readonly<Record<string, unknown>> {
  const { definitions: known } = findingsSchema() as {
    readonly definitions: Readonly<Record<string, { readonly required: readonly string[] }>>;
  };
  const { finding } = known;
  const required = finding?.required.filter((name) => name !== 'fingerprint');
  return { ...known, finding: { ...finding, required }, ...explanations, step, outcome };
}

const plan = object('The steps of a publish', ['version', 'steps', 'problems', 'summary'], {
  version: { description: 'Version of this format; new optional properties do not change it', const: 1 },
  steps: list(refer('step')),
  problems: { description: 'Errors prevent the publish; the rest is information', ...list(refer('finding')) },
  summary: counts('Number of steps by operation', operations),
  warnings: { description: 'Changes that can interrupt callers, the gravest first', ...list(refer('warning')) },
  renames: list(refer('rename')),
  premises: { description: 'What the plan relies on', ...list(refer('premise')) },
  requests: refer('requests'),
});

const report = object('Result of a publish', ['steps', 'counts', 'writes', 'verified', 'notes'], {
  steps: list(refer('outcome')),
  counts: counts('Number of steps by outcome', outcomes),
  writes: { description: 'Number of write requests', type: 'integer', minimum: 0 },
  verified: { description: 'Every step that is done was read back and is as desired', type: 'boolean' },
  notes: { description: 'Resources that the run caused and did not remove', ...list(refer('finding')) },
});

const $schema = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema of a plan.
 *
 * @example
 * new Ajv().validate(planSchema(), JSON.parse(JSON.stringify(plan))); // true
 */
export const planSchema = (): JsonSchema => ({
  $schema,
  title: 'apimkit plan',
  ...plan,
  definitions: definitions(),
});

/** The JSON Schema of the output of `apimkit publish --format json`: the plan and, unless it has errors, the report. */
export const publishSchema = (): JsonSchema => ({
  $schema,
  title: 'apimkit publish',
  ...object('A plan and its result', ['plan'], { plan, report }),
  definitions: definitions(),
});

/** The JSON Schema of the output of `apimkit drift --format json`: the differences, and as steps from the files to the service. */
export const driftSchema = (): JsonSchema => ({
  $schema,
  title: 'apimkit drift',
  ...object('The differences between the files and a service', ['version', 'entries', 'summary', 'plan'], {
    version: { description: 'Version of this format; new optional properties do not change it', const: 1 },
    entries: list(
      object('A resource that differs', ['id', 'kind', 'drift'], {
        id: text('The resource: kind, colon and name'),
        kind: { description: 'Its kind', enum: kinds.map(({ kind }: KindEntry) => kind) },
        drift: { description: 'added and removed on the service, or changed', enum: Object.keys(drifts) },
        ahead: {
          description: 'The side that changed since the last applied state',
          enum: ['service', 'files', 'both'],
        },
      }),
    ),
    summary: counts('Number of resources', drifts),
    plan,
  }),
  definitions: definitions(),
});
