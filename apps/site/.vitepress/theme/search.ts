/** Loads the search when the browser has nothing else to do, so that it is fast, and works without a network once a page is open. */
export function prefetchSearch(): void {
  if (typeof window === 'undefined') return;
  const load = async () => {
    // Its modules exist only where VitePress builds the site.
    const { default: index } = await import('@localSearchIndex');
    await Promise.all([import('vitepress/dist/client/theme-default/components/VPLocalSearchBox.vue'), index.root?.()]);
  };
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(load));
}
