import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, ResourceId } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import { estimateRequests } from '../impact/requests.ts';
import { acts } from '../plan/order.ts';
import { summaryOf } from '../plan/plan.ts';
import type { Plan, Step } from '../plan/types.ts';
import { type OpenedPlan, openSavedPlan, type Tolerated } from '../saved/open.ts';
import { type ParsedJournal, resumeStateOf } from './parse.ts';
import type { ResumeState } from './types.ts';

/**
 * Prepares the rest of an interrupted publish for `applyPlan`.
 *
 * @returns the whole plan with what is confirmed, and the steps that follow, to show them
 * @param artifacts the artifacts of the interrupted publish: a journal contains no secrets
 * @throws {InputError} when the artifacts, the service or a resource that the run had not written yet is not as it was planned
 * @throws {ArmError} when the service cannot be read
 * @example
 * const opened = await openInterrupted(client, parseJournal(text), artifacts);
 * const report = await applyPlan({ client, ...opened, journal });
 */
export async function openInterrupted(
  client: ArmClient,
  journal: ParsedJournal,
  artifacts: Artifacts,
): Promise<OpenedPlan & { readonly resume: ResumeState; readonly rest: Plan }> {
  const resume = resumeStateOf(journal);
  const { saved } = journal.header;
  const opened = await openSavedPlan(client, saved, artifacts, toleratedBy(resume, saved.plan));
  const steps = saved.plan.steps.filter(({ key, goesWith }) => !resume.confirmed.has(goesWith ?? key));
  const rest = { ...saved.plan, steps, summary: summaryOf(steps), requests: estimateRequests(steps) };
  return { ...opened, resume, rest };
}

/** A plan without the steps that do nothing: a journal needs no others. */
export const withoutKept = (plan: Plan): Plan => ({ ...plan, steps: plan.steps.filter(({ op }) => acts(op)) });

/** The resources that an interrupted run has or may have written. */
function toleratedBy({ confirmed, started, along }: ResumeState, { steps }: Plan): Tolerated {
  const written = new Set<string>();
  const begun = new Set<string>();
  for (const step of steps) {
    const carrier = step.goesWith ?? step.key;
    const id = ResourceId.parse(step.id);
    // A revision is a copy first, and gets its changes after that.
    if (confirmed.has(carrier) || (step.copyOf !== undefined && started.has(carrier))) written.add(id.key);
    else if (started.has(carrier)) begun.add(id.key);
    // Revisions have swapped their names, or may have.
    if ((step.promote ?? step.release) !== undefined && (confirmed.has(step.key) || started.has(step.key)))
      for (const key of keysOfApi(id, steps)) written.add(key);
  }
  // The service may have deleted it although its own step had not started.
  for (const records of along.values())
    for (const { id: text } of records)
      if (!written.has(ResourceId.parse(text).key)) begun.add(ResourceId.parse(text).key);
  return { written, started: begun };
}

/** Keys that the resources of an API and its revisions may have before and after a promotion. */
function keysOfApi(root: ResourceId, steps: readonly Step[]): readonly string[] {
  const placeholder = Object.keys(root.names).at(-1) ?? '';
  const revisions = new Set([root.name]);
  const own = steps.flatMap(({ id: text }) => {
    const id = ResourceId.parse(text);
    const name = id.names[placeholder];
    if (name === undefined || splitRevision(name).root.toLowerCase() !== root.name.toLowerCase()) return [];
    revisions.add(name);
    return [id];
  });
  const current = steps.find(
    ({ id, promote, release }) => id === root.toString() && (promote ?? release) !== undefined,
  );
  const promoted = current?.promote ?? current?.release?.revision;
  revisions.add(`${root.name};rev=${promoted}`);
  return own.flatMap((id) =>
    [...revisions].map((name) => new ResourceId(id.kind, { ...id.names, [placeholder]: name }, id.workspace).key),
  );
}
