import { type Diagnostic, nearest } from '@apimkit/diagnostics';
import { type Artifacts, type Graph, kindOf, type Missing, valueAt } from '@apimkit/model';
import { nounOf } from '@apimkit/model/internal';
import { syncMessages } from '../../messages.ts';
import { placeOf } from './place.ts';

/** What missing references depend on besides the graph. */
interface PlanContext {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Keys of live resources that the plan deletes. */
  readonly leaving: ReadonlySet<string>;
  /** Keys of the resources that it creates or updates. */
  readonly written: ReadonlySet<string>;
}

/**
 * Reports every reference without a target, with the most similar name. For a resource that is not written it is a warning,
 * because the service accepted the resource, unless this plan deletes the target.
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
  const needed = `the ${nounOf(kind)} ${text}`;
  const place = placeOf(from, reference?.at);
  const target = reference ? live.resolve(reference, from.id) : candidates.find((id) => live.has(id));
  if (target && leaving.has(target.key)) return syncMessages.report('needed', { what, needed }, place);
  const names = [...desired]
    .filter(({ id }) => id.kind === kind.kind)
    .map(({ id, payload }) => String((kind.referredToBy && valueAt(payload, kind.referredToBy)) || id.name));
  const near = nearest(text, names);
  const hint = near === undefined ? 'Add' : `Did you mean ${near}? Otherwise, add`;
  const advice = `${hint} ${needed}, or remove the reference to it`;
  return syncMessages.report(written.has(from.id.key) ? 'missing' : 'missing-before', { what, needed, advice }, place);
}
