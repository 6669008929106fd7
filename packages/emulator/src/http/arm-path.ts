import { Refusal } from './reply.ts';

const servicePath =
  /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+)(?:\/(.*?))?\/?$/i;

/** The service of a request, and the path below it. */
export interface ArmPath {
  readonly service: string;
  /** Percent-encoded, without slashes at its ends. */
  readonly path: string;
}

/**
 * Reads the path of a URL.
 *
 * @returns undefined for a path outside of a service
 * @throws {Refusal} 400 for a name that no resource can have
 */
export function armPathOf(pathname: string): ArmPath | undefined {
  // Slashes inside of names stay encoded; a `{` is encoded by every URL and appears in operation names.
  const found = servicePath.exec(pathname.replaceAll(/%7B|%7D/gi, decodeURIComponent));
  if (!found) return undefined;
  const path = found[2] ?? '';
  for (const segment of path.split('/')) checkSegment(segment, path);
  return { service: found[1] ?? '', path };
}

function checkSegment(segment: string, path: string): void {
  const name = decoded(segment);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const isOdd = name === undefined || /[\u0000-\u001f\u007f]/.test(name) || name.length > 1024;
  if (isOdd || name === '.' || name === '..' || (name === '' && path !== ''))
    throw new Refusal(400, 'InvalidRequestUri', 'The request URI contains a segment that no resource can have.');
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
