import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"2. Packages export their sources under a condition","description":"","frontmatter":{"source":"docs/adr/0002-source-condition.md"},"headers":[],"relativePath":"adr/0002-source-condition.md","filePath":"docs/adr/0002-source-condition.md"}');
const _sfc_main = { name: "adr/0002-source-condition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="2-packages-export-their-sources-under-a-condition" tabindex="-1">2. Packages export their sources under a condition <a class="header-anchor" href="#2-packages-export-their-sources-under-a-condition" aria-label="Permalink to &quot;2. Packages export their sources under a condition&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-23</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Packages import each other by name. If a name led to the build alone, every type check and every test would need a build first, and would see old code without one.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p>Each export map has the condition <code>@apimkit/source</code> beside <code>types</code> and <code>default</code>. Type checks, tests and scripts of this repository set the condition.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>Only tests of the built CLI need a build. Users do not see the condition. The published packages contain the sources in any case, because source maps refer to them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0002-source-condition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0002SourceCondition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0002SourceCondition as default
};
