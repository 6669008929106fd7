import { type Diagnostic, nearest } from '@apimkit/diagnostics';
import type { Artifacts, ResourceId } from '@apimkit/model';
import type { Filter } from '../filter/filter.ts';
import { syncMessages } from '../messages.ts';
import { expanded } from './expand.ts';
import { type Extent, neededBy } from './needed.ts';
import { parseTerms, type Term } from './parse.ts';

/** A part of a service that a user chooses. */
export interface SelectionOptions {
  /** Selectors such as `api:orders*`; a resource that one of them matches is selected. Default: everything. */
  readonly select?: readonly string[];
  /** Selectors of what is left out. They win over `select` and over what is needed. */
  readonly exclude?: readonly string[];
  /** Also take what selected resources need: parents, references, ends of links. Default true. */
  readonly dependencies?: boolean;
  /** A filter file: nothing outside of it is selected, not even what is needed. */
  readonly filter?: Filter;
}

/** Selects resources among the artifacts of one side. */
export interface Selection {
  /** Selectors that cannot be used. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Keys of what the selectors match, with what is below. Only these may be deleted.
   *
   * @param other the other side: what is selected there is selected here
   */
  own(artifacts: Artifacts, other?: Artifacts): ReadonlySet<string>;
  /** Keys of what is published: the own resources, and what they need. */
  all(artifacts: Artifacts): ReadonlySet<string>;
  /** Keys of those of {@link Selection.all} that are selected with everything below them. */
  complete(artifacts: Artifacts): ReadonlySet<string>;
  /** Kinds that must be read to know what is selected; undefined: everything is. */
  readonly reaches: ReadonlySet<string> | undefined;
  /** Errors for selectors that match nothing in any of the sides, with the nearest name. */
  unmatched(sides: readonly Artifacts[]): readonly Diagnostic[];
}

/**
 * Reads the selectors of a user.
 *
 * @example
 * const selection = selectionOf({ select: ['api:orders*'], exclude: ['tag:internal'] });
 * const keys = selection.all(artifacts);
 */
export function selectionOf({ select = [], exclude = [], dependencies = true, filter }: SelectionOptions): Selection {
  const [chosen, excluded] = [parseTerms(select), parseTerms(exclude)];
  const passes = (id: ResourceId) => filter?.(id) ?? true;
  const leftOut = (artifacts: Artifacts, other?: Artifacts) => union(excluded.terms, artifacts, other);
  const own = (artifacts: Artifacts, other?: Artifacts) => {
    const out = leftOut(artifacts, other);
    const taken = select.length > 0 ? union(chosen.terms, artifacts, other) : undefined;
    return new Set(
      [...artifacts]
        .filter(({ id }) => (taken?.has(id.key) ?? true) && !out.has(id.key) && passes(id))
        .map(({ id }) => id.key),
    );
  };
  const needed = (artifacts: Artifacts, mine: ReadonlySet<string>): ReadonlyMap<string, Extent> => {
    if (!dependencies || select.length === 0) return new Map();
    const out = leftOut(artifacts);
    const allowed = new Set([...artifacts].filter(({ id }) => passes(id)).map(({ id }) => id.key));
    return neededBy(mine, artifacts, (key) => out.has(key) || !allowed.has(key));
  };
  return {
    diagnostics: [...chosen.diagnostics, ...excluded.diagnostics],
    own,
    reaches: select.length === 0 ? undefined : new Set(chosen.terms.flatMap((term) => term.reaches)),
    all(artifacts) {
      const mine = own(artifacts);
      return new Set([...mine, ...needed(artifacts, mine).keys()]);
    },
    complete(artifacts) {
      const mine = own(artifacts);
      const more = [...needed(artifacts, mine)].filter(([, extent]) => extent === 'whole');
      return new Set([...mine, ...more.map(([key]) => key)]);
    },
    unmatched: (sides) =>
      chosen.terms
        .filter((term) => sides.every((side) => term.roots(side).size === 0))
        .map((term) => nothing(term, sides)),
  };
}

function union(terms: readonly Term[], artifacts: Artifacts, other?: Artifacts): ReadonlySet<string> {
  const found = terms.map((term) => {
    const roots = new Set([...term.roots(artifacts), ...(other ? term.roots(other) : [])]);
    return term.selector.whole ? expanded(roots, artifacts) : roots;
  });
  return found.length === 1 ? (found[0] ?? new Set()) : new Set(found.flatMap((keys) => [...keys]));
}

function nothing({ text, pattern, selector }: Term, sides: readonly Artifacts[]): Diagnostic {
  const texts = [...new Set(sides.flatMap((side) => [...selector.candidates(side)].map((one) => one.text)))].sort();
  const near = nearest(pattern, texts);
  const list = texts.slice(0, 12).join(', ') + (texts.length > 12 ? ', …' : '');
  const advice =
    near === undefined
      ? texts.length === 0
        ? `There is nothing that ${selector.prefix}: could match`
        : `Known: ${list}`
      : `Did you mean ${selector.prefix}:${near}?`;
  return syncMessages.report('selects-nothing', { text, advice });
}
