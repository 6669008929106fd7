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

/** What the schema knows; what a linter keeps beside it for itself is left out. */
function known({ code, severity, message, file, range, resource, help, url, key, fix }: Diagnostic) {
  // JSON leaves out what is undefined.
  return { code, severity, message, file, range, resource, help, url, key, fix };
}
