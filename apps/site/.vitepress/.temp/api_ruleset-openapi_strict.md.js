import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"@apimkit/ruleset-openapi/strict","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/ruleset-openapi/strict.md","filePath":"api/ruleset-openapi/strict.md"}');
const _sfc_main = { name: "api/ruleset-openapi/strict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="apimkitruleset-openapistrict" tabindex="-1">@apimkit/ruleset-openapi/strict <a class="header-anchor" href="#apimkitruleset-openapistrict" aria-label="Permalink to &quot;@apimkit/ruleset-openapi/strict&quot;">&amp;ZeroWidthSpace;</a></h1><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">&amp;ZeroWidthSpace;</a></h2><h3 id="default" tabindex="-1">default <a class="header-anchor" href="#default" aria-label="Permalink to &quot;default&quot;">&amp;ZeroWidthSpace;</a></h3><p>Renames and re-exports <a href="/apimkit/api/ruleset-openapi/#strict">strict</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/ruleset-openapi/strict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const strict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  strict as default
};
