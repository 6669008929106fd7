import {
  Artifacts,
  ancestorsOf,
  type Canonical,
  canonical,
  changeAt,
  type Graph,
  graphOf,
  hasBuiltIn,
  isGenerated,
  type JsonObject,
  operationIndex,
  putAt,
  type Resource,
  ResourceId,
  rootOf,
  secretsOf,
  stableText,
  textAt,
  valueAt,
} from '@apimkit/model';
import { diffPolicies } from '@apimkit/policy';
import { createTwoFilesPatch } from 'diff';
import { changesBetween } from './changes.ts';
import { clashProblems } from './clashes.ts';
import { isMasked, withMasks } from './masks.ts';
import { cycleProblems, lacksSecret, missingProblems, redactedProblems, secretProblems } from './problems.ts';
import { promotions } from './promote.ts';
import type { Plan, SecretComparison, Step } from './types.ts';

/** Both sides of a plan and what is known about them. */
export interface PlanInput {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Delete what is live and not desired. Default false. */
  readonly prune?: boolean;
  /** Which resources this is about: nothing else is deleted. Default all. */
  readonly scope?: (id: ResourceId) => boolean;
  /** Kinds of the live side that were not read: nothing of them is deleted. */
  readonly unread?: ReadonlySet<string>;
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
  const { unread } = input;
  const desired = withLiveRevisions(input.desired, input.live);
  const { live, steps: promoting } = promotions(desired, input.live);
  const going = input.prune ? deletions(desired, live, unread, input.scope) : [];
  const leaving = new Set(going.map(({ id }) => ResourceId.parse(id).key));
  // What is about to be deleted satisfies nobody.
  const staying = live.filter(({ id }) => !leaving.has(id.key));
  const wanted = graphOf(desired, { live: staying, ...(unread ? { unread } : {}) });
  const lacking = [...desired].filter((one) => lacksSecret(one) && !live.has(one.id));
  const skipped = new Set(lacking.map(({ id }) => id.key));
  const steps = [...desired].map((one) => step(one, live.get(one.id), input, skipped.has(one.id.key)));
  const reset = withResets(steps, desired);
  const all = ordered([...promoting, ...reset, ...going, ...sideEffects(reset, desired)], wanted, live);
  return {
    steps: all,
    problems: [
      ...missingProblems(wanted, desired),
      ...clashProblems(desired),
      ...redactedProblems(desired),
      ...secretProblems(lacking, wanted),
      ...cycleProblems(all),
    ],
    summary: {
      create: count(all, 'create'),
      update: count(all, 'update'),
      delete: count(all, 'delete'),
      keep: count(all, 'keep'),
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
const base = (id: ResourceId) => ({ key: id.toString(), id: id.toString(), kind: id.kind, needs: [] });

function step(resource: Resource, live: Resource | undefined, input: PlanInput, skipped: boolean): Step {
  const { id } = resource;
  if (skipped) return { ...base(id), op: 'keep', because: 'its secret has no value here' };
  const imports = resource.specification && canonical(resource).specification ? { imports: true as const } : {};
  if (!live) return { ...base(id), op: 'create', because: creation(id), ...imports };
  if (resource.implied) return { ...base(id), op: 'keep', because: 'unchanged' };
  const shown = (side: Resource) => withoutSharedSecrets(comparable(canonical(side), resource), resource, live);
  const [before, after] = [shown(live), shown(resource)];
  const changes = withMasks(resource, changesBetween(jsonOf(before), jsonOf(after)));
  const secret = secretState(resource, input);
  if (changes.length === 0 && !secret.write)
    return {
      ...base(id),
      op: 'keep',
      because: secret.note ?? 'unchanged',
      ...(secret.unknown ? { unknownSecret: true } : {}),
    };
  const reimports = changes.some(({ path }) => path.startsWith('specification'));
  return {
    ...base(id),
    op: 'update',
    because: changes.length > 0 ? 'the files say otherwise' : (secret.note ?? ''),
    ...(changes.length > 0 ? { changes } : {}),
    ...policyDetails(before.policy, after.policy, resource),
    ...(reimports ? { imports: true } : {}),
    ...(secret.unknown ? { unknownSecret: true } : {}),
    ...(secret.unknown && !secret.write ? { keepsSecret: true } : {}),
  };
}

const creation = ({ entry }: ResourceId) =>
  entry.sideEffects?.scoped === undefined
    ? 'the service does not have it'
    : `the service does not have it; the ${entry.sideEffects.scoped} that comes with it is removed`;

/** A value that is secret on one side is shown on neither: a plan must not tell what a secret was before it was one. */
function withoutSharedSecrets(form: Canonical, one: Resource, other: Resource): Canonical {
  const secret = one.id.entry.secrets.filter(
    ({ when }) => when !== undefined && [one, other].some(({ payload }) => valueAt(payload, when) === true),
  );
  return { ...form, payload: secret.reduce((kept, { path }) => changeAt(kept, path, () => undefined), form.payload) };
}

/** What the files do not say about a specification is not compared. */
function comparable(form: Canonical, desired: Resource): Canonical {
  if (form.specification === undefined || canonical(desired).specification !== undefined) return form;
  const { specification: _, ...rest } = form;
  return rest;
}

const jsonOf = ({ payload, policy, specification }: Canonical): JsonObject => ({
  ...payload,
  ...(policy === undefined ? {} : { policy }),
  ...(specification === undefined ? {} : { specification }),
});

/** What differs in a policy, in words and as text; neither when it holds what must not be shown. */
function policyDetails(
  before: string | undefined,
  after: string | undefined,
  resource: Resource,
): Pick<Step, 'text' | 'policyChanges'> {
  if (before === after || isMasked(resource, 'policy')) return {};
  return {
    policyChanges: diffPolicies(before ?? '', after ?? ''),
    text: policyDiff(before ?? '', after ?? ''),
  };
}

function policyDiff(before: string, after: string): string {
  return createTwoFilesPatch('service', 'files', `${before}\n`, `${after}\n`, undefined, undefined, { context: 2 })
    .split('\n')
    .slice(3)
    .join('\n');
}

function secretState(
  { id, payload }: Resource,
  { secrets, writeSecrets = 'always' }: PlanInput,
): { readonly write: boolean; readonly note?: string; readonly unknown?: true } {
  if (secretsOf(id.entry, payload).length === 0) return { write: false };
  const known = secrets?.get(id.key) ?? 'unknown';
  if (known === 'same') return { write: false };
  if (known === 'different') return { write: true, note: 'its secret value differs' };
  return { write: writeSecrets === 'always', note: 'its secret cannot be compared', unknown: true };
}

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

function deletions(
  desired: Artifacts,
  live: Artifacts,
  unread: ReadonlySet<string> = new Set(),
  scope: (id: ResourceId) => boolean = () => true,
): readonly Step[] {
  const goes = (one: Resource) =>
    scope(one.id) &&
    !desired.has(one.id) &&
    !hasBuiltIn(one.id) &&
    !isGenerated(one) &&
    !unread.has(one.id.kind) &&
    one.id.entry.fromSpecification === undefined;
  const going = [...live].filter(goes);
  const keys = new Set(going.map(({ id }) => id.key));
  return going.map(({ id }) => {
    const carrier = [...ancestorsOf(id)].reverse().find(({ key }) => keys.has(key));
    const root = rootOf(id);
    const because = carrier ? `goes with ${carrier}` : root ? 'no files for this revision' : 'no files for it';
    return { ...base(id), op: 'delete' as const, because, ...(carrier ? { goesWith: carrier.toString() } : {}) };
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

/** Gives every step the steps it waits for, and puts the list into an order in which each comes after those. */
function ordered(steps: readonly Step[], wanted: Graph, live: Artifacts): readonly Step[] {
  const acting = new Map(
    steps
      .filter(({ op, promote }) => op !== 'keep' && promote === undefined)
      .map((one) => [ResourceId.parse(one.id).key, one]),
  );
  const carrierOf = (one: Step) =>
    acting.get(one.goesWith === undefined ? '' : ResourceId.parse(one.goesWith).key) ?? one;
  const needs = new Map<string, Set<string>>(steps.map(({ key, needs: own }) => [key, new Set(own)]));
  const wait = (one: Step | undefined, other: Step | undefined) => {
    if (one && other && one.key !== other.key) needs.get(one.key)?.add(other.key);
  };
  for (const [key, needed] of wanted.needs) {
    const one = acting.get(key);
    if (one && one.op !== 'delete')
      for (const other of needed) if (acting.get(other)?.op !== 'delete') wait(one, acting.get(other));
  }
  for (const [key, needed] of graphOf(live, {}).needs)
    for (const other of needed) {
      const target = acting.get(other);
      const user = acting.get(key);
      if (target?.op !== 'delete' || !user) continue;
      // What is deleted waits for those that lean on it to go, or to lean elsewhere.
      const gone = user.op === 'delete' ? carrierOf(user) : user;
      const together = carrierOf(target) === gone;
      wait(target, together ? user : gone);
      if (!together) wait(carrierOf(target), gone);
    }
  for (const { id: text, key, promote } of steps)
    if (promote !== undefined) {
      const root = ResourceId.parse(text);
      for (const [other, one] of acting)
        if (other === root.key || other.startsWith(`${root.key}/`) || other.startsWith(`${root.key};rev=`))
          needs.get(one.key)?.add(key);
    }
  return sorted(
    steps.map((one) => ({ ...one, needs: [...(needs.get(one.key) ?? [])].filter((key) => key !== one.key).sort() })),
  );
}

function sorted(steps: readonly Step[]): readonly Step[] {
  const byKey = new Map(steps.map((one) => [one.key, one]));
  const done = new Set<string>();
  const result: Step[] = [];
  const visit = (one: Step) => {
    if (done.has(one.key)) return;
    done.add(one.key);
    for (const key of one.needs) {
      const needed = byKey.get(key);
      if (needed) visit(needed);
    }
    result.push(one);
  };
  for (const one of steps) visit(one);
  return result;
}

/** True when both artifacts hold the same resources with the same meaning. */
export function sameArtifacts(one: Artifacts, other: Artifacts): boolean {
  const keys = (artifacts: Artifacts) =>
    stableText(Object.fromEntries([...artifacts].map((resource) => [resource.id.key, jsonOf(canonical(resource))])));
  return keys(one) === keys(other);
}
