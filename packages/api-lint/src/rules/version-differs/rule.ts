import { atProperty, described } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionDiffers = defineRule({
  id: 'version-differs',
  family: 'specification',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The version of the API differs from that of its specification',
  message: 'This is version {version} of the API, but the version of its specification is {other}',
  help: 'Correct one of them; the specification may be a copy of another version',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const { version } = api;
      const { version: other } = specification;
      if (version && other && !fits(plain(version), plain(other)))
        yield atProperty(api, 'apiVersion', { version, other });
    }
  },
});

const plain = (version: string) => version.toLowerCase().replace(/^v(?=\d)/, '');

/** Whether two versions agree: `v1` agrees with every 1.x, and a version without a number agrees with every number. */
const fits = (version: string, other: string) =>
  other === version || other.startsWith(`${version}.`) || version.startsWith(`${other}.`) || !/^\d/.test(version);
