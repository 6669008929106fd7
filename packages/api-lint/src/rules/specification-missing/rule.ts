import { defineApiRule } from '../../rule.ts';

/** An API has folders of operations and no specification. */
export const specificationMissing = defineApiRule({
  id: 'specification-missing',
  family: 'operations',
  severity: 'warning',
  from: 'recommended',
  summary: 'An API has folders of operations and no specification',
  message: 'There is no specification, so operation {name} does not come into being, but a {holds} of it is here',
  help: 'Add the specification beside apiInformation.json',
  *check({ apis }) {
    for (const { resource, type, specification, operations } of apis) {
      const [first] = operations;
      if (type === 'http' && !specification && first)
        yield { resource, file: first.file, values: { name: first.name, holds: first.holds } };
    }
  },
});
