import { hasText } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter has no name or no valid location. */
export const structureParameterPlace = defineRule({
  id: 'structure-parameter-place',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A parameter has no name or no valid location',
  message: '{problem}',
  *check({ parameters, dialect }) {
    const locations = dialect === 'swagger-2.0' ? swaggerLocations : openapiLocations;
    for (const { value, place } of parameters) {
      const location = valueText(value.in);
      if (!hasText(value.name)) yield { at: place, values: { problem: 'A parameter has no name' } };
      else if (!locations.includes(location))
        yield {
          at: place,
          values: { problem: `The parameter ${value.name} is in ${location}; use one of ${locations.join(', ')}` },
        };
    }
  },
});

const swaggerLocations = ['path', 'query', 'header', 'formData', 'body'];
const openapiLocations = ['path', 'query', 'header', 'cookie'];
