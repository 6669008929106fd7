import { useEffect, useState } from 'preact/hooks';
import { type SectionId, sectionIds } from '../pack/packed.ts';

/** What the page shows: a section, and an item of it. */
export interface Route {
  readonly section: SectionId;
  readonly item?: string;
}

/** The address of a section, or of an item of it. */
export const addressOf = (section: SectionId, item?: string): string =>
  `#${section}${item === undefined ? '' : `/${encodeURIComponent(item)}`}`;

/** Reads an address; an unknown one is that of the overview. */
export function routeOf(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/');
  const section = sectionIds.find((id) => id === name) ?? 'overview';
  const item = decoded(rest.join('/'));
  return item === '' ? { section } : { section, item };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Written by hand: a percent sign that encodes nothing.
    return text;
  }
}

/** The current route. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
