import { type Resource, secretsOf, valueAt } from '@apimkit/model';
import type { Step } from './plan/types.ts';

/** True when the files do not supply a secret that the service does not return: only a PATCH keeps its value. */
export function hidesSecret({ id, payload }: Resource, live: Resource | undefined): boolean {
  if (secretsOf(id.entry, payload).length > 0 || valueAt(payload, 'properties.keyVault.secretIdentifier') !== undefined)
    return false;
  return id.entry.secrets.some(({ path, when, returned, made }) => {
    if (returned || made) return false;
    if (when !== undefined) return valueAt(payload, when) === true;
    return (
      valueAt(payload, path) === undefined &&
      (live === undefined || id.entry.secretsKeptIn === undefined || valueAt(live.payload, path) !== undefined)
    );
  });
}

/** True for a step that is sent as a PATCH, which keeps the value of a secret. */
export const keepsSecret = (step: Step, resource: Resource, live: Resource | undefined): boolean =>
  !resource.id.entry.replacedWhole &&
  (step.keepsSecret === true || (step.op === 'update' && hidesSecret(resource, live)));

/** True for a change that needs a secret which the files do not supply: the kind has no PATCH, so a write would clear the secret. */
export function changeNeedsSecret(resource: Resource, live: Resource): boolean {
  const { entry } = resource.id;
  if (!entry.replacedWhole || !hidesSecret(resource, live)) return false;
  const has = ({ payload }: Resource, path: string) => (valueAt(payload, path) ?? null) !== null;
  const holders = entry.secrets.map(({ path }) => path.slice(0, path.lastIndexOf('.')));
  return holders.some((holder) => has(resource, holder) || has(live, holder));
}
