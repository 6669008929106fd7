import type { CallResult, PolicyElement, TraceEntry } from '@apimkit/gateway';

/** Why a call did not get to the backend. */
export interface Obstacle {
  readonly policy: string;
  readonly file?: string;
  readonly line?: number;
  readonly why: string;
  readonly element?: PolicyElement;
}

/** The first policy that rejected a call or cannot run, with its element. */
export function obstacleOf(
  { unsupported: [touched], trace }: CallResult,
  elements: readonly PolicyElement[],
): Obstacle | undefined {
  const found = (policy: string, { file, line }: PolicyElement['place'], why: string, path?: string): Obstacle => {
    const element = elements.find(
      (one) =>
        one.name === policy && one.place.file === file && one.place.line === line && (path ?? one.path) === one.path,
    );
    return { policy, file, line, why, ...(element ? { element } : {}) };
  };
  if (touched) return found(touched.policy, touched.place, touched.reason);
  const [error] = trace.errors;
  if (!error) return undefined;
  const entry = failedEntry(trace.entries);
  return entry
    ? found(entry.policy, entry.place, error.message, entry.path)
    : { policy: error.source, why: error.message };
}

/** The innermost entry that failed first. */
function failedEntry(entries: readonly TraceEntry[]): TraceEntry | undefined {
  const failed = entries.find(({ error }) => error !== undefined);
  return failed && (failedEntry(failed.children) ?? failed);
}

/** Where an obstacle is, as text. */
export const placeOf = ({ policy, file, line }: Obstacle): string =>
  file === undefined ? policy : `${policy} at ${file}:${line}`;
