import { type Diagnostic, nearest, type Place, rangeAt } from '@apimkit/diagnostics';
import {
  type Artifacts,
  type Graph,
  kindOf,
  type Missing,
  type Reference,
  type Resource,
  redactionMarker,
  secretsOf,
  textsIn,
  valueAt,
  withoutRedactions,
} from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import type { Step } from './types.ts';

/** What the problems of a plan depend on besides its graph. */
export interface PlanContext {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Keys of live resources that the plan deletes. */
  readonly leaving: ReadonlySet<string>;
  /** Keys of the resources that it creates or updates. */
  readonly written: ReadonlySet<string>;
}

/**
 * Every reference that leads nowhere, with the nearest name that would. A resource that is not written is as it was on
 * the service, which lives with what it names: that is a warning, unless this very plan takes the other one away.
 */
export function missingProblems({ missing }: Graph, context: PlanContext): readonly Diagnostic[] {
  return missing.map((one) => missingProblem(one, context));
}

function missingProblem(one: Missing, { desired, live, leaving, written }: PlanContext): Diagnostic {
  const { from, reference, candidates } = one;
  const [candidate] = candidates;
  const text = reference?.text ?? candidate?.name ?? '';
  const kind = kindOf(candidate?.kind ?? reference?.to[0] ?? from.id.kind);
  const what = from.id.toString();
  const needed = `the ${kind.title.toLowerCase()} ${text}`;
  const place = placeOf(from, reference?.at);
  const target = reference ? live.resolve(reference, from.id) : candidates.find((id) => live.has(id));
  if (target && leaving.has(target.key)) return syncMessages.report('needed', { what, needed }, place);
  const names = [...desired]
    .filter(({ id }) => id.kind === kind.kind)
    .map(({ id, payload }) => String((kind.referredToBy && valueAt(payload, kind.referredToBy)) || id.name));
  const near = nearest(text, names);
  const hint = near === undefined ? 'Add' : `Did you mean ${near}? Otherwise add`;
  const advice = `${hint} ${needed}, or remove what names it`;
  return syncMessages.report(written.has(from.id.key) ? 'missing' : 'missing-before', { what, needed, advice }, place);
}

function placeOf({ id, files = [], policy }: Resource, at: Reference['at'] | undefined): Place {
  const resource = id.toString();
  if (at?.in === 'policy') {
    const file = files.find((one) => one.endsWith('.xml')) ?? files[0];
    return {
      resource,
      ...(file === undefined ? {} : { file }),
      ...(policy === undefined ? {} : { range: rangeAt(policy, at.offset) }),
    };
  }
  return { resource, ...(files[0] === undefined ? {} : { file: files[0] }) };
}

/** True for a resource that cannot be created because its secret is not known here. */
export function lacksSecret({ id, payload }: Resource): boolean {
  const conditional = id.entry.secrets.some(({ when }) => when !== undefined && valueAt(payload, when) === true);
  const elsewhere = valueAt(payload, 'properties.keyVault.secretIdentifier');
  return conditional && !elsewhere && secretsOf(id.entry, payload).length === 0;
}

/** Secrets without a value that the service does not have yet: fatal when something needs them. */
export function secretProblems(
  lacking: readonly Resource[],
  { needs }: Graph,
  written: ReadonlySet<string>,
): readonly Diagnostic[] {
  return lacking.map((resource) => {
    const users = [...needs].filter(([user, needed]) => written.has(user) && needed.has(resource.id.key)).length;
    const place = {
      resource: resource.id.toString(),
      ...(resource.files?.[0] === undefined ? {} : { file: resource.files[0] }),
    };
    const what = resource.id.toString();
    if (users === 0) return syncMessages.report('unused-secret', { what }, place);
    return syncMessages.report(
      'no-secret',
      { what, users: users === 1 ? 'one resource' : `${users} resources` },
      place,
    );
  });
}

/** Marks of removed secrets where the kind has no secret: they would be sent as values. */
export function redactedProblems(desired: Artifacts): readonly Diagnostic[] {
  return [...desired].flatMap((resource) =>
    textsIn(withoutRedactions(resource.id.entry, resource.payload))
      .filter(({ value }) => value === redactionMarker)
      .map(({ at }) => {
        const what = resource.id.toString();
        return syncMessages.report('redacted', { path: at, what }, placeOf(resource, undefined));
      }),
  );
}

/** Steps that wait for each other in a circle: nothing of them could ever be sent. The list is in waiting order. */
export function cycleProblems(steps: readonly Step[]): readonly Diagnostic[] {
  const done = new Set<string>();
  return steps.flatMap(({ key, id, needs }) => {
    const waiting = needs.find((needed) => !done.has(needed) && steps.some((step) => step.key === needed));
    done.add(key);
    return waiting === undefined ? [] : [syncMessages.report('cycle', { what: id, other: waiting }, { resource: id })];
  });
}
