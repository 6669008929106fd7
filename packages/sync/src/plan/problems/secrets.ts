import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, type Graph, type Resource, secretsOf, valueAt } from '@apimkit/model';
import { redactionMarker, textsIn, withoutRedactions } from '@apimkit/model/internal';
import { syncMessages } from '../../messages.ts';
import { placeOf } from './place.ts';

/** True for a resource that cannot be created because the value of its secret is unknown. */
export function lacksSecret({ id, payload }: Resource): boolean {
  const needsOne = id.entry.secrets.some(
    ({ when, required }) => required || (when !== undefined && valueAt(payload, when) === true),
  );
  const elsewhere = valueAt(payload, 'properties.keyVault.secretIdentifier');
  return needsOne && !elsewhere && secretsOf(id.entry, payload).length === 0;
}

/** New secrets without a value: an error when a resource that is written needs them. */
export function secretProblems(
  lacking: readonly Resource[],
  { needs }: Graph,
  written: ReadonlySet<string>,
): readonly Diagnostic[] {
  return lacking.map((resource) => {
    const users = [...needs].filter(([user, needed]) => written.has(user) && needed.has(resource.id.key)).length;
    const place = placeOf(resource);
    const what = resource.id.toString();
    if (users === 0) return syncMessages.report('unused-secret', { what }, place);
    return syncMessages.report(
      'no-secret',
      { what, users: users === 1 ? 'one resource needs' : `${users} resources need` },
      place,
    );
  });
}

/** Changes that are skipped because the kind is written as a whole, with its secrets. */
export function replacementProblems(
  desired: Artifacts,
  live: Artifacts,
  blocked: ReadonlySet<string>,
): readonly Diagnostic[] {
  return [...desired]
    .filter(({ id }) => blocked.has(id.key) && live.has(id))
    .map((resource) => syncMessages.report('replaced-whole', { what: resource.id.toString() }, placeOf(resource)));
}

/** Markers of removed secrets at paths that are not secret: they would be sent as values. */
export function redactedProblems(desired: Artifacts): readonly Diagnostic[] {
  return [...desired].flatMap((resource) =>
    textsIn(withoutRedactions(resource.id.entry, resource.payload))
      .filter(({ value }) => value === redactionMarker)
      .map(({ at }) => {
        const what = resource.id.toString();
        return syncMessages.report('redacted', { path: at, what }, placeOf(resource));
      }),
  );
}
