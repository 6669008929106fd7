import type { JsonObject } from '@apimkit/openapi';
import { pathShape, stringOf, stringsOf, templateNames } from '@apimkit/openapi/document';
import type { Operation } from '../model/api.ts';
import { compareBodies } from './bodies.ts';
import type { Context } from './context.ts';
import { addresses } from './information.ts';
import { compareLifetimes, sunsetOf } from './lifetimes.ts';
import { compareParameters } from './parameters.ts';
import { operationPlace, place } from './place.ts';
import { listed } from './recorder.ts';
import { compareResponses } from './responses.ts';

type Operations = ReadonlyMap<string, Operation>;

/** Compares the operations of two versions: those of one only, then what changed in those of both. */
export function compareOperations(context: Context): void {
  const { before, after } = context;
  removedOperations(context);
  addedOperations(context);
  for (const [key, operation] of after.operations) {
    const old = before.operations.get(key);
    if (old) compareOperation(context, old, operation);
  }
  compareWebhooks(context);
}

function byPath(operations: Operations): ReadonlyMap<string, readonly Operation[]> {
  return Map.groupBy(operations.values(), ({ path }) => pathShape(path));
}

function removedOperations(context: Context): void {
  const { before, after, report } = context;
  const surviving = byPath(after.operations);
  for (const [path, operations] of byPath(before.operations)) {
    const [first] = operations;
    const isPlain = operations.every(({ lifetime }) => !lifetime.deprecated && lifetime.sunset === undefined);
    if (first && !surviving.has(path) && isPlain) {
      const labels = operations.map(({ label }) => label);
      report(
        'path-removed',
        {
          place: place(first.path, path),
          after: { source: after.document.root, key: 'paths' },
          before: { source: first.pathItem },
          operations: labels,
        },
        { value: listed(labels.map((label) => label.split(' ')[0] ?? '')) },
      );
    } else
      for (const operation of operations)
        if (!after.operations.has(operation.key))
          removedOperation(context, operation, surviving.get(path)?.[0]?.pathItem);
  }
}

function removedOperation({ after, report, today }: Context, operation: Operation, item: JsonObject | undefined): void {
  const { source, lifetime, label } = operation;
  const where = {
    place: operationPlace(operation),
    after: item ? { source: item } : { source: after.document.root, key: 'paths' },
    before: { source },
    operations: [label],
  };
  const sunset = sunsetOf(lifetime);
  if (sunset !== undefined)
    report(sunset < today ? 'operation-removed-after-sunset' : 'operation-removed-before-sunset', where, {
      value: sunset,
    });
  else report(lifetime.deprecated ? 'operation-removed-deprecated' : 'operation-removed', where);
}

function addedOperations({ before, after, report }: Context): void {
  const known = byPath(before.operations);
  for (const [path, operations] of byPath(after.operations)) {
    const [first] = operations;
    if (first && !known.has(path)) {
      const spot = { source: first.pathItem };
      report('path-added', {
        place: place(first.path, path),
        after: spot,
        operations: operations.map(({ label }) => label),
      });
    } else
      for (const operation of operations)
        if (!before.operations.has(operation.key))
          report('operation-added', {
            place: operationPlace(operation),
            after: { source: operation.source },
            operations: [operation.label],
          });
  }
}

function compareOperation(context: Context, a: Operation, b: Operation): void {
  const { report } = context;
  const at = (key?: string) => ({
    place: operationPlace(b),
    after: { source: b.source, ...(key === undefined ? {} : { key }) },
    operations: [b.label],
  });
  const [from, to] = [templateNames(a.path), templateNames(b.path)];
  for (const [index, name] of from.entries())
    if (name !== to[index])
      report('path-parameter-renamed', { ...at(), detail: String(index) }, { before: name, after: to[index] ?? '' });
  compareLifetimes(context, at(), a.lifetime, b.lifetime);
  compareWords(context, a, b);
  if (addresses(a.servers) !== addresses(b.servers))
    report('operation-servers-changed', at('servers'), { before: addresses(a.servers), after: addresses(b.servers) });
  compareParameters(context, a, b);
  compareBodies(context, a, b);
  compareResponses(context, a, b);
  compareCallbacks(context, a, b);
}

function compareWords({ report }: Context, a: Operation, b: Operation): void {
  const at = (key: string) => ({ place: operationPlace(b), after: { source: b.source, key }, operations: [b.label] });
  const [before, after] = [stringOf(a.source.operationId), stringOf(b.source.operationId)];
  if (before !== after) {
    const check = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    report(`operation-id-${check}`, at('operationId'), { before: before ?? '', after: after ?? '' });
  }
  if (stringOf(a.source.summary) !== stringOf(b.source.summary)) report('operation-summary-changed', at('summary'));
  if (stringOf(a.source.description) !== stringOf(b.source.description))
    report('operation-description-changed', at('description'));
  const [tags, tagsNow] = [listed(stringsOf(a.source.tags).toSorted()), listed(stringsOf(b.source.tags).toSorted())];
  if (tags !== tagsNow) report('operation-tags-changed', at('tags'), { before: tags, after: tagsNow });
}

/** What the service calls: its requests are what a consumer receives. */
function compareCallbacks(context: Context, a: Operation, b: Operation): void {
  const { report } = context;
  const at = (name: string, { source }: Operation) => ({
    place: place(`${b.label} callback ${name}`, `${b.key} callback ${name}`),
    after: { source },
    operations: [b.label],
  });
  for (const [name, callback] of a.callbacks) {
    const now = b.callbacks.get(name);
    if (now) compareCalled(context, `${b.label} callback ${name}`, callback, now);
    else report('callback-removed', { ...at(name, b), before: { source: callback.source } });
  }
  for (const [name, callback] of b.callbacks) if (!a.callbacks.has(name)) report('callback-added', at(name, callback));
}

function compareWebhooks(context: Context): void {
  const { before, after, report } = context;
  for (const [key, webhook] of before.webhooks) {
    const now = after.webhooks.get(key);
    if (now) compareCalled(context, `webhook ${key}`, webhook, now);
    else
      report('webhook-removed', {
        place: place(webhook.label),
        after: { source: after.document.root },
        before: { source: webhook.source },
      });
  }
  for (const [key, { label, source }] of after.webhooks)
    if (!before.webhooks.has(key)) report('webhook-added', { place: place(label), after: { source } });
}

function compareCalled({ schemas }: Context, where: string, a: Operation, b: Operation): void {
  for (const [type, media] of a.body?.content ?? []) {
    const now = b.body?.content.get(type);
    if (now)
      schemas.compare(
        { way: 'response', place: place(`${where} ${type}`), usedAt: now.source },
        media.schema,
        now.schema,
      );
  }
}
