import { atProperty, described } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The description of the API is not that of its specification. */
export const descriptionDiffers = defineApiRule({
  id: 'description-differs',
  family: 'specification',
  severity: 'info',
  from: 'strict',
  summary: 'The description of the API is not that of its specification',
  message: 'The API is described otherwise than its specification',
  help: 'Use one description: an import may put that of the specification over the other',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const [own, other] = [api.description, specification.description].map((text) =>
        text?.replaceAll(/\s+/g, ' ').trim(),
      );
      if (own && other && own !== other) yield atProperty(api, 'description');
    }
  },
});
