import { flag, list, object, refer, text } from './parts.ts';

const named = object('Some resources: how many, and the first of them', ['count', 'names'], {
  count: { type: 'integer', minimum: 1 },
  names: list({ type: 'string' }),
});
const impactOf = ['apis', 'operations', 'products', 'subscriptions'] as const;
const number = { type: 'integer', minimum: 0 };

/** Definitions of the parts of a plan that explain its steps. */
export const explanations = {
  change: object('A field that an update changes; without values of secrets', ['path'], {
    path: text('Dotted path in the payload, `policy`, or a path in `specification`'),
    before: { description: 'Value on the service; absent without a value' },
    after: { description: 'Value in the files; absent without a value' },
  }),
  part: object('A part of an operation or schema that differs', ['op', 'part'], {
    op: { enum: ['added', 'removed', 'changed'] },
    part: text('`query parameter limit`, `response 200`; empty for the operation or schema itself'),
    changes: list(refer('change')),
  }),
  specification: object('A difference between two specifications', ['op', 'what', 'name'], {
    op: { enum: ['added', 'removed', 'changed', 'renamed'] },
    what: { enum: ['operation', 'schema', 'document'] },
    name: text('Name of the operation or schema, or the language of the document'),
    call: text('Method and path of an operation'),
    before: text('The earlier name of a renamed operation'),
    parts: list(refer('part')),
    uses: { description: 'Operations that a changed schema affects', ...list({ type: 'string' }) },
  }),
  secret: object('A secret as fingerprints, which are comparable within one plan only', ['after'], {
    before: text('Fingerprint of the value on the service; absent if it is unknown'),
    after: text('Fingerprint of the value in the files'),
  }),
  named,
  impact: object('What a change affects of the live service', [], {
    all: flag('Every API'),
    ...Object.fromEntries(impactOf.map((name) => [name, refer('named')])),
  }),
  warning: object('A change that can interrupt callers', ['check', 'level', 'message'], {
    check: text('Id of the check; `apimkit explain-rule breaking/CHECK` describes it'),
    level: { enum: ['breaking', 'risky'] },
    message: text('One sentence'),
    resource: text('The resource that callers use, if it is one'),
    operations: { description: 'Method and path of the affected operations', ...list({ type: 'string' }) },
  }),
  rename: object('The same content under another name', ['from', 'to', 'loses'], {
    from: text('Key of the step that deletes the resource with the old name'),
    to: text('Key of the step that creates the resource with the new name'),
    loses: { description: 'What the new resource does not take over', ...list({ type: 'string' }) },
  }),
  premise: object('Something that the plan relies on', ['id', 'sort', 'text'], {
    id: text('Identifies the sort of premise'),
    sort: { enum: ['read', 'unread', 'assumed'] },
    text: text('One sentence'),
    about: { description: 'The kinds or resources that it concerns', ...list({ type: 'string' }) },
  }),
  requests: object('The requests that applying the plan needs', ['reads', 'writes', 'deletes', 'seconds'], {
    reads: number,
    writes: number,
    deletes: number,
    seconds: { description: 'The shortest time that the limits of Azure Resource Manager allow', ...number },
  }),
};
