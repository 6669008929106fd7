import type { Fields } from '../message/fields.ts';
import { queryValues } from '../message/query.ts';
import type { ApiEntry } from './entries.ts';
import { decodedSegment, segmentsOf } from './template.ts';

/** The API of a request, and what of the path is behind its suffix and version. */
export interface SelectedApi {
  readonly api: ApiEntry;
  /** Segments, still encoded. */
  readonly rest: readonly string[];
}

/**
 * Selects the API of a request: by the longest suffix of a path, then by version and revision. A request without a version selects the API of
 * the version set that has none, if there is one; a request without a revision selects the current one
 * (api-management-versions, api-management-revisions).
 */
export function selectApi(
  apis: readonly ApiEntry[],
  path: string,
  query: string,
  headers: Fields,
): SelectedApi | undefined {
  const { segments, revision } = withoutRevision(segmentsOf(path));
  const candidates = apis.flatMap((api) => {
    const suffix = segmentsOf(api.path);
    const isPrefix = suffix.every(
      (part, index) => part.toLowerCase() === decodedSegment(segments[index] ?? '').toLowerCase(),
    );
    if (!isPrefix) return [];
    const rest = segments.slice(suffix.length);
    const left = versionOf(api, rest, query, headers);
    return left && hasRevision(api, revision)
      ? [{ api, rest: left, suffix: suffix.length, versioned: rest.length - left.length }]
      : [];
  });
  return candidates.sort((one, other) => other.suffix - one.suffix || other.versioned - one.versioned)[0];
}

/** `/orders;rev=2/list`: the revision is behind the suffix or the version. */
function withoutRevision(segments: readonly string[]) {
  let revision: string | undefined;
  const plain = segments.map((segment) => {
    const found = /^(.*?);rev=([^;]+)$/i.exec(decodedSegment(segment));
    if (!found) return segment;
    revision = found[2];
    return encodeURIComponent(found[1] ?? '');
  });
  return { segments: plain, revision };
}

const hasRevision = (api: ApiEntry, revision: string | undefined) =>
  revision === undefined ? api.isCurrent : api.revision === revision;

/** What is left of a path behind the version; undefined if the request selects another version. */
function versionOf(
  { version, versioning }: ApiEntry,
  rest: readonly string[],
  query: string,
  headers: Fields,
): readonly string[] | undefined {
  if (!versioning) return rest;
  if (versioning.scheme === 'Segment') {
    if (version === undefined) return rest;
    return decodedSegment(rest[0] ?? '').toLowerCase() === version.toLowerCase() ? rest.slice(1) : undefined;
  }
  const given = versioning.scheme === 'Header' ? headers.get(versioning.name) : queryValues(query, versioning.name)[0];
  return (given ?? '').toLowerCase() === (version ?? '').toLowerCase() ? rest : undefined;
}
