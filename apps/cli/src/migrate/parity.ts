import type { Artifacts } from '@apimkit/model';

/** A resource of the new files that a service with the old ones does not have in the same form. */
export interface Difference {
  readonly id: string;
  readonly reason: string;
  /** `files`: the old files have the same fault, and no service accepts them. `migration`: the new files mean something else. */
  readonly cause: 'files' | 'migration';
}

/** How a service that has the old files differs from what the new ones ask for. */
export interface Parity {
  /** Resources that were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

const names = { subscriptionId: '00000000-0000-0000-0000-000000000000', resourceGroup: 'rg', serviceName: 'migration' };

/**
 * Plans the new artifacts, with deletes, against an emulated service that has the old ones.
 *
 * @param before artifacts of the old files
 * @param after artifacts of the new files
 */
export async function parityOf(before: Artifacts, after: Artifacts): Promise<Parity> {
  const [{ createEmulator }, { createArmClient }, { planPublish }, { kinds }] = await Promise.all([
    import('@apimkit/emulator'),
    import('@apimkit/arm'),
    import('@apimkit/sync'),
    import('@apimkit/model'),
  ]);
  const emulator = createEmulator();
  const client = createArmClient({
    ...names,
    endpoint: 'http://127.0.0.1',
    fetch: (request) => emulator.fetch(request),
  });
  const refused = emulator.seed(client.serviceId, before).filter(({ message }) => message.startsWith('left out'));
  const { plan } = await planPublish(client, after, {
    prune: true,
    include: kinds.filter(({ capture }) => capture === 'on-request').map(({ kind }) => kind),
    writeSecrets: 'never',
    guards: { maxDeletes: Number.MAX_SAFE_INTEGER },
  });
  const changed = plan.steps.filter(({ op }) => op !== 'keep');
  const problems = plan.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  // A plan explains a missing reference better than the service.
  const rejected = refused.filter(({ id }) => !problems.some((message) => message.startsWith(`${id} `)));
  const known = new Set(refused.map(({ id }) => id));
  return {
    compared: plan.steps.length,
    differences: [
      ...problems.map((reason) => ({ id: reason.split(' ')[0] ?? '', reason, cause: 'files' as const })),
      ...rejected.map(({ id, message }) => ({ id, reason: `${id} is ${message}`, cause: 'files' as const })),
      ...changed
        .filter(({ id }) => !known.has(id))
        .map(({ id, op, because }) => ({ id, reason: `${id}: ${op}, ${because}`, cause: 'migration' as const })),
    ],
  };
}
