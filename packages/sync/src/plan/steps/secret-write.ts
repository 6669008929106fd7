import { type Resource, secretsOf } from '@apimkit/model';
import type { PlanInput } from '../input.ts';

/** Whether the secret of a resource must be written, and why. */
export interface SecretWrite {
  readonly write: boolean;
  readonly note?: string;
  /** The secret cannot be compared. */
  readonly unknown?: true;
}

/** Decides whether to write the secrets of a desired resource. */
export function secretWrite({ id, payload }: Resource, { secrets, writeSecrets = 'always' }: PlanInput): SecretWrite {
  if (secretsOf(id.entry, payload).length === 0) return { write: false };
  const comparison = secrets?.get(id.key) ?? 'unknown';
  if (comparison === 'same') return { write: false };
  if (comparison === 'different') return { write: true, note: 'its secret differs' };
  return { write: writeSecrets === 'always', note: 'its secret cannot be compared', unknown: true };
}
