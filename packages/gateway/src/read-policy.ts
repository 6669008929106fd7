import type { Artifacts } from '@apimkit/model';
import { sectionNames } from '@apimkit/policy';
import { type Call, effectiveFor } from '@apimkit/repository';
import { type PolicyElement, policyElements } from './compile/element.ts';
import { namedValuesOf } from './service.ts';

/** The effective policy of a call, as the gateway reads it. */
export interface ReadPolicy {
  /** Every element, at any depth, in the order of the sections. */
  readonly elements: readonly PolicyElement[];
  /** Display names of named values that have no value, such as those of a key vault. */
  readonly missing: readonly string[];
}

/**
 * Reads the effective policy of a call: fragments and inherited elements are in place, and so are named values.
 *
 * @param artifacts of one environment
 * @param call the API, the operation and the product, by name
 * @param namedValues values in place of those of the artifacts, by display name
 * @returns the elements, and what they lack
 * @example
 * readPolicy(artifacts, { api: 'orders' }).elements.map(({ name }) => name); // ['validate-jwt', 'audiences', 'audience']
 */
export function readPolicy(
  artifacts: Artifacts,
  call: Call,
  namedValues: Readonly<Record<string, string>> = {},
): ReadPolicy {
  const named = namedValuesOf(artifacts, namedValues);
  const { sections } = effectiveFor(artifacts, call);
  const all = (elements: readonly PolicyElement[]): readonly PolicyElement[] =>
    elements.flatMap((element) => [element, ...all(element.children)]);
  const elements = sectionNames.flatMap((name) => all(policyElements(sections[name], named)));
  return { elements, missing: [...named.missing] };
}
