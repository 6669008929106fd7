import { Artifacts, type Resource, textAt } from '@apimkit/model';
import { countsOf } from './counts.ts';
import { nextCommand } from './next.ts';
import { isNoteworthy } from './noteworthy.ts';
import { apiNamed, apisOf, findingOwners } from './owners.ts';
import type {
  ApiState,
  EnvironmentFacts,
  PublishRecord,
  StatusCell,
  StatusEnvironment,
  StatusMatrix,
  StatusPublish,
  StatusReading,
  StatusRow,
  StatusRun,
} from './types.ts';

/**
 * Puts the facts about environments together: each API with its version, revision, last publish, pending changes, drift and findings. What
 * was not read is absent, and never counts as "no changes".
 *
 * @param facts the environments, in the order of the columns
 * @param files the artifacts without overrides; APIs that override files rename have one row with them
 * @returns plain JSON
 * @example
 * const { artifacts } = await repository.desired();
 * statusOf([{ name: 'prod', files: artifacts }]).apis[0]?.api; // 'api:catalog'
 */
export function statusOf(facts: readonly EnvironmentFacts[], files: Artifacts = new Artifacts([])): StatusMatrix {
  const rows = new Map<string, { readonly api: string; title?: string; readonly cells: StatusCell[] }>();
  const idOf = rowNames(files);
  const environments = facts.map((one): StatusEnvironment => {
    const { cells, environment } = columnOf(one);
    for (const { current, cell, id } of cells) {
      const api = idOf(current, id);
      // Names are compared without case, as in ARM.
      const key = api.toLowerCase();
      const row = rows.get(key) ?? { api, cells: [] };
      const title = shownText(current, 'properties.displayName');
      if (row.title === undefined && title !== undefined) row.title = title;
      row.cells.push(key === id.toLowerCase() ? cell : { ...cell, name: id });
      rows.set(key, row);
    }
    return environment;
  });
  const complete = environments.filter(({ files: { state } }) => state === 'read').length;
  const apis = [...rows.values()]
    .sort((a, b) => (a.api < b.api ? -1 : 1))
    .map((row): StatusRow => ({ ...row, isNoteworthy: isNoteworthy(row.cells, complete) }));
  return { version: 1, environments, apis };
}

/** The id of an API in the files, which override files may rename. */
function rowNames(files: Artifacts): (current: Resource, id: string) => string {
  const byFile = new Map<string, string>();
  for (const [, { id, files: own = [] }] of apisOf(files)) if (own[0] !== undefined) byFile.set(own[0], String(id));
  return ({ files: own = [] }, id) => (own[0] === undefined ? undefined : byFile.get(own[0])) ?? id;
}

/** An API of one environment. */
interface Found {
  readonly id: string;
  readonly current: Resource;
  readonly cell: StatusCell;
}

function columnOf(facts: EnvironmentFacts): {
  readonly environment: StatusEnvironment;
  readonly cells: readonly Found[];
} {
  const { name, service, files, live, publishes = [] } = facts;
  const artifacts = 'error' in files ? new Artifacts([]) : files;
  const [wanted, standing] = [
    apisOf(artifacts),
    apisOf(live && 'artifacts' in live ? live.artifacts : new Artifacts([])),
  ];
  const counts = countsOf(facts, findingOwners(artifacts));
  const published = publishesOf(facts);
  const cells = [...new Map([...standing, ...wanted])].map(([key, current]): Found => {
    const [own, there] = [wanted.get(key), standing.get(key)];
    const last = published.get(key);
    const id = String(apiNamed(String(current.id)) ?? current.id);
    return {
      id,
      current,
      cell: {
        environment: name,
        ...(own ? { files: stateOf(own) } : {}),
        ...(there ? { live: stateOf(there) } : {}),
        ...(last ? { published: last } : {}),
        ...counts(key),
      },
    };
  });
  const [newest] = publishes;
  const environment: StatusEnvironment = {
    name,
    ...(service === undefined ? {} : { service }),
    files: readingOf(files),
    live: live === undefined ? { state: 'not-read' } : readingOf(live),
    hasState: live !== undefined && 'hasState' in live && live.hasState,
    ...(newest ? { last: lastOf(newest) } : {}),
    apis: wanted.size,
    others: counts(undefined),
  };
  return { environment, cells };
}

const readingOf = (one: object): StatusReading =>
  'error' in one ? { state: 'failed', error: String(one.error) } : { state: 'read' };

function lastOf({ file, summary }: PublishRecord): StatusRun {
  const { service: _, ...rest } = summary;
  const next = nextCommand(file, summary);
  return { ...rest, file, ...(next === undefined ? {} : { next }) };
}

/** The numbers of an API. The service counts revisions from 1, and files may leave the first one out. */
function stateOf(api: Resource): ApiState {
  const version = shownText(api, 'properties.apiVersion');
  const revision = textAt(api.payload, 'properties.apiRevision') ?? '1';
  return version === undefined ? { revision } : { version, revision };
}

/** A text of a payload, unless its value is from outside of the files. */
function shownText({ payload, masked = [] }: Resource, path: string): string | undefined {
  return masked.some((one) => one.replace(/\[.*$/, '') === path) ? undefined : textAt(payload, path) || undefined;
}

/** The last publish that changed each API, by key. */
function publishesOf({ publishes = [] }: EnvironmentFacts): ReadonlyMap<string, StatusPublish> {
  const last = new Map<string, StatusPublish>();
  for (const { summary, changed } of publishes) {
    const { time, commit } = summary;
    for (const id of changed) {
      const key = apiNamed(id)?.key;
      if (key !== undefined && !last.has(key)) last.set(key, { time, ...(commit === undefined ? {} : { commit }) });
    }
  }
  return last;
}
