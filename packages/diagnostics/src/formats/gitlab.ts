import { fingerprintsOf } from '../fingerprint.ts';
import { json } from './escape.ts';
import { type Format, fullText, startOf, subjectOf } from './report.ts';

const levels = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab code quality report; a merge request uses the fingerprints to show what is new. */
export const gitlab: Format = (findings) => {
  const fingerprints = fingerprintsOf(findings);
  return json(
    findings.map((one, index) => ({
      description: fullText(one),
      check_name: one.code,
      fingerprint: fingerprints[index],
      severity: levels[one.severity],
      location: {
        path: subjectOf(one).replace(/^(?:\.\/)+/, ''),
        lines: { begin: startOf(one).line, ...(one.range ? { end: one.range.end.line } : {}) },
      },
    })),
  );
};
