import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';

/** A finding as a baseline names its file: by the path from the baseline's folder, so that the working directory does not matter. */
export function fromBaseline(finding: Diagnostic, baseline: string): Diagnostic {
  if (finding.file === undefined) return { ...finding };
  const file = relative(resolve(dirname(baseline)), resolve(finding.file))
    .split(sep)
    .join('/');
  return { ...finding, file };
}
