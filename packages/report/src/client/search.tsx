import { useEffect, useRef, useState } from 'preact/hooks';
import { once, part } from './data.ts';
import { apiTitle, nodeTitle } from './names.ts';
import { addressOf } from './route.ts';
import { count, matcher } from './words.ts';

interface Entry {
  readonly title: string;
  readonly kind: string;
  readonly address: string;
  /** In lower case. */
  readonly text: string;
}

// A scan of 20,000 short texts takes a few milliseconds, and finds parts of words too.
const entries = once((): readonly Entry[] => [
  ...(part('resources')?.nodes ?? []).map((node) => ({
    title: nodeTitle(node),
    kind: node.type,
    address: addressOf('resources', node.id),
    text: `${node.id} ${nodeTitle(node)} ${node.type} ${node.file ?? ''}`.toLowerCase(),
  })),
  ...(part('inventory')?.apis ?? []).flatMap((api) =>
    api.operations.map(({ id, title, method = '', url = '' }) => ({
      title: `${title} (${apiTitle(api)})`,
      kind: 'Operation',
      address: addressOf('policies', id),
      text: `${id} ${title} ${method} /${api.path}${url} ${api.title} operation`.toLowerCase(),
    })),
  ),
]);

const most = 50;

/** Finds resources and operations in all sections. */
export function Search() {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useSlash(field);
  const text = query.trim();
  const found = text === '' ? [] : entries().filter((one) => matcher(text)(one.text));
  const close = () => setQuery('');
  const move = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      close();
      field.current?.focus();
    } else if (event.key === 'ArrowDown') (links[at + 1] ?? links[at])?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : field.current)?.focus();
    else if (event.key === 'Enter' && at < 0 && links[0]) links[0].click();
    else return;
    event.preventDefault();
  };
  return (
    <search class="search" onKeyDown={move}>
      <input
        ref={field}
        type="search"
        aria-label="Search resources and operations"
        placeholder="Search resources and operations (press /)"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <output class="quiet" aria-live="polite">
        {text === '' ? '' : count(found.length, 'result')}
      </output>
      {text !== '' && (
        <div class="results">
          {found.length === 0 && <p class="none">No resource or operation matches.</p>}
          <ul ref={list}>
            {found.slice(0, most).map(({ title, kind, address }) => (
              <li key={address}>
                <a href={address} onClick={close}>
                  <span>{title}</span> <span class="help">{kind}</span>
                </a>
              </li>
            ))}
          </ul>
          {found.length > most && <p class="help">{`The first ${most} of ${count(found.length, 'result')}`}</p>}
        </div>
      )}
    </search>
  );
}

/** The key / goes to the field. */
function useSlash(field: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test((event.target as Element).tagName)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [field]);
}
