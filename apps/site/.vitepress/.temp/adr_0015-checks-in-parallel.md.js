import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"15. Checks run in parallel, with a cache","description":"","frontmatter":{"source":"docs/adr/0015-checks-in-parallel.md"},"headers":[],"relativePath":"adr/0015-checks-in-parallel.md","filePath":"docs/adr/0015-checks-in-parallel.md"}');
const _sfc_main = { name: "adr/0015-checks-in-parallel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="15-checks-run-in-parallel-with-a-cache" tabindex="-1">15. Checks run in parallel, with a cache <a class="header-anchor" href="#15-checks-run-in-parallel-with-a-cache" aria-label="Permalink to &quot;15. Checks run in parallel, with a cache&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-27</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p><code>npm run check</code> ran its parts one after the other: a build (7 s on two cores) and then 39 s: type checks of each package by itself took 13 s, <code>npm pack</code> of each package by itself 6 s. Cached type checks of a package did not notice changes of the packages that it imports.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><ul><li>A check is a script of the root package and a task of <code>turbo.json</code> with a description. Its inputs are all files of the repository, minus those that it cannot depend on. turbo runs the tasks with a limit of one per core, and keeps their results; <code>scripts/check/check.ts</code> reads turbo&#39;s summary and reports each as <code>ok</code> or <code>FAILED</code> with its output and how to fix it.</li><li>One TypeScript program checks the types of all packages, tests and scripts. It parses each file once, takes a third of the time of one program per package, and cannot be stale.</li><li>One <code>npm pack</code> packs all packages.</li><li>Checks of git history (changesets, commit subjects) are not cached. They need the base of a change: <code>CHECK_BASE</code>, or the base of a pull request.</li></ul><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A check takes seconds when nothing that it reads has changed. A new check is one line in <code>package.json</code> and one entry in <code>turbo.json</code>. A check must not depend on anything but its inputs: files outside of git, the network and the clock are out.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0015-checks-in-parallel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0015ChecksInParallel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0015ChecksInParallel as default
};
