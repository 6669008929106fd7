import { type Artifacts, type Canonical, canonical } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

/** A canonical form as one tree of fields. */
export const fieldsOf = ({ payload, policy, specification }: Canonical): JsonObject => ({
  ...payload,
  ...(policy === undefined ? {} : { policy }),
  ...(specification === undefined ? {} : { specification }),
});

/** True when both artifacts contain the same resources with the same meaning. */
export function sameArtifacts(one: Artifacts, other: Artifacts): boolean {
  return meaningOf(one) === meaningOf(other);
}

const meaningOf = (artifacts: Artifacts): string =>
  stableText(Object.fromEntries([...artifacts].map((resource) => [resource.id.key, fieldsOf(canonical(resource))])));
