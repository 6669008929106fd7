import {
  Artifacts,
  ancestorsOf,
  canonical,
  graphOf,
  operationIndex,
  putAt,
  ResourceId,
  stableText,
  textAt,
} from '@apimkit/model';
import { clashesOf } from './clashes.ts';
import { deletions, inUseProblems, unseenProblems } from './deletions.ts';
import { droppedByImports } from './dropped.ts';
import { isDeletion } from './guards.ts';
import { acts, ordered } from './order.ts';
import { cycleProblems, lacksSecret, missingProblems, redactedProblems, secretProblems } from './problems.ts';
import { promotions } from './promote.ts';
import { base, jsonOf, stepOf } from './step.ts';
import type { Plan, SecretComparison, Step } from './types.ts';

/** Both sides of a plan and what is known about them. */
export interface PlanInput {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Delete what is live and not desired. Default false. */
  readonly prune?: boolean;
  /** Which resources this is about: nothing else is deleted. Default all. */
  readonly scope?: (id: ResourceId) => boolean;
  /** Kinds of the live side that nothing is deleted of, except together with something else. */
  readonly unread?: ReadonlySet<string>;
  /** Kinds of which not even what goes with a deleted resource was read. Default: all that are unread. */
  readonly unseen?: ReadonlySet<string>;
  /** By resource key; a desired secret that is not listed counts as unknown. */
  readonly secrets?: ReadonlyMap<string, SecretComparison>;
  /** What to do with secrets that cannot be compared. Default `always`. */
  readonly writeSecrets?: 'always' | 'never';
}

/**
 * What must be done to make the live side what the desired side says: pure, and plain JSON. A side planned against
 * itself only keeps. Without `prune` nothing is deleted; what the service made for itself never is.
 *
 * @example
 * planChanges({ desired, live }).summary; // { create: 1, update: 0, delete: 0, keep: 12 }
 */
export function planChanges(input: PlanInput): Plan {
  const { unread, unseen = unread ?? new Set() } = input;
  const desired = withLiveRevisions(input.desired, input.live);
  const { live, steps: promoting } = promotions(desired, input.live);
  const pruned = input.prune ? deletions({ ...input, desired, live }) : [];
  const leaving = new Set(pruned.map(({ id }) => ResourceId.parse(id).key));
  // What is about to be deleted satisfies nobody.
  const staying = live.filter(({ id }) => !leaving.has(id.key));
  const wanted = graphOf(desired, { live: staying, ...(unread ? { unread } : {}) });
  const standing = graphOf(live);
  const lacking = [...desired].filter((one) => lacksSecret(one) && !live.has(one.id));
  const blocked = new Set(lacking.map(({ id }) => id.key));
  const compared = [...desired].map((one) => stepOf(one, live.get(one.id), input, blocked.has(one.id.key)));
  const steps = withResets(compared, desired);
  const dropped = droppedByImports([...promoting, ...steps], { desired, live, before: input.live });
  const isDropped = new Set(dropped.map(({ key }) => key));
  const going = [...pruned.filter(({ key }) => !isDropped.has(key)), ...dropped];
  const clashes = clashesOf(steps, { desired, live, leaving });
  const all = ordered(
    [...promoting, ...steps, ...going, ...sideEffects(steps, desired)],
    wanted,
    standing,
    clashes.waits,
  );
  const written = new Set(steps.flatMap(({ op, id }) => (acts(op) ? [ResourceId.parse(id).key] : [])));
  const context = { desired, live, leaving, written };
  return {
    steps: all,
    problems: [
      ...missingProblems(wanted, context),
      ...clashes.problems,
      ...unseenProblems(going, unseen),
      ...inUseProblems(going, standing, live, desired),
      ...redactedProblems(desired.filter(({ id }) => written.has(id.key))),
      ...secretProblems(lacking, wanted, written),
      ...cycleProblems(all),
    ],
    summary: {
      create: count(all, 'create'),
      update: count(all, 'update'),
      delete: all.filter(isDeletion).length,
      keep: count(all, 'keep'),
      blocked: count(all, 'blocked'),
    },
  };
}

/** An API whose file names no revision means the one that is current. */
function withLiveRevisions(desired: Artifacts, live: Artifacts): Artifacts {
  const path = 'properties.apiRevision';
  return new Artifacts(
    [...desired].map((one) => {
      const current = one.id.entry.revisions && textAt(live.get(one.id)?.payload ?? {}, path);
      return current !== undefined && textAt(one.payload, path) === undefined
        ? { ...one, payload: putAt(one.payload, path, current) }
        : one;
    }),
  );
}

const count = (steps: readonly Step[], op: Step['op']) => steps.filter((one) => one.op === op).length;

/** Importing a specification forgets what no specification can say, so those operations are written again. */
function withResets(steps: readonly Step[], desired: Artifacts): readonly Step[] {
  const imported = new Set(
    steps.filter(({ imports, op }) => imports && op !== 'keep').map(({ id }) => ResourceId.parse(id).key),
  );
  const covered = operationIndex(desired);
  return steps.map((one) => {
    const id = ResourceId.parse(one.id);
    const resets = one.op === 'keep' && covered.has(id.key) && ancestorsOf(id).some(({ key }) => imported.has(key));
    return resets ? { ...one, op: 'update' as const, because: 'the import of the specification resets it' } : one;
  });
}

/** Links that the service makes with a new resource and nobody asked for. */
function sideEffects(steps: readonly Step[], desired: Artifacts): readonly Step[] {
  return steps
    .filter(({ op }) => op === 'create')
    .flatMap(({ key, id: text }) => {
      const id = ResourceId.parse(text);
      return (id.entry.sideEffects?.associations ?? [])
        .map(({ kind, names }) => new ResourceId(kind, { ...id.names, ...names }, id.workspace))
        .filter((association) => !desired.has(association))
        .map((association) => ({
          ...base(association),
          op: 'delete' as const,
          because: `the service makes it together with ${id}`,
          tidies: true as const,
          needs: [key],
        }));
    });
}

/** True when both artifacts hold the same resources with the same meaning. */
export function sameArtifacts(one: Artifacts, other: Artifacts): boolean {
  const keys = (artifacts: Artifacts) =>
    stableText(Object.fromEntries([...artifacts].map((resource) => [resource.id.key, jsonOf(canonical(resource))])));
  return keys(one) === keys(other);
}
