import { useData, withBase } from 'vitepress';
import { defineComponent, h, onBeforeUnmount, onMounted, ref } from 'vue';
import './playground.css';

/** The playground, which is loaded in the browser and on its page only. */
export default defineComponent(() => {
  const root = ref<HTMLElement>();
  const { isDark } = useData();
  let close: (() => void) | undefined;
  let isGone = false;
  onMounted(async () => {
    const { mount } = await import('../../playground/main.ts');
    if (root.value && !isGone) close = await mount(root.value, (page) => withBase(`/${page}`));
  });
  onBeforeUnmount(() => {
    isGone = true;
    close?.();
  });
  return () => h('div', { class: 'playground', 'data-dark': String(isDark.value), ref: root }, [h('p', 'Loading …')]);
});
