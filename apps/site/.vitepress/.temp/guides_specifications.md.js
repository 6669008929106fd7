import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Specifications in several files","description":"","frontmatter":{"source":"docs/guides/specifications.md"},"headers":[],"relativePath":"guides/specifications.md","filePath":"docs/guides/specifications.md"}');
const _sfc_main = { name: "guides/specifications.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="specifications-in-several-files" tabindex="-1">Specifications in several files <a class="header-anchor" href="#specifications-in-several-files" aria-label="Permalink to &quot;Specifications in several files&quot;">&amp;ZeroWidthSpace;</a></h1><p>API Management imports a single document and rejects references to other files. You can still keep a specification in several files: <code>apimkit plan</code> and <code>apimkit publish</code> bundle them before anything is compared or sent.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>artifacts/apis/orders/specification.yaml     paths: { /orders: { $ref: paths/orders.yaml } }</span></span>
<span class="line"><span>artifacts/apis/orders/paths/orders.yaml      get: …  schema: { $ref: ../../../../shared/order.yaml }</span></span>
<span class="line"><span>shared/order.yaml                            type: object …</span></span></code></pre></div><ul><li>A reference is a path relative to the file that contains it. It must not lead out of the repository.</li><li>YAML stays YAML, and JSON stays JSON. The files of a specification are not reported as unknown.</li><li>A change in any of the files is a change of the API, and appears in the plan.</li><li><code>apimkit extract</code> keeps your files unchanged if the service has the same API.</li><li>A specification without references to other files is sent unchanged.</li></ul><h2 id="broken-references" tabindex="-1">Broken references <a class="header-anchor" href="#broken-references" aria-label="Permalink to &quot;Broken references&quot;">&amp;ZeroWidthSpace;</a></h2><p>Nothing is sent. The finding <code>specification/reference</code> names the file, the line and the column of the <code>$ref</code>:</p><div class="table" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th>Target of the reference</th><th>What to do</th></tr></thead><tbody><tr><td>a file that does not exist</td><td>correct the path; it is relative to the file with the <code>$ref</code></td></tr><tr><td>a location that is not in the file</td><td>correct the fragment after <code>#</code></td></tr><tr><td>a file outside of the repository</td><td>copy it into the repository</td></tr><tr><td>an address, such as <code>https://…</code></td><td>save the file in the repository and refer to it: nothing is downloaded</td></tr></tbody></table></div><h2 id="syntax-errors" tabindex="-1">Syntax errors <a class="header-anchor" href="#syntax-errors" aria-label="Permalink to &quot;Syntax errors&quot;">&amp;ZeroWidthSpace;</a></h2><p>A file that cannot be parsed is reported as <code>specification/syntax</code>, with its position. It is never treated as a deleted API. YAML is read as YAML 1.2: <code>NO</code> and <code>2020-01-01</code> are strings. YAML aliases that expand without limit are rejected.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("guides/specifications.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const specifications = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  specifications as default
};
