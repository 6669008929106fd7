import { VPHomeFeatures, VPHomeHero } from 'vitepress/theme-without-fonts';
import { h, type VNode } from 'vue';
import { planSample } from './plan-sample.ts';

/** The home page, as the main part of the document. That of VitePress is not a landmark. */
export const home = (): VNode =>
  h('main', { class: 'home' }, [h(VPHomeHero, null, { 'home-hero-image': planSample }), h(VPHomeFeatures)]);
