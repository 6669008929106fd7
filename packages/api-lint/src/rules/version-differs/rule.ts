import { atProperty, described } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The version of the API is not that of its specification. */
export const versionDiffers = defineApiRule({
  id: 'version-differs',
  family: 'specification',
  severity: 'info',
  from: 'recommended',
  summary: 'The version of the API is not that of its specification',
  message: 'This is version {version} of the API, but its specification says {other}',
  help: 'Correct one of the two: perhaps the specification was copied from another version',
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

/** `v1` is the version of every 1.x; a version that is no number says nothing about numbers. */
const fits = (version: string, other: string) =>
  other === version || other.startsWith(`${version}.`) || version.startsWith(`${other}.`) || !/^\d/.test(version);
