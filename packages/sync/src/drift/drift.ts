import { type Artifacts, parentOf, ResourceId } from '@apimkit/model';
import type { Plan, Step } from '../plan/types.ts';
import { compareArtifacts, isReset } from './compare.ts';

/** Where a difference comes from, according to the last applied state. */
export type Ahead = 'service' | 'files' | 'both';

/** A resource that differs between the files and the service. */
export interface DriftEntry {
  /** The resource, as `ResourceId.toString()` prints it. */
  readonly id: string;
  readonly kind: string;
  /** `added` and `removed` on the service, or `changed`. */
  readonly drift: 'added' | 'removed' | 'changed';
  /** Which side changed since the last publish; absent if the last applied state is unknown. */
  readonly ahead?: Ahead;
}

/** The differences between the files and a service. */
export interface Drift {
  readonly version: 1;
  readonly entries: readonly DriftEntry[];
  readonly summary: Readonly<Record<DriftEntry['drift'], number>>;
  /** The differences as steps from the files to the service. */
  readonly plan: Plan;
}

/** Both sides, and the plan of a publish that would remove the differences. */
export interface DriftInput {
  /** The plan of a publish with `prune` and without secrets that cannot be compared. */
  readonly revert: Plan;
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Fingerprints of the last publish and of both sides: see `aheadOf`. */
  readonly ahead?: (id: ResourceId) => Ahead | undefined;
}

const drifts: Readonly<Record<Step['op'], DriftEntry['drift'] | undefined>> = {
  create: 'removed',
  blocked: 'removed',
  delete: 'added',
  update: 'changed',
  keep: undefined,
};

/**
 * Lists what a service has that the files do not describe, and the reverse.
 *
 * @example
 * const { plan: revert, desired, live } = await planPublish(client, artifacts, { prune: true, writeSecrets: 'never' });
 * driftOf({ revert, desired, live }).summary; // { added: 1, removed: 0, changed: 2 }
 */
export function driftOf({ revert, desired, live, ahead = () => undefined }: DriftInput): Drift {
  const back = [...revert.steps.filter((step) => !isReset(step) && !step.tidies), ...extraOperations(desired, live)];
  const seen = new Map<string, DriftEntry>();
  for (const { id, kind, op } of back) {
    const drift = drifts[op];
    if (!drift || seen.has(id)) continue;
    const who = ahead(ResourceId.parse(id));
    seen.set(id, { id, kind, drift, ...(who ? { ahead: who } : {}) });
  }
  const entries = [...seen.values()];
  const shown = compareArtifacts(desired, live).steps.filter(({ id, op }) => seen.has(id) && op !== 'keep');
  const known = new Set(shown.map(({ id }) => id));
  const steps = [...shown, ...back.filter(({ id }) => seen.has(id) && !known.has(id)).map(turned)];
  const count = (drift: DriftEntry['drift']) => entries.filter((entry) => entry.drift === drift).length;
  const summary = { added: count('added'), removed: count('removed'), changed: count('changed') };
  const plan: Plan = {
    version: 1,
    steps,
    problems: [],
    summary: { create: summary.added, update: summary.changed, delete: summary.removed, keep: 0, blocked: 0 },
  };
  return { version: 1, entries, summary, plan };
}

/** Operations that the service has in addition to those that files describe. A publish never deletes single operations. */
function extraOperations(desired: Artifacts, live: Artifacts): readonly Step[] {
  const described = new Set(
    [...desired].flatMap(({ id }) => {
      const parent = id.entry.fromSpecification === undefined ? undefined : parentOf(id);
      return parent && !desired.get(parent)?.specification ? [`${parent.key} ${id.kind}`] : [];
    }),
  );
  return [...live].flatMap(({ id }): readonly Step[] => {
    const parent = id.entry.fromSpecification === undefined ? undefined : parentOf(id);
    if (!parent || desired.has(id) || !described.has(`${parent.key} ${id.kind}`)) return [];
    const because = 'the files do not contain it; a publish does not delete it';
    return [{ key: id.toString(), op: 'delete', id: id.toString(), kind: id.kind, because, needs: [] }];
  });
}

/** A step of the way back as a difference from the files to the service. */
function turned({ changes, op, policyChanges: _, text: _text, specification: _parts, ...rest }: Step): Step {
  return {
    ...rest,
    op: op === 'delete' ? 'create' : op === 'update' ? 'update' : 'delete',
    needs: [],
    ...(changes
      ? {
          changes: changes.map(({ path, before, after }) => ({
            path,
            ...(after === undefined ? {} : { before: after }),
            ...(before === undefined ? {} : { after: before }),
          })),
        }
      : {}),
  };
}
