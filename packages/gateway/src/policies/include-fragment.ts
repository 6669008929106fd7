import { definePolicy } from '../compile/policy.ts';

/** The elements of a fragment replace its include before anything is compiled; what is left cannot be included. */
export const includeFragment = definePolicy({
  name: 'include-fragment',
  support: 'runs',
  compile(element, compiler) {
    const id = element.attributes.get('fragment-id')?.text ?? '';
    throw compiler.invalid(
      element,
      element.place.fragment === undefined
        ? `the fragment ${id} does not exist`
        : `the fragment ${element.place.fragment} includes ${id}: a fragment cannot include another`,
    );
  },
});
