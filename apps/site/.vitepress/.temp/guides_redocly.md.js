import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Lint specifications with Redocly","description":"","frontmatter":{"source":"docs/guides/redocly.md"},"headers":[],"relativePath":"guides/redocly.md","filePath":"docs/guides/redocly.md"}');
const _sfc_main = { name: "guides/redocly.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="lint-specifications-with-redocly" tabindex="-1">Lint specifications with Redocly <a class="header-anchor" href="#lint-specifications-with-redocly" aria-label="Permalink to &quot;Lint specifications with Redocly&quot;">&amp;ZeroWidthSpace;</a></h1><p>The linter runs the rules of Redocly; codes and messages of the findings are those of Redocly. A configuration is the path of a <code>redocly.yaml</code>, or the name of one of Redocly&#39;s rulesets, such as <code>recommended</code> or <code>minimal</code>.</p><p>Findings in a <code>.redocly.lint-ignore.yaml</code> next to the configuration are ignored.</p><p>Nothing is downloaded unless its SHA-256 is configured: a reference to another address is a finding.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("guides/redocly.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const redocly = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  redocly as default
};
