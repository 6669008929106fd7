import { Artifacts, kinds, type Resource } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyKind, onRequest, someOfEveryKind } from './fixtures/every-kind.ts';
import { publishUntil } from './fixtures/interrupted.ts';
import { type TestService, testService } from './fixtures/service.ts';
import { applyPlan, changesBetween, type Plan, parseJournal, planPublish, planUndo } from './index.ts';

const options = { include: onRequest, guards: { byName: ['subscription', 'group'], allowEmpty: true } };
const prune = { ...options, prune: true };
const hasErrors = ({ problems }: Plan) => problems.some(({ severity }) => severity === 'error');
/** Kind of a resource, and whether it is in a workspace. */
const sortOf = (text: string) => `${text.split(/[:@]/)[0]}${text.endsWith('@w') ? '@w' : ''}`;
const sorts = (all: Iterable<Resource>) => [...all].map(({ id }) => sortOf(id.toString()));

/** What differs, apart from secrets, which neither a journal nor a comparison has. */
const left = async ({ connect }: TestService, artifacts: Artifacts) =>
  (await planPublish(connect(), artifacts, prune)).plan.steps
    .filter(
      ({ op, secret, unknownSecret, changes = [] }) =>
        op !== 'keep' && (op !== 'update' || changes.length > 0 || !(secret || unknownSecret)),
    )
    .map(({ op, id, changes }) => `${op} ${id}${changes ? JSON.stringify(changes) : ''}`);

/** What a service has, without times and generated keys. */
const statesOf = ({ emulator }: TestService) =>
  new Map(
    Object.values(emulator.snapshot().services).flatMap((all) =>
      all.map(({ created: _, updated: _updated, ...one }) => [
        String(one.id),
        stableText(one).replaceAll(/"(primary|secondary)(Key)?":"\w+"|"timeStampUtc":"[^"]*"/g, ''),
      ]),
    ),
  );

it('the generated services have every kind, in workspaces too', () => {
  const all = kinds.flatMap(({ kind, scopes }) => scopes.map((scope) => `${kind}${scope === 'workspace' ? '@w' : ''}`));
  expect([...new Set(sorts(everyKind))].sort()).toEqual(all.sort());
});

describe('for a service with resources of any kind', () => {
  it('the plan after a publish is empty, a publish of changes does the same, and an undo gives back what was there', async () => {
    const seen = { create: new Set<string>(), update: new Set<string>(), delete: new Set<string>() };
    let applied = 0;
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(someOfEveryKind, someOfEveryKind, async (before, after) => {
        const [live, files] = [new Artifacts(before), new Artifacts(after)];
        const [service, part] = [testService(live), testService(live)];
        const { plan } = await planPublish(service.connect(), files, prune);
        if (hasErrors(plan)) return;
        const { text, report } = await publishUntil(service, files, {}, prune);
        expect(report?.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
        expect(await left(service, files)).toEqual([]);

        const client = part.connect();
        const changes = await planPublish(client, files, { ...options, changes: changesBetween(live, files) });
        const { counts } = await applyPlan({ client, ...changes, patience: 0 });
        expect(counts).toMatchObject({ failed: 0, skipped: 0 });
        expect(statesOf(part)).toEqual(statesOf(service));

        applied += 1;
        for (const { op, id } of plan.steps) if (op in seen) seen[op as keyof typeof seen].add(sortOf(id));
        // An API without a specification is restored from an export, which has no schemas and other descriptions.
        if (plan.steps.some(({ op, id }) => op === 'delete' && /^api:plain(@w)?$/.test(id))) return;
        const undoing = service.connect();
        const planned = await planUndo(undoing, parseJournal(text), { guards: options.guards });
        const inverse = await applyPlan({ client: undoing, ...planned, patience: 0 });
        // An identity provider is not created without its secret, which no journal contains.
        const provider = 'identity-provider:aad';
        const isLost = plan.steps.some(({ op, id }) => op === 'delete' && id === provider);
        expect(inverse.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')).toEqual([]);
        expect(await left(service, live)).toEqual(isLost ? [`create ${provider}`] : []);
        undone += 1;
      }),
      { numRuns: 10, endOnFailure: true, seed: 1 },
    );
    expect(Object.values(seen).map((all) => Math.floor(all.size / 10))).toEqual([4, 3, 2]);
    expect(Math.min(applied, undone)).toBeGreaterThan(4);
  });
});
