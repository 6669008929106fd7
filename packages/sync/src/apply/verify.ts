import type { ArmClient } from '@apimkit/arm';
import { Artifacts, ancestorsOf, type Resource, ResourceId, textAt } from '@apimkit/model';
import { stepOf } from '../plan/steps/step.ts';
import { writesSpecification } from '../plan/steps/writes-specification.ts';
import type { Step } from '../plan/types.ts';
import { collectionOf, type Found, readTouched, type Wanted } from '../read/touched.ts';
import { shortList } from './moved.ts';

/** The steps that were done, and what they should have led to. */
export interface VerifyInput {
  readonly client: ArmClient;
  readonly steps: readonly Step[];
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Milliseconds for which a difference may last. */
  readonly patience: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads the resources of some steps back and compares them with what was desired, apart from secrets. The service is eventually
 * consistent, so a difference is read again for a while.
 *
 * @returns by key of the step, why it is not confirmed; and the resources as they were read
 */
export async function verifySteps(
  input: VerifyInput,
): Promise<{ readonly faults: ReadonlyMap<string, string>; readonly found: Artifacts }> {
  const checked = input.steps.filter(isChecked);
  let { faults, found } = await faultsOf(checked, input);
  for (let waited = 0, ms = 500; faults.size > 0 && waited + ms <= input.patience; waited += ms, ms *= 2) {
    if (input.signal?.aborted) break;
    await input.client.clock.sleep(ms);
    const lacking = faults;
    const again = await faultsOf(
      checked.filter(({ key }) => lacking.has(key)),
      input,
    );
    faults = again.faults;
    found = found.with(again.found);
  }
  return { faults, found };
}

/** What is deleted together with an ancestor cannot remain; a link that is tidied up was verified when it was deleted. */
function isChecked({ op, id, goesWith, tidies }: Step): boolean {
  if (op === 'keep' || op === 'blocked' || tidies) return false;
  if (goesWith === undefined) return true;
  const carrier = ResourceId.parse(goesWith.replace(/#promote$/, ''));
  return !ancestorsOf(ResourceId.parse(id)).some(({ key }) => key === carrier.key);
}

async function faultsOf(steps: readonly Step[], { client, desired, live }: VerifyInput) {
  const sizes = new Map<string, number>();
  for (const { id } of [...desired, ...live]) sizes.set(collectionOf(id), (sizes.get(collectionOf(id)) ?? 0) + 1);
  const wanted = new Map<string, Wanted>();
  for (const step of steps) {
    const id = ResourceId.parse(step.id);
    const like = writesSpecification(step) ? desired.get(id)?.specification : wanted.get(id.key)?.like;
    wanted.set(id.key, { id, ...(like ? { like } : {}) });
  }
  const found = await readTouched(client, [...wanted.values()], (path) => sizes.get(path) ?? 0);
  const faults = steps.flatMap((step) => {
    const id = ResourceId.parse(step.id);
    const fault = faultOf(step, found.get(id.key), desired.get(id));
    return fault === undefined ? [] : [[step.key, fault] as const];
  });
  const resources = [...found.values()].flatMap((one) => (one === undefined || one instanceof Error ? [] : [one]));
  return { faults: new Map(faults), found: new Artifacts(resources) };
}

function faultOf(step: Step, found: Found, desired: Resource | undefined): string | undefined {
  if (found instanceof Error) return `it was written, but could not be read back: ${found.message}`;
  if (step.op === 'delete') return found && 'it was deleted, but the service still returns it; plan again';
  if (!found) return 'it was written, but the service does not return it; plan again';
  const released = step.promote ?? step.release?.revision;
  if (released !== undefined) {
    const current = textAt(found.payload, 'properties.apiRevision') ?? '1';
    return current === released
      ? undefined
      : `revision ${released} was released, but revision ${current} is current; plan again`;
  }
  const paths = desired ? differingPaths(step, desired, found) : [];
  if (paths.length === 0) return undefined;
  const isImport = step.imports && paths.some((path) => path.startsWith('specification'));
  return isImport
    ? `the import of its specification is incomplete: the service has something else in ${shortList(paths)}; publish again`
    : `it was written, but the service has something else in ${shortList(paths)}; plan again`;
}

/** The paths that a plan would change again. */
function differingPaths(step: Step, desired: Resource, found: Resource): readonly string[] {
  const { specification, ...rest } = desired;
  // The service does not export all specifications.
  const wanted = writesSpecification(step) && specification && found.specification ? desired : rest;
  const secrets = new Map([[desired.id.key, 'same' as const]]);
  const { changes = [] } = stepOf(wanted, found, { desired: none, live: none, secrets }, false);
  return changes.map(({ path }) => path);
}

const none = new Artifacts();
