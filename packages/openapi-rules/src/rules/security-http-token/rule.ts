import { objectOf } from '@apimkit/openapi/document';
import { locatedSchemes } from '../../helpers/security.ts';
import { isUnencrypted } from '../../helpers/server-urls.ts';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A security scheme does not use HTTPS. */
export const securityHttpToken = defineRule({
  id: 'security-http-token',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A security scheme does not use HTTPS',
  message: 'The scheme {scheme} requests tokens without encryption: {url}',
  *check(document) {
    for (const { name, value, place } of locatedSchemes(document)) {
      const urls = [value, ...Object.values(objectOf(value.flows)).map(objectOf)].flatMap((one) => [
        ...[one.authorizationUrl, one.tokenUrl, one.refreshUrl, one.openIdConnectUrl],
      ]);
      const url = urls.find(isUnencrypted);
      if (url !== undefined) yield { at: place, values: { scheme: name, url: valueText(url) } };
    }
  },
});
