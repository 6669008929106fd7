import type { Diagnostic } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { json as textOf } from './escape.ts';
import { countsOf, type Format } from './report.ts';

/** The findings as JSON, each with its fingerprint; `findingsSchema()` describes it. */
export const json: Format = (findings) => {
  const fingerprints = fingerprintsOf(findings);
  return textOf({
    version: 1,
    counts: countsOf(findings),
    findings: findings.map((one, index) => ({ ...known(one), fingerprint: fingerprints[index] })),
  });
};

/** Only the properties of the schema; additional properties of a linter are removed. */
function known({ code, severity, message, file, range, resource, help, url, key, fix }: Diagnostic) {
  // JSON.stringify omits undefined values.
  return { code, severity, message, file, range, resource, help, url, key, fix };
}
