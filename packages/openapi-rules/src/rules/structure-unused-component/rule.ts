import { isObject, itemsOf, objectOf, parseReference } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A component is not used. */
export const structureUnusedComponent = defineRule({
  id: 'structure-unused-component',
  family: 'structure',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A component is not used',
  message: '{component} of {section} is not used',
  *check({ root, start, references }) {
    // Another file may use any component.
    if (references.some(({ ref }) => !ref.startsWith('#'))) return;
    const used = new Set(references.flatMap(({ ref }) => prefixes(parseReference(ref))));
    const [components, above, sections] =
      root.swagger === undefined
        ? [objectOf(root.components), ['components'], openapiSections]
        : [root, [], swaggerSections];
    for (const section of sections)
      for (const [name, value] of Object.entries(objectOf(components[section]))) {
        const keys = [...above, section, name];
        if (!used.has(JSON.stringify(keys)) && !isVariant(value))
          yield { at: start.at(...keys), values: { component: name, section } };
      }
  },
});

const openapiSections = ['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'headers'];
const swaggerSections = ['definitions', 'responses', 'parameters'];

const prefixes = (keys: readonly string[] | undefined): readonly string[] =>
  keys ? [2, 3].map((count) => JSON.stringify(keys.slice(0, count))) : [];

/** A discriminator may refer to a schema that extends another, without a reference. */
const isVariant = (schema: unknown) =>
  isObject(schema) && itemsOf(schema.allOf).some((one) => isObject(one) && one.$ref !== undefined);
