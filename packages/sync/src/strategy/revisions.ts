import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, type Resource, ResourceId, textAt, valueAt } from '@apimkit/model';
import { changeAt, rootOf, splitRevision, stableText } from '@apimkit/model/internal';
import { estimateRequests } from '../impact/requests.ts';
import { syncMessages } from '../messages.ts';
import type { PlanInput } from '../plan/input.ts';
import { acts } from '../plan/order.ts';
import { type PlanWithGraphs, planChanges, planWithGraphs, summaryOf } from '../plan/plan.ts';
import type { Plan, Step } from '../plan/types.ts';
import { listOtherRevisions } from '../read/revisions.ts';
import { isOwn, type NewRevision, ownerOf } from './parts.ts';
import { inNewRevisions, type Sides, sidesOf } from './sides.ts';
import { revisionSteps } from './steps.ts';

const numberPath = 'properties.apiRevision';

/** What a plan in new revisions needs besides the sides. */
interface RevisionOptions {
  /** By key of an API: its revisions that are not current, where they were read. */
  readonly listed: ReadonlyMap<string, readonly ResourceId[]>;
  /** Text for the releases. */
  readonly notes?: string | undefined;
}

/**
 * Plans a publish that changes no current revision: a changed API is published as a new revision, which is released when it is
 * complete. To go back, make the earlier revision current again.
 *
 * @param options the revisions that were listed already, and the text for the releases
 * @returns the plan; and the one that it replaces, which changes the current revisions: callers see the changes of that one in the end
 * @throws {ArmError} when the revisions of an API cannot be listed
 */
export async function planRevisions(
  client: ArmClient,
  given: PlanInput,
  { listed, notes }: RevisionOptions,
): Promise<Sides & { readonly plan: Plan; readonly inPlace: PlanWithGraphs & Sides }> {
  const numbers = new Numbers(client, given.live, listed);
  const { desired, chosen } = await withoutNewNumbers(given, numbers);
  const input = { ...given, desired, scope: withoutHistory(given, desired) };
  const whole = planWithGraphs(input);
  const inPlace = { ...whole, desired, live: given.live };
  const direct = whole.plan;
  const roots = changedRoots(direct.steps, chosen);
  const revisions = await Promise.all(
    roots.map(async (root) => ({
      root,
      from: numberOf(given.live.get(root)),
      to: chosen.get(root.key) ?? (await numbers.next(root)),
    })),
  );
  const switched = changedWhenCurrent(direct.steps);
  if (revisions.length === 0) {
    const problems = [...direct.problems, ...switched];
    return { desired, live: given.live, plan: { ...direct, problems }, inPlace };
  }
  const sides = inNewRevisions(input, revisions);
  const plan = planChanges({ ...input, ...sides, scope: withoutHistory(given, sides.desired) });
  const isMoved = new Set(roots.map(({ key }) => key));
  const outside = direct.steps.filter(({ id: text }) => {
    const id = ResourceId.parse(text);
    return isMoved.has(ownerOf(id)?.key ?? '') && !isOwn(id);
  });
  const steps = revisionSteps(plan.steps, outside, revisions, notes);
  const problems = [...plan.problems, ...switched, ...faultsOf(revisions, given)];
  return {
    ...sidesOf(steps, { desired, live: given.live }),
    inPlace,
    plan: { ...plan, steps, problems, summary: summaryOf(steps), requests: estimateRequests(steps) },
  };
}

/** Earlier revisions and releases are the way back: they are deleted only where the files describe the revision. */
function withoutHistory({ scope }: PlanInput, desired: Artifacts): (id: ResourceId) => boolean {
  return (id) => {
    const owner = ownerOf(id);
    const isHistory = owner !== undefined && ((rootOf(owner) !== undefined && !desired.has(owner)) || isRelease(id));
    return !isHistory && (scope?.(id) ?? true);
  };
}

const isRelease = (id: ResourceId) => ownerOf(id)?.entry.revisions?.release === id.kind;
const numberOf = (one: Resource | undefined) => textAt(one?.payload ?? {}, numberPath) ?? '1';

/** The numbers of the revisions on the service. */
class Numbers {
  readonly #client: ArmClient;
  readonly #live: Artifacts;
  readonly #listed: RevisionOptions['listed'];
  readonly #known = new Map<string, Promise<readonly string[]>>();

