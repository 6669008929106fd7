import { atProperty, described } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const descriptionDiffers = defineRule({
  id: 'description-differs',
  family: 'specification',
  severity: 'info',
  rulesets: ['strict'],
  message: 'The description of the API differs from that of its specification',
  help: 'Use one description; an import can replace one by the other',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const [own, other] = [api.description, specification.description].map((text) =>
        text?.replaceAll(/\s+/g, ' ').trim(),
      );
      if (own && other && own !== other) yield atProperty(api, 'description');
    }
  },
});
