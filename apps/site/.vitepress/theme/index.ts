import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import { home } from './home.ts';
import { planSample } from './plan-sample.ts';
import { prefetchSearch } from './search.ts';
import './style.css';

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-image': planSample }),
  enhanceApp({ app }) {
    app.component('Home', home);
    app.component(
      'Playground',
      defineAsyncComponent(() => import('./playground.ts')),
    );
    prefetchSearch();
  },
};
export default theme;
