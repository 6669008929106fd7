import { count, type Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, ancestorsOf, canonical, type Resource, ResourceId } from '@apimkit/model';
import { hasBuiltIn, isGenerated, looksAutomatic, stableText } from '@apimkit/model/internal';
import { syncMessages } from '../messages.ts';
import { fieldsOf } from '../plan/steps/meaning.ts';
import type { Rename, Step } from '../plan/types.ts';

/** Both sides of a plan. */
interface Sides {
  readonly desired: Artifacts;
  readonly live: Artifacts;
}

/**
 * Finds resources under another name: one is created and one deleted, with the same kind, content and parent, and no other one
 * has that content. What is below a renamed resource is not listed. Links and resources without content are never renamed.
 *
 * @param steps the steps that create and delete
 */
export function renamesIn(steps: readonly Step[], { desired, live }: Sides): readonly Rename[] {
  const creates = steps.filter(({ op }) => op === 'create');
  const deletes = steps.filter(({ op, tidies, goesWith }) => op === 'delete' && !tidies && goesWith === undefined);
  const gone = byContent(deletes, live);
  // Contents are compared within a kind, and take time.
  const kinds = new Set([...gone.values()].flatMap((all) => all.map(({ kind }) => kind)));
  return [
    ...byContent(
      creates.filter(({ kind }) => kinds.has(kind)),
      desired,
    ),
  ].flatMap(([content, [to, ...others]]) => {
    const [from, ...more] = gone.get(content) ?? [];
    if (!from || !to || others.length + more.length > 0) return [];
    return [{ from: from.key, to: to.key, loses: lossesOf(from, to, steps) }];
  });
}

/** Notes about new resources with the content of one that has no file and stays. */
export function renameNotes(steps: readonly Step[], { desired, live }: Sides): readonly Diagnostic[] {
  // A clash of unique values is an error, which gives the same advice.
  const isFree = ({ op, id }: Step) => op === 'create' && ResourceId.parse(id).entry.unique === undefined;
  const free = steps.filter(isFree);
  if (free.length === 0) return [];
  const going = new Set(steps.filter(({ op }) => op === 'delete').map(({ id }) => ResourceId.parse(id).key));
  const isLeft = (one: Resource) =>
    !desired.has(one.id) && !going.has(one.id.key) && !hasBuiltIn(one.id) && !isGenerated(one) && !looksAutomatic(one);
  const kinds = new Set(free.map(({ kind }) => kind));
  const left = [...live].filter((one) => kinds.has(one.id.kind) && isLeft(one));
  const leftKinds = new Set(left.map(({ id }) => id.kind));
  const leftByContent = Map.groupBy(left, contentOf);
  const creates = byContent(
    free.filter(({ kind }) => leftKinds.has(kind)),
    desired,
  );
  return [...creates].flatMap(([content, [to, ...others]]) => {
    const [from, ...more] = leftByContent.get(content) ?? [];
    if (!from || !to || others.length + more.length > 0) return [];
    return [syncMessages.report('perhaps-renamed', { what: to.id, other: from.id.toString() }, { resource: to.id })];
  });
}

/** Makes each delete of a renamed resource wait until the resource exists under its new name. */
export function withRenameOrder(deletes: readonly Step[], renames: readonly Rename[]): readonly Step[] {
  const waits = new Map(renames.map(({ from, to }) => [from, to]));
  return deletes.map((step) => {
    const to = waits.get(step.key);
    return to === undefined ? step : { ...step, needs: [...step.needs, to] };
  });
}

/** Steps by the content of their resource. */
function byContent(steps: readonly Step[], artifacts: Artifacts): ReadonlyMap<string, readonly Step[]> {
  const pairs = steps.flatMap((step) => {
    const resource = artifacts.get(ResourceId.parse(step.id));
    const content = resource ? contentOf(resource) : '';
    return content === '' ? [] : [{ step, content }];
  });
  const groups = Map.groupBy(pairs, ({ content }) => content);
  return new Map([...groups].map(([content, all]) => [content, all.map(({ step }) => step)]));
}

/** Equal for resources that differ only in their name; empty for those that are not renamed. */
function contentOf(resource: Resource): string {
  const { id } = resource;
  const { association, apiRole } = id.entry;
  if (association || id.name === '' || (resource.masked ?? []).length > 0) return '';
  // Keys are what matters of a subscription, and a product may not allow two at once.
  if (apiRole === 'grants-access') return '';
  const fields = fieldsOf(canonical(resource));
  if (Object.keys(fields).length === 0) return '';
  return `${id.kind} ${ancestorsOf(id)[0]?.key ?? ''} ${stableText(fields)}`;
}

/** What the resource with the new name does not take over. */
function lossesOf(from: Step, to: Step, steps: readonly Step[]): readonly string[] {
  const { entry } = ResourceId.parse(from.id);
  const created = new Set(steps.filter(({ op }) => op === 'create').map(({ id }) => id));
  const [old, now] = [nameOf(from), nameOf(to)];
  // What is below it exists again under the new name, if the files describe it.
  const twin = (id: string) => id.replace(`:${old}`, `:${now}`);
  const lost = steps.filter(
    ({ op, goesWith, id }) => op === 'delete' && goesWith === from.key && !created.has(twin(id)),
  );
  const subscriptions = lost.filter(({ id }) => ResourceId.parse(id).entry.apiRole === 'grants-access');
  const others = lost.length - subscriptions.length;
  return [
    ...(entry.secrets.some(({ made }) => made) ? ['loses its keys: the service generates new ones'] : []),
    ...(entry.revisions ? ['loses its history: the portal and monitoring show it as another API'] : []),
    ...(subscriptions.length > 0
      ? [
          `loses ${count(subscriptions.length, 'subscription')} with their keys: ${subscriptions.map(nameOf).join(', ')}`,
        ]
      : []),
    ...(others > 0 ? [`loses ${count(others, 'other resource')} below it, which the files do not describe`] : []),
  ];
}

const nameOf = ({ id }: Step) => id.slice(id.indexOf(':') + 1);
