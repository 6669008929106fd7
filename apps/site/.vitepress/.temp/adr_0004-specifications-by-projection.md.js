import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"4. Specifications are compared through a projection","description":"","frontmatter":{"source":"docs/adr/0004-specifications-by-projection.md"},"headers":[],"relativePath":"adr/0004-specifications-by-projection.md","filePath":"docs/adr/0004-specifications-by-projection.md"}');
const _sfc_main = { name: "adr/0004-specifications-by-projection.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="4-specifications-are-compared-through-a-projection" tabindex="-1">4. Specifications are compared through a projection <a class="header-anchor" href="#4-specifications-are-compared-through-a-projection" aria-label="Permalink to &quot;4. Specifications are compared through a projection&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-23</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>The service stores operations and schemas, not the document. What it exports is another document: new schema names, no extensions, descriptions taken from summaries, keys in another order. A comparison of texts would show a change after every publish.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p><code>projectSpecification</code> does what the importer would do, and keeps what the importer keeps. Both sides of a plan go through it. Schemas are compared by structure, shared ones by name, in time linear in their size. A specification without operations has no meaning of its own.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A plan shows only what an import would change. What the importer drops is not compared; rules for specifications report it instead. Whatever the importer does has to be reproduced, and is tested against recorded exports.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0004-specifications-by-projection.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0004SpecificationsByProjection = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0004SpecificationsByProjection as default
};
