import { count, type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { kinds } from '@apimkit/model';
import { plainKey } from '@apimkit/model/internal';
import { syncMessages } from '../messages.ts';
import type { Step } from './types.ts';

/** Limits for the deletes of a publish. */
export interface Guards {
  /** Maximum number of deletes. */
  readonly maxDeletes?: number;
  /** Kinds whose resources are never deleted: by name, title or section, singular or plural, in any case. */
  readonly protect?: readonly string[];
  /**
   * Of the kinds that are deleted only by name (subscriptions and groups), those that may be deleted. Default: no such restriction;
   * `[]` keeps all of them, and rejects a plan that deletes what they belong to.
   */
  readonly byName?: readonly string[];
  /** Allow deletes although there are no artifacts at all. Default true. */
  readonly allowEmpty?: boolean;
}

/** True for a step that deletes a resource that existed before the run. */
export const isDeletion = ({ op, tidies }: Step): boolean => op === 'delete' && tidies !== true;

/**
 * The kinds that a name in a guard matches: `product`, `Products`, `API diagnostic`, or a section that several kinds share,
 * such as `policies`.
 *
 * @returns an empty list for an unknown name
 * @example
 * protectedKinds('Products'); // ['product']
 */
export function protectedKinds(name: string): readonly string[] {
  const wanted = plainKey(name);
  const named = kinds.filter(({ kind, title }) =>
    [kind, title].some((one) => pluralsOf(plainKey(one)).includes(wanted)),
  );
  const found = named.length > 0 ? named : kinds.filter(({ section }) => plainKey(section) === wanted);
  return found.map(({ kind }) => kind);
}

const pluralsOf = (word: string) => [word, `${word}s`, word.replace(/y$/, 'ies')];

/** Errors for invalid guards: an ignored guard would protect nothing. */
export function guardFaults({ maxDeletes, protect = [], byName = [] }: Guards): readonly Diagnostic[] {
  const names = kinds.map(({ kind }) => kind);
  const unknown = [...protect, ...byName]
    .filter((name) => protectedKinds(name).length === 0)
    .map((name) =>
      syncMessages.report('unknown-kind', {
        name: JSON.stringify(name),
        advice: suggestion(name.replace(/s$/i, ''), names),
      }),
    );
  return maxDeletes === undefined || (Number.isInteger(maxDeletes) && maxDeletes >= 0)
    ? unknown
    : [...unknown, syncMessages.report('bad-limit', { value: String(maxDeletes) })];
}

/** Errors for the steps of a plan that its guards forbid. */
export function guardProblems(steps: readonly Step[], guards: Guards): readonly Diagnostic[] {
  const { maxDeletes = Number.POSITIVE_INFINITY, protect = [] } = guards;
  const faults = guardFaults(guards);
  const shielded = new Set(protect.flatMap(protectedKinds));
  const deletes = steps.filter(isDeletion);
  const guarded = deletes
    .filter(({ kind }) => shielded.has(kind))
    .map(({ id, kind, goesWith }) =>
      syncMessages.report(
        'protected',
        { what: id, how: goesWith === undefined ? '' : ` together with ${goesWith}`, kind },
        { resource: id },
      ),
    );
  if (!(deletes.length > maxDeletes)) return [...faults, ...guarded];
  const what = deletes.slice(0, 5).map(({ id }) => id);
  const names = `${what.join(', ')}${deletes.length > what.length ? ', …' : ''}`;
  return [
    ...faults,
    ...guarded,
    syncMessages.report('too-many-deletes', { deletes: count(deletes.length, 'resource'), most: maxDeletes, names }),
  ];
}

/** An error for deletes without any artifacts: the folder may be the wrong one. */
export function emptyProblems(
  steps: readonly Step[],
  artifacts: { readonly size: number },
  { allowEmpty = true }: Guards,
): readonly Diagnostic[] {
  const deletes = steps.filter(isDeletion).length;
  if (allowEmpty || artifacts.size > 0 || deletes === 0) return [];
  return [syncMessages.report('no-artifacts', { deletes: count(deletes, 'resource') })];
}
