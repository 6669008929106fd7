import { describe, expect, it } from 'vitest';
import { compareSpecifications } from '../compare.ts';

/** As texts, because a double cannot represent the numbers. */
const document = (schema: string) => ({
  text: `{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":${schema}}}},"responses":{"200":{"description":"Fine"}}}}}}`,
  file: 'a.json',
});
const checks = (before: string, after: string) =>
  compareSpecifications(document(before), document(after)).map(({ check, level }) => `${check} ${level}`);
const most = '9223372036854775807';

describe('bounds that a double cannot represent', () => {
  it.each([
    [`"maximum":${most}`, '"maximum":9223372036854775806', ['request-maximum-lowered breaking']],
    ['"maximum":9223372036854775806', `"maximum":${most}`, ['request-maximum-raised safe']],
    ['"minimum":-9223372036854775808', '"minimum":-9223372036854775807', ['request-minimum-raised breaking']],
    ['"minimum":9007199254740992', '"minimum":9007199254740993', ['request-minimum-raised breaking']],
    [`"maximum":${most}`, `"maximum":${most}`, []],
    [`"maximum":${most}`, '"maximum":9.223372036854775807e18', []],
    // The same values in other words.
    [`"maximum":${most}`, '"maximum":9223372036854775808,"exclusiveMaximum":true', []],
    ['"maximum":9223372036854775808,"exclusiveMaximum":true', `"maximum":${most}`, []],
    [`"maximum":${most}`, `"maximum":${most},"exclusiveMaximum":true`, ['request-maximum-lowered breaking']],
    [
      `"maximum":${most}`,
      `"allOf":[{"maximum":${most}},{"maximum":9223372036854775805}]`,
      ['request-maximum-lowered breaking'],
    ],
  ])('%s to %s', (before, after, expected) => {
    expect(checks(`{"type":"integer",${before}}`, `{"type":"integer",${after}}`)).toEqual(expected);
  });
});
