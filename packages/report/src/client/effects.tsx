import { useState } from 'preact/hooks';
import type { Effects, Span } from '../pack/packed.ts';
import { part } from './data.ts';
import { apisById, apiTitle, nodesById, nodeTitle, operationsById } from './names.ts';
import { FilterField, Paged } from './parts.tsx';
import { addressOf } from './route.ts';
import { count, matcher, nameOf } from './words.ts';

type Sort = keyof Effects['ids'];

const nouns: Readonly<Record<Sort, string>> = {
  apis: 'API',
  operations: 'operation',
  products: 'product',
  subscriptions: 'subscription',
};

/** What a change of a resource affects of the calls of the service. */
export function Affected({ id }: { readonly id: string }) {
  const effects = part('effects');
  const effect = effects?.of[id];
  if (!effects || !effect) return null;
  const sorts = (Object.keys(nouns) as Sort[]).map((sort) => ({ sort, ids: idsIn(effects.ids[sort], effect[sort]) }));
  const isNothing = sorts.every(({ ids }) => ids.length === 0);
  return (
    <section class="panel">
      <h4>A change affects</h4>
      {isNothing ? (
        <p class="none">No call of an API.</p>
      ) : (
        <div class="affected">
          {sorts.map(({ sort, ids }) => (
            <AffectedList key={sort} noun={nouns[sort]} ids={ids} />
          ))}
        </div>
      )}
    </section>
  );
}

const idsIn = (ids: readonly string[], spans: readonly Span[]) =>
  spans.flatMap(([first, last]) => ids.slice(first, last + 1));

function AffectedList({ noun, ids }: { readonly noun: string; readonly ids: readonly string[] }) {
  const [open, setOpen] = useState(false);
  if (ids.length === 0) return <p class="help">No {noun}</p>;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count(ids.length, noun)}</summary>
      {open && <Names ids={ids} noun={noun} />}
    </details>
  );
}

function Names({ noun, ids }: { readonly noun: string; readonly ids: readonly string[] }) {
  const [query, setQuery] = useState('');
  const matches = matcher(query);
  const found = ids.filter((id) => matches(`${id} ${titleOf(id)}`.toLowerCase()));
  return (
    <>
      {ids.length > 20 && <FilterField label={`Filter ${noun}s`} value={query} onChange={setQuery} />}
      <Paged key={query} items={found} noun={noun}>
        {(shown) => (
          <ul class="plain">
            {shown.map((id) => (
              <li key={id}>
                <a href={operationsById().has(id) ? addressOf('policies', id) : addressOf('resources', id)}>
                  {titleOf(id)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

function titleOf(id: string): string {
  const operation = operationsById().get(id);
  if (operation) return `${operation.operation.title} (${apiTitle(operation.api)})`;
  const api = apisById().get(id);
  const node = nodesById().get(id);
  return api ? apiTitle(api) : node ? nodeTitle(node) : nameOf(id);
}
