import { canonicalPolicy } from '../canonical.ts';
import { sectionNames } from '../catalogue/index.ts';
import type { EffectiveElement, EffectivePolicy, PolicyOrigin } from './effective.ts';

const from = ({ scope, fragment }: PolicyOrigin) =>
  `from ${scope}${fragment === undefined ? '' : `, fragment ${fragment}`}`;

interface Flat {
  readonly name: string;
  readonly meaning: string;
  readonly origin: PolicyOrigin;
}

/**
 * Describes what a call gains and loses between two effective policies: `loses validate-jwt (from product starter)`. A
 * policy with other content is reported as changed; the file that contains it does not matter.
 */
export function compareEffective(before: EffectivePolicy, after: EffectivePolicy): readonly string[] {
  return sectionNames.flatMap((section) => {
    const left = flat(before.sections[section]);
    const right = flat(after.sections[section]);
    const gone = without(left, right);
    const come = without(right, left);
    const changed = gone.flatMap((one) => {
      const other = come.find(({ name }) => name === one.name);
      if (other) come.splice(come.indexOf(other), 1);
      return other ? [{ one, other }] : [];
    });
    const lost = gone.filter((one) => !changed.some((pair) => pair.one === one));
    const moved = gone.length === 0 && come.length === 0 && !sameOrder(left, right);
    return [
      ...lost.map(({ name, origin }) => `loses ${name} in ${section} (${from(origin)})`),
      ...come.map(({ name, origin }) => `gains ${name} in ${section} (${from(origin)})`),
      ...changed.map(({ one, other }) => `has a different ${one.name} in ${section} (${from(other.origin)})`),
      ...(moved ? [`runs the policies of ${section} in a different order`] : []),
    ];
  });
}

const flat = (elements: readonly EffectiveElement[]): readonly Flat[] =>
  elements.flatMap(({ name, source, tag, origin, children }) => [
    { name, meaning: canonicalPolicy(children ? `${tag.replace(/\/?>$/, '')}/>` : source), origin },
    ...flat(children ?? []),
  ]);

/** The items of the first list without those of the second; each removes one equal item. */
function without(some: readonly Flat[], others: readonly Flat[]): Flat[] {
  const left = others.map(({ meaning }) => meaning);
  return some.filter(({ meaning }) => {
    const index = left.indexOf(meaning);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

const sameOrder = (some: readonly Flat[], others: readonly Flat[]) =>
  some.map(({ meaning }) => meaning).join('\n') === others.map(({ meaning }) => meaning).join('\n');