  constructor(client: ArmClient, live: Artifacts, listed: RevisionOptions['listed']) {
    this.#client = client;
    this.#live = live;
    this.#listed = listed;
  }

  of(root: ResourceId): Promise<readonly string[]> {
    const known = this.#known.get(root.key) ?? this.#list(root);
    this.#known.set(root.key, known);
    return known;
  }

  async next(root: ResourceId): Promise<string> {
    const numbers = (await this.of(root)).map(Number).filter(Number.isInteger);
    return String(Math.max(0, ...numbers) + 1);
  }

  async #list(root: ResourceId): Promise<readonly string[]> {
    const others = this.#listed.get(root.key) ?? (await listOtherRevisions(this.#client, root));
    return [numberOf(this.#live.get(root)), ...others.map(({ name }) => splitRevision(name).revision ?? '1')];
  }
}

/** Takes numbers that no revision has out of the files: they are the numbers of the new revisions. */
async function withoutNewNumbers({ desired, live }: PlanInput, numbers: Numbers) {
  const chosen = new Map<string, string>();
  for (const { id, payload } of desired) {
    const named = textAt(payload, numberPath);
    if (!id.entry.revisions || rootOf(id) || named === undefined || !live.has(id)) continue;
    if (named !== numberOf(live.get(id)) && !(await numbers.of(id)).includes(named)) chosen.set(id.key, named);
  }
  const bare = [...desired].map((one) =>
    chosen.has(one.id.key) ? { ...one, payload: changeAt(one.payload, numberPath, () => undefined) } : one,
  );
  return { desired: new Artifacts(bare), chosen };
}

/** The APIs that exist and whose current revision a plan changes. */
function changedRoots(steps: readonly Step[], chosen: ReadonlyMap<string, string>): readonly ResourceId[] {
  const created = new Set(steps.flatMap(({ op, id }) => (op === 'create' || op === 'delete' ? [id] : [])));
  const roots = new Map<string, ResourceId>();
  const isSwitched = new Set(steps.flatMap(({ promote, id }) => (promote === undefined ? [] : [id])));
  for (const { id: text, op } of steps) {
    const id = ResourceId.parse(text);
    const owner = ownerOf(id);
    if (!owner || rootOf(owner) || created.has(owner.toString()) || isSwitched.has(owner.toString())) continue;
    if ((acts(op) && isOwn(id)) || (id.equals(owner) && chosen.has(id.key))) roots.set(owner.key, owner);
  }
  return [...roots.values()];
}

/** The way back to an earlier revision changes nothing else: what is changed after it is current by then. */
function changedWhenCurrent(steps: readonly Step[]): readonly Diagnostic[] {
  const changed = new Set(
    steps
      .filter(({ op, promote }) => acts(op) && promote === undefined)
      .map(({ id }) => ResourceId.parse(id))
      .filter(isOwn)
      .map((id) => ownerOf(id)?.key),
  );
  return steps.flatMap(({ id: what, promote: number }) =>
    number !== undefined && changed.has(ResourceId.parse(what).key)
      ? [syncMessages.report('revision-switched', { what, number }, { resource: what })]
      : [],
  );
}

/** Why an API cannot be published as a new revision. */
function faultsOf(revisions: readonly NewRevision[], { desired, live }: PlanInput): readonly Diagnostic[] {
  return revisions.flatMap(({ root, from, to }) => {
    const [wanted, now] = [desired.get(root), live.get(root)];
    if (!wanted || !now) return [];
    const place = { resource: root.toString(), ...(wanted.files?.[0] === undefined ? {} : { file: wanted.files[0] }) };
    const named = textAt(wanted.payload, numberPath);
    const fixed =
      named === undefined || named === to
        ? []
        : [syncMessages.report('revision-named', { what: root.toString(), number: from, next: to }, place)];
    const shared = (root.entry.revisions?.shared ?? []).filter(
      ({ path }) =>
        stableText(valueAt(wanted.payload, path) ?? null) !== stableText(valueAt(now.payload, path) ?? null),
    );
    const moved = shared.map(({ path }) =>
      syncMessages.report('revision-shared', { what: root.toString(), path }, place),
    );
    return [...fixed, ...moved];
  });
}
