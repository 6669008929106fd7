import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"API rules: tags","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"reference/api/tags.md","filePath":"reference/api/tags.md"}');
const _sfc_main = { name: "reference/api/tags.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="api-rules-tags" tabindex="-1">API rules: tags <a class="header-anchor" href="#api-rules-tags" aria-label="Permalink to &quot;API rules: tags&quot;">&amp;ZeroWidthSpace;</a></h1><p>The rules of the family <em>tags</em>. <a href="/apimkit/reference/api-rules.html">All API rules</a>.</p><h2 id="tag-spelling" tabindex="-1">api/tag-spelling <a class="header-anchor" href="#tag-spelling" aria-label="Permalink to &quot;api/tag-spelling {#tag-spelling}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A tag of the specification is spelled differently in the service. Family: tags. Severity: info. Rulesets: recommended, strict.</p><p><code>Sales</code> and <code>sales</code> are the same to readers, and two tags in the portal.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        tags: [Sales Team]</span></span>
<span class="line"><span>tags/sales-team/tagInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;sales-team&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        tags: [sales-team]</span></span>
<span class="line"><span>tags/sales-team/tagInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;sales-team&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the two are different tags.</p><h2 id="tag-undeclared" tabindex="-1">api/tag-undeclared <a class="header-anchor" href="#tag-undeclared" aria-label="Permalink to &quot;api/tag-undeclared {#tag-undeclared}&quot;">&amp;ZeroWidthSpace;</a></h2><p>An operation has a tag that is not declared. Family: tags. Severity: info. Rulesets: strict.</p><p>The import creates a tag for each, and misspelled ones stay in the service.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        tags: [sales]</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        tags: [sales]</span></span>
<span class="line"><span>  tags: [{ name: sales }]</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        tags: [sales]</span></span>
<span class="line"><span>tags/sales/tagInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;sales&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If tags are created by imports.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/api/tags.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tags = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tags as default
};
