import { isAboutValues } from '../checks/schema-values.ts';
import { checkLevel, shown } from '../compare/recorder.ts';
import { Inclusion } from '../values/inclusion.ts';
import type { Side } from '../values/same.ts';
import { witnessOf } from '../values/samples.ts';
import { isTextWithin } from '../values/texts.ts';
import type { Found, Way } from './pair.ts';

/** A pair of schemas with what was found by comparing keyword by keyword. */
export interface Compared {
  readonly before: Side;
  readonly after: Side;
  readonly way: Way;
  /** True where values travel as text, so that 5 and "5" are the same. */
  readonly textual: boolean;
  readonly found: Found[];
  readonly inner: ReadonlySet<Compared>;
}

/** The side whose values must be a subset of the other's, so that no caller breaks. */
const sidesOf = ({ way, before, after }: Compared): readonly [inner: Side, outer: Side] =>
  way === 'request' ? [before, after] : [after, before];

/**
 * Decides by the set of valid values. If it is proved that every valid value is still valid, changes about values are removed,
 * also in inner schemas. If there is no change and this is not proved, a change is added.
 */
export class Verdicts {
  readonly #provers = { request: new Inclusion('request'), response: new Inclusion('response') };

  /** Settles what was found of everything that the roots lead to. */
  settle<T extends Compared>(roots: Iterable<T>): void {
    const [exposed, unequal] = [new Set<Compared>(), new Set<Compared>()];
    walk(roots, exposed, (node) => !this.#isFine(node));
    walk(roots, unequal, (node) => !exposed.has(node) || !this.#isFine(node) || !this.#isSame(node));
    for (const node of unequal) if (exposed.has(node) && !this.#isFine(node)) this.#complete(node, exposed);
    for (const node of reached(roots)) {
      const keeps = {
        breaking: exposed.has(node) && !this.#isFine(node),
        safe: unequal.has(node) && !this.#isSame(node),
      };
      const kept = node.found.filter(({ check }) => {
        if (!isAboutValues(check)) return true;
        return checkLevel(`${node.way}-${check}`) === 'safe' ? keeps.safe : keeps.breaking;
      });
      node.found.splice(0, node.found.length, ...kept);
      const isWider = exposed.has(node) && keeps.safe && this.#isFine(node);
      const isReportedInside = [...node.inner].some((one) => unequal.has(one) && !this.#isSame(one));
      if (isWider && !isReportedInside && kept.length === 0)
        node.found.push({
          check: node.way === 'request' ? 'values-added' : 'values-removed',
          values: { value: '' },
          at: {},
        });
    }
  }

  /** Adds changes of the valid values that no keyword showed. */
  #complete(node: Compared, exposed: ReadonlySet<Compared>): void {
    const isReported = node.found.some(
      ({ check }) => checkLevel(`${node.way}-${check}`) !== 'safe' || check === 'property-removed-after-sunset',
    );
    const isInside = [...node.inner].some((one) => exposed.has(one) && !this.#isFine(one));
    if (isReported || isInside) return;
    const [x, y] = sidesOf(node);
    const witness = node.textual ? undefined : witnessOf(this.#provers[node.way], x, y);
    if (witness === undefined) node.found.push({ check: 'values-changed', values: {}, at: {} });
    else
      node.found.push({
        check: node.way === 'request' ? 'values-removed' : 'values-added',
        values: { value: `, as ${shown(witness)}` },
        at: {},
      });
  }

  readonly #fine = new Map<Compared, boolean>();
  readonly #same = new Map<Compared, boolean>();

  #isFine(node: Compared): boolean {
    return remembered(this.#fine, node, () => this.#proves(node, ...sidesOf(node)));
  }

  #isSame(node: Compared): boolean {
    const [x, y] = sidesOf(node);
    return remembered(this.#same, node, () => this.#isFine(node) && this.#proves(node, y, x));
  }

  #proves({ way, textual }: Compared, x: Side, y: Side): boolean {
    const prover = this.#provers[way];
    return prover.proves(x, y) || (textual && isTextWithin(prover, x, y));
  }
}

function remembered<T>(all: Map<T, boolean>, key: T, compute: () => boolean): boolean {
  const result = all.get(key) ?? compute();
  all.set(key, result);
  return result;
}

/** Visits the nodes reachable from the roots, and the inner nodes of those that `opens` accepts. */
function walk<T extends Compared>(roots: Iterable<T>, seen: Set<Compared>, opens: (node: Compared) => boolean): void {
  const ahead: Compared[] = [...roots];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (opens(node)) ahead.push(...node.inner);
  }
}

function reached<T extends Compared>(roots: Iterable<T>): ReadonlySet<Compared> {
  const seen = new Set<Compared>();
  walk(roots, seen, () => true);
  return seen;
}
