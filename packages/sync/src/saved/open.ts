import type { ArmClient } from '@apimkit/arm';
import { count } from '@apimkit/diagnostics';
import { Artifacts, ancestorsOf, type Resource, ResourceId } from '@apimkit/model';
import { withSpecificationFacts } from '@apimkit/model/internal';
import { movedPaths } from '../apply/moved.ts';
import { withOwnGenerated } from '../generated.ts';
import { InputError } from '../input-error.ts';
import type { Plan } from '../plan/types.ts';
import { readTouched, type Wanted } from '../read/touched.ts';
import { concealSecrets } from '../secrets.ts';
import { sidesOf } from '../strategy/sides.ts';
import { fingerprintOf } from './digest.ts';
import { aimedAt, artifactsDigest, fileDigests, revised, secretsIn, touchedResource } from './save.ts';
import type { SavedPlan } from './types.ts';

/** A saved plan that can be applied. */
export interface OpenedPlan {
  readonly plan: Plan;
  readonly desired: Artifacts;
  /** The resources that the plan touches. */
  readonly live: Artifacts;
}

/** What may differ from a saved plan, because a run of it was interrupted. */
export interface Tolerated {
  /** Keys of resources that the run has written. */
  readonly written: ReadonlySet<string>;
  /** Keys of resources that the run may have written: they are as before, or as the files describe them. */
  readonly started: ReadonlySet<string>;
}

/**
 * Prepares a saved plan for `applyPlan`: reads the live resources that it touches, and no others.
 *
 * @throws {InputError} when the artifacts, the service or a live resource is not as the plan was made from; the message names them
 * @throws {ArmError} when the service cannot be read
 * @example
 * const opened = await openSavedPlan(client, parseSavedPlan(text), artifacts);
 * const report = await applyPlan({ client, ...opened });
 */
export async function openSavedPlan(
  client: ArmClient,
  saved: SavedPlan,
  artifacts: Artifacts,
  tolerated: Tolerated = { written: new Set(), started: new Set() },
): Promise<OpenedPlan> {
  if (saved.service.toLowerCase() !== client.serviceId.toLowerCase())
    throw new InputError(
      `The plan is for ${saved.service}, not for ${client.serviceId}. Nothing was sent; choose the environment that it was made for`,
    );
  const aimed = aimedAt(client, artifacts);
  concealSecrets(client, aimed);
  await checkArtifacts(saved, revised(saved.plan, aimed));
  const complete = withSpecificationFacts(aimed);
  const live = await readTouchedResources(client, saved, complete, tolerated);
  const { plan } = saved;
  const sides = sidesOf(plan.steps, { desired: withOwnGenerated(complete, live), live });
  const unknown = plan.steps.find(
    ({ op, id, promote, release }) =>
      (op === 'create' || op === 'update') && !promote && !release && !sides.desired.has(ResourceId.parse(id)),
  );
  if (unknown)
    throw new InputError(`The plan writes ${unknown.id}, which is not ${placeOf(saved)}. ${adviceFor(saved)}`);
  return { plan, ...sides };
}

/** @throws {InputError} when the artifacts are not those of the plan */
async function checkArtifacts(saved: SavedPlan, artifacts: Artifacts): Promise<void> {
  const files = await fileDigests(saved.plan, artifacts);
  const names = [...new Set([...Object.keys(saved.files), ...Object.keys(files)])];
  const changed = names.filter((name) => saved.files[name] !== files[name]);
  if (changed.length > 0) throw outdated(placeOf(saved), changed, saved);
  if ((await artifactsDigest(saved.plan, artifacts)) !== saved.artifacts)
    throw new InputError(
      `The plan is out of date: resources that it leaves unchanged differ ${placeOf(saved)}. ${adviceFor(saved)}`,
    );
  const { salt, fingerprint } = saved.secrets ?? { salt: '', fingerprint: undefined };
  if ((await fingerprintOf(secretsIn(saved.plan, artifacts), salt)) !== fingerprint)
    throw new InputError(`The plan is out of date: a secret that it writes has another value. ${adviceFor(saved)}`);
}

async function readTouchedResources(
  client: ArmClient,
  saved: SavedPlan,
  desired: Artifacts,
  { written, started }: Tolerated,
): Promise<Artifacts> {
  const isOurs = (key: string) => written.has(key) || started.has(key);
  const all = saved.touched.map((one) => ({ one, id: ResourceId.parse(one.id) }));
  const absent = new Set(all.flatMap(({ one, id }) => (one.content === null ? [id.key] : [])));
  // Below a resource that does not exist there is nothing.
  const asked = all.filter(({ id }) => !ancestorsOf(id).some(({ key }) => absent.has(key) && !isOurs(key)));
  const found = await readTouched(
    client,
    asked.map(({ id, one }): Wanted => {
      const like = one.specification === undefined ? undefined : desired.get(id)?.specification;
      return { id, ...(like ? { like } : {}) };
    }),
  );
  const live: Resource[] = [];
  const moved: string[] = [];
  for (const { one, id } of asked) {
    const now = found.get(id.key);
    if (now instanceof Error) throw now;
    if (now) live.push(now);
    if (written.has(id.key)) continue;
    const { content, specification } = await touchedResource(id, now, one.specification !== undefined);
    if (content === one.content && (specification === one.specification || started.has(id.key))) continue;
    if (!started.has(id.key) || !isAsDesired(now, desired.get(id)))
      moved.push(`${id}${now ? (one.content === null ? ' (exists now)' : '') : ' (no longer exists)'}`);
  }
  if (moved.length > 0) throw outdated('on the service', moved, saved);
  return new Artifacts(live);
}

/** Where the artifacts of a plan come from. */
const placeOf = ({ options: { promotedFrom } }: SavedPlan) =>
  typeof promotedFrom === 'string' ? `in ${promotedFrom} or the files` : 'in the files';

const adviceFor = ({ options }: SavedPlan) =>
  `Nothing was sent; ${options.promotedFrom === undefined ? 'plan' : 'promote'} again`;

function outdated(where: string, names: readonly string[], saved: SavedPlan): InputError {
  const shown = `${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''}`;
  return new InputError(
    `The plan is out of date: ${count(names.length, 'resource')} changed ${where} since it was made: ${shown}. ${adviceFor(saved)}`,
  );
}

/** True for a resource that a step has written or deleted, apart from its specification, which may be half imported. */
const isAsDesired = (now: Resource | undefined, desired: Resource | undefined): boolean =>
  now && desired ? movedPaths(desired, now, 'without specification').length === 0 : now === undefined;
