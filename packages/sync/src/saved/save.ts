import type { ArmClient } from '@apimkit/arm';
import { Artifacts, canonical, type Resource, ResourceId, secretsOf, withoutSecrets } from '@apimkit/model';
import { resolveDuplicates } from '@apimkit/model/internal';
import type { Json, JsonObject } from '@apimkit/openapi';
import { retarget } from '@apimkit/overrides';
import { meaningOf } from '../apply/moved.ts';
import { acts } from '../plan/order.ts';
import { writesSpecification } from '../plan/steps/writes-specification.ts';
import type { Plan, Step } from '../plan/types.ts';
import type { Planned } from '../publish.ts';
import { concealSecrets } from '../secrets.ts';
import { sidesOf } from '../strategy/sides.ts';
import { digestOf, fingerprintOf, newSalt } from './digest.ts';
import { originsOf } from './origins.ts';
import { type SavedPlan, savedPlanVersion, type TouchedResource } from './types.ts';

/** A plan to save, and where it comes from. */
export interface SaveInput extends Pick<Planned, 'plan' | 'live'> {
  readonly client: ArmClient;
  /** The artifacts that were passed to `planPublish`. */
  readonly artifacts: Artifacts;
  /** Version of the program that saves it. */
  readonly tool: string;
  readonly commit?: string;
  readonly options?: SavedPlan['options'];
}

/**
 * Binds a plan to the artifacts, the service and the live resources that it was made from.
 *
 * @example
 * const planned = await planPublish(client, artifacts);
 * const saved = await savePlan({ client, artifacts, ...planned, tool: '1.0.0' });
 * await writeFile('plan.json', JSON.stringify(saved));
 */
export async function savePlan(input: SaveInput): Promise<SavedPlan> {
  const { client, plan, live, tool, commit, options = {} } = input;
  const artifacts = revised(plan, aimedAt(client, input.artifacts));
  const salt = newSalt();
  const fingerprint = await fingerprintOf(secretsIn(plan, artifacts), salt);
  return {
    version: savedPlanVersion,
    tool,
    time: new Date().toISOString(),
    service: client.serviceId,
    ...(commit === undefined ? {} : { commit }),
    artifacts: await artifactsDigest(plan, artifacts),
    files: await fileDigests(plan, artifacts),
    ...(fingerprint === undefined ? {} : { secrets: { salt, fingerprint } }),
    options,
    touched: await touchedOf(plan, live),
    plan: withoutSecretsOf(plan, concealSecrets(client, artifacts)),
  };
}

/** A plan whose texts do not contain the secrets of the files, which a policy of the service may contain. What identifies resources stays. */
function withoutSecretsOf({ steps, ...rest }: Plan, hide: (text: string) => string): Plan {
  const hidden = <Value>(value: Value): Value => JSON.parse(hide(JSON.stringify(value))) as Value;
  const shown = steps.map(({ because, changes, highlights, policyChanges, text, specification, ...own }) => ({
    ...own,
    ...hidden({ because, changes, highlights, policyChanges, text, specification }),
  }));
  return { ...hidden(rest), steps: shown as readonly Step[] };
}

/** The artifacts as a plan for a service uses them. */
export const aimedAt = ({ serviceId }: ArmClient, artifacts: Artifacts): Artifacts =>
  retarget(resolveDuplicates(artifacts).artifacts, serviceId);

/** Artifacts with the parts of APIs that a plan publishes as new revisions under the names of these. */
export const revised = ({ steps }: Plan, artifacts: Artifacts): Artifacts =>
  sidesOf(steps, { desired: artifacts, live: new Artifacts() }).desired;

/** The steps that write the content of a resource. */
const writes = ({ op }: Step) => op === 'create' || op === 'update';

/** The resources of the artifacts that some steps are about. */
function wantedBy(steps: readonly Step[], artifacts: Artifacts): readonly Resource[] {
  const found = steps.flatMap(({ id }) => artifacts.get(ResourceId.parse(id)) ?? []);
  return [...new Artifacts(found)];
}

function contentOf(resource: Resource): JsonObject {
  const { policy, specification } = canonical(resource);
  return {
    payload: withoutSecrets(resource.id.entry, resource.payload),
    policy: policy ?? null,
    specification: specification ?? null,
  };
}

/** A digest of all artifacts that a plan compares. */
export function artifactsDigest({ steps }: Plan, artifacts: Artifacts): Promise<string> {
  return digestOf(Object.fromEntries(wantedBy(steps, artifacts).map((one) => [one.id.key, contentOf(one)])));
}

/** A digest of each resource that a plan writes. */
export async function fileDigests({ steps }: Plan, artifacts: Artifacts): Promise<Readonly<Record<string, string>>> {
  const wanted = wantedBy(steps.filter(writes), artifacts);
  return Object.fromEntries(
    await Promise.all(wanted.map(async (one) => [one.id.toString(), await digestOf(contentOf(one))] as const)),
  );
}

/** The secrets that a plan writes, by resource and path. */
export function secretsIn({ steps }: Plan, artifacts: Artifacts): JsonObject {
  return Object.fromEntries(
    wantedBy(steps.filter(writes), artifacts).flatMap(({ id, payload }) =>
      secretsOf(id.entry, payload).map(({ at, value }) => [`${id.key} ${at}`, value as Json] as const),
    ),
  );
}

/** The live resources that the steps of a plan touch. */
async function touchedOf({ steps }: Plan, live: Artifacts): Promise<readonly TouchedResource[]> {
  const origin = originsOf(steps, live);
  const found = new Map<string, Promise<TouchedResource>>();
  const add = (id: ResourceId, imports: boolean) => {
    const resource = live.get(id);
    if (!found.has(id.key) || imports) found.set(id.key, touchedResource(id, resource, imports));
  };
  for (const step of steps) {
    if (!acts(step.op) || step.tidies) continue;
    const id = origin(step);
    if (step.copyOf !== undefined)
      found.set(ResourceId.parse(step.id).key, touchedResource(ResourceId.parse(step.id), undefined, false));
    else if (id) add(id, writesSpecification(step));
  }
  return Promise.all(found.values());
}

/** What a plan relies on for a resource. */
export async function touchedResource(
  id: ResourceId,
  resource: Resource | undefined,
  imports: boolean,
): Promise<TouchedResource> {
  if (!resource) return { id: id.toString(), content: null };
  const content = await digestOf(meaningOf(resource, 'without specification'));
  const { specification } = imports ? canonical(resource) : {};
  return { id: id.toString(), content, ...(specification ? { specification: await digestOf(specification) } : {}) };
}
