import { Artifacts, type Resource, secretsOf } from '@apimkit/model';
import {
  hasBuiltIn,
  isGenerated,
  resolveDuplicates,
  stableText,
  withSpecificationFacts,
} from '@apimkit/model/internal';
import { planChanges } from '../plan/plan.ts';
import type { Plan, SecretComparison, Step } from '../plan/types.ts';

/**
 * Compares two sides: folders, commits, services. The result is a plan that leads from the first to the second, to print or
 * read, not to apply: it has no problems, and resources that every service has are left out.
 *
 * @example
 * renderPlan(compareArtifacts(before, after));
 */
export function compareArtifacts(before: Artifacts, after: Artifacts): Plan {
  const [live, desired] = [ownOf(before), ownOf(after)];
  const plan = planChanges({
    live,
    desired: desiredWithMasks(desired, live),
    prune: true,
    secrets: secretsBetween(live, desired),
    writeSecrets: 'never',
  });
  const steps = plan.steps.filter(({ tidies }) => !tidies).map((step) => asDifference(step));
  const count = (op: Step['op']) => steps.filter((step) => step.op === op).length;
  const { requests: _, ...rest } = plan;
  return {
    ...rest,
    steps,
    problems: [],
    summary: {
      create: count('create'),
      update: count('update'),
      delete: count('delete'),
      keep: count('keep'),
      blocked: 0,
    },
  };
}

const ownOf = (side: Artifacts) =>
  withSpecificationFacts(resolveDuplicates(side).artifacts.filter((one) => !hasBuiltIn(one.id) && !isGenerated(one)));

/** A value from a token must be hidden on both sides: the other side may have the same one. */
function desiredWithMasks(desired: Artifacts, live: Artifacts): Artifacts {
  return new Artifacts(
    [...desired].map((one): Resource => {
      const masked = [...(one.masked ?? []), ...(live.get(one.id)?.masked ?? [])];
      return masked.length === 0 ? one : { ...one, masked };
    }),
  );
}

/** Secrets are compared if both sides have them, which a service does not. */
function secretsBetween(live: Artifacts, desired: Artifacts): ReadonlyMap<string, SecretComparison> {
  const textOf = ({ id, payload }: Resource) => {
    const found = secretsOf(id.entry, payload);
    return found.length === 0 ? undefined : stableText(found.map(({ at, value }) => [at, value]));
  };
  return new Map(
    [...desired].flatMap((one): readonly (readonly [string, SecretComparison])[] => {
      const other = live.get(one.id);
      const [was, is] = [other && textOf(other), textOf(one)];
      return was === undefined || is === undefined ? [] : [[one.id.key, was === is ? 'same' : 'different']];
    }),
  );
}

/** Removes what only matters for a publish: resets by imports, and missing values of secrets. */
function asDifference(step: Step): Step {
  const {
    unknownSecret: _,
    keepsSecret: _keeps,
    needs: _needs,
    imports: _imports,
    operations: _operations,
    ...rest
  } = step;
  const plain: Step = { ...rest, needs: [] };
  if (step.op === 'blocked') return { ...plain, op: 'create', because: 'only the second side has it' };
  if (isReset(step)) return { ...plain, op: 'keep', because: 'unchanged' };
  return step.because === 'the files differ' ? { ...plain, because: 'the two sides differ' } : plain;
}

/** True for an update without a difference: an import resets the resource. */
export const isReset = ({ op, changes, promote, secret, because }: Step): boolean =>
  op === 'update' &&
  changes === undefined &&
  promote === undefined &&
  secret === undefined &&
  !/secret differs/.test(because);
