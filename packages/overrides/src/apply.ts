import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, type FileTree, type Resource } from '@apimkit/model';
import { aboutValues } from './about-values.ts';
import { differences } from './differences.ts';
import { withDocument } from './documents.ts';
import { type Elsewhere, pointsElsewhere } from './elsewhere.ts';
import { markAt } from './mark-at.ts';
import { matchEntries } from './match.ts';
import { mergeOver } from './merge.ts';
import { renameAll } from './names/rename.ts';
import { hasPattern } from './names/rules.ts';
import type { Edit } from './origin.ts';
import { leavesOf, type Path, pathText, valueAtPath } from './paths.ts';
import { retarget } from './retarget.ts';
import type { Mark } from './tree.ts';
import type { OverrideEntry, Overrides, Revisions } from './types.ts';

/** Options of {@link applyOverrides}. */
export interface ApplyOverridesOptions {
  /** Default: the last value in the files, else `inherit`. */
  readonly revisions?: Revisions;
  /** ARM id of the target service; ids of other services are replaced with its own. */
  readonly target?: string;
  /** Other environments, to warn about values that still refer to them. */
  readonly elsewhere?: Elsewhere;
  /** The files of the artifacts, for the lines of findings. */
  readonly tree?: FileTree;
  /** Runs a function and throws if it takes too long, because patterns of names may not terminate. No limit by default. */
  readonly within?: <Result>(work: () => Result) => Result;
}

/** Artifacts of one environment. */
export interface Effective {
  readonly artifacts: Artifacts;
  readonly diagnostics: readonly Diagnostic[];
  /** Every value that differs from the artifact, in the order of the edits. */
  readonly edits: readonly Edit[];
  /** Old key to new key of every renamed resource. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Values of tokens, which must be masked in all output. */
  readonly secrets: readonly string[];
}

/**
 * Applies the overrides of an environment to artifacts: merges the entries in the order of the files, renames, and replaces
 * ids of other services with those of the target. Applying the same files again changes nothing.
 *
 * @example
 * const { overrides } = readOverrides(text, 'configuration.prod.yaml', values);
 * const { artifacts: prod } = applyOverrides(artifacts, [overrides], { target: client.serviceId });
 */
export function applyOverrides(
  artifacts: Artifacts,
  files: readonly Overrides[],
  { revisions, target, elsewhere, tree, within = (work) => work() }: ApplyOverridesOptions = {},
): Effective {
  const diagnostics: Diagnostic[] = [];
  const edits: Edit[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const rule = revisions ?? files.findLast((file) => file.revisions !== undefined)?.revisions ?? 'inherit';
  const { of, diagnostics: unused } = matchEntries(
    artifacts,
    files.flatMap(({ entries }) => entries),
    rule,
  );
  diagnostics.push(...unused);
  const merged = new Artifacts(
    [...artifacts].map((resource) =>
      (of.get(resource.id.key) ?? []).reduce((kept, entry) => {
        diagnostics.push(...aboutValues(resource, entry, target));
        return merge(kept, entry, edits, report);
      }, resource),
    ),
  );
  const names = files.flatMap((file) => file.names);
  const rename = () => renameAll(merged, names);
  const renamed = names.some(hasPattern) ? within(rename) : rename();
  diagnostics.push(...renamed.diagnostics);
  const moved = edits.map((edit) => ({ ...edit, key: renamed.keys.get(edit.key) ?? edit.key }));
  const named = differences(
    merged,
    renamed.artifacts,
    (key) => renamed.keys.get(key) ?? key,
    (was, key, path, value) => {
      const mark = renamed.markOf(key, path, value);
      return mark ? { from: 'names', mark, was } : { from: 'target', was };
    },
  );
  const aimed = target === undefined ? renamed.artifacts : retarget(renamed.artifacts, target);
  const targeted = differences(
    renamed.artifacts,
    aimed,
    (key) => key,
    (was) => ({ from: 'target', was }),
  );
  if (elsewhere) diagnostics.push(...pointsElsewhere(aimed, elsewhere, tree));
  const all = [...moved, ...named, ...targeted];
  return {
    artifacts: withMasks(aimed, all),
    diagnostics: unique(diagnostics),
    edits: all,
    renamed: renamed.keys,
    secrets: [...new Set(files.flatMap(({ secrets }) => secrets))],
  };
}

function merge(
  resource: Resource,
  entry: OverrideEntry,
  edits: Edit[],
  report: (diagnostic: Diagnostic) => void,
): Resource {
  const { key } = resource.id;
  const payload = mergeOver(resource.payload, entry.payload, entry.mergeBy);
  const put = (path: Path, mark: Mark, reset?: true) =>
    edits.push({ key, path, origin: { from: 'override', mark }, ...(reset ? { reset } : {}) });
  const byItem = Object.keys(entry.mergeBy).map((path) => `properties.${path}`);
  for (const { path, value } of leavesOf(entry.payload)) {
    const array = byItem.find((one) => pathText(path).startsWith(`${one}[`));
    if (array !== undefined || path.length < 2) continue;
    put(path, markAt(entry, path), value === null ? true : undefined);
  }
  for (const { path, value } of leavesOf(payload)) {
    const array = byItem.find((one) => pathText(path).startsWith(`${one}[`));
    const before = valueAtPath(resource.payload, path);
    if (array !== undefined && JSON.stringify(before) !== JSON.stringify(value))
      put(path, entry.marks.get(array) ?? entry.mark);
  }
  const { resource: result, changed } = withDocument({ ...resource, payload }, entry, report);
  for (const { path, mark, text } of changed)
    edits.push({ key, path, origin: { from: 'override', mark }, ...(text === undefined ? {} : { text }) });
  return result;
}

/** Marks values that come from tokens, so that no plan shows them. */
function withMasks(artifacts: Artifacts, edits: readonly Edit[]): Artifacts {
  const secret = edits.filter(({ origin }) => origin.from === 'override' && origin.mark.secret === true);
  if (secret.length === 0) return artifacts;
  const byKey = Map.groupBy(secret, ({ key }) => key);
  return new Artifacts(
    [...artifacts].map((resource) => {
      const mine = byKey.get(resource.id.key);
      return mine
        ? {
            ...resource,
            masked: [...new Set(mine.map(({ path }) => (path[0] === 'properties' ? pathText(path) : String(path[0]))))],
          }
        : resource;
    }),
  );
}

/** An override of an API also applies to its revisions; its problems are reported once, in the order of the files. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const place = ({ file = '', range }: Diagnostic) => [file, range?.start.line ?? 0, range?.start.column ?? 0] as const;
  const inOrder = [...diagnostics].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a[0] === b[0] ? a[1] - b[1] || a[2] - b[2] : a[0] < b[0] ? -1 : 1;
  });
  return inOrder.filter(({ code, file, range, message }) => {
    const key = JSON.stringify([code, file, range, message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
