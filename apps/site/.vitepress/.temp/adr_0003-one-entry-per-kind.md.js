import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"3. One entry per kind","description":"","frontmatter":{"source":"docs/adr/0003-one-entry-per-kind.md"},"headers":[],"relativePath":"adr/0003-one-entry-per-kind.md","filePath":"docs/adr/0003-one-entry-per-kind.md"}');
const _sfc_main = { name: "adr/0003-one-entry-per-kind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="3-one-entry-per-kind" tabindex="-1">3. One entry per kind <a class="header-anchor" href="#3-one-entry-per-kind" aria-label="Permalink to &quot;3. One entry per kind&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-23</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>The existing TypeScript tool has a table of resource kinds and nineteen more lists beside it. A kind that is missing from one of the lists loses data without an error.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p>A kind is one file in <code>packages/model/src/kinds</code>. Whatever a package needs to know about a kind is a trait of its entry. <code>scripts/check/boundaries.ts</code> refuses the name of a kind anywhere else.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A new kind is one file and one line in the index. Readers, writers, the order of a publish, the emulator and the page of kinds derive from it. Code that treats one kind differently needs a trait first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0003-one-entry-per-kind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0003OneEntryPerKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0003OneEntryPerKind as default
};
