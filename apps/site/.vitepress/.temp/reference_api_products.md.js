import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"API rules: products","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"reference/api/products.md","filePath":"reference/api/products.md"}');
const _sfc_main = { name: "reference/api/products.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="api-rules-products" tabindex="-1">API rules: products <a class="header-anchor" href="#api-rules-products" aria-label="Permalink to &quot;API rules: products&quot;">&amp;ZeroWidthSpace;</a></h1><p>The rules of the family <em>products</em>. <a href="/apimkit/reference/api-rules.html">All API rules</a>.</p><h2 id="open-product-approval" tabindex="-1">api/open-product-approval <a class="header-anchor" href="#open-product-approval" aria-label="Permalink to &quot;api/open-product-approval {#open-product-approval}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A product without subscriptions requires approval of subscriptions. Family: products. Severity: warning. Rulesets: recommended, strict.</p><p>Only one of the two is intended: the product is open to all callers, or only to approved ones.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;, &quot;subscriptionRequired&quot;: false, &quot;approvalRequired&quot;: true}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;, &quot;subscriptionRequired&quot;: true, &quot;approvalRequired&quot;: true}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>Never: approvalRequired has no effect.</p><h2 id="open-product-needs-key" tabindex="-1">api/open-product-needs-key <a class="header-anchor" href="#open-product-needs-key" aria-label="Permalink to &quot;api/open-product-needs-key {#open-product-needs-key}&quot;">&amp;ZeroWidthSpace;</a></h2><p>An open product contains an API that requires a subscription. Family: products. Severity: warning. Rulesets: recommended, strict.</p><p>The gateway assigns a call without a key to the open product, whatever the API requires.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;, &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;, &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the open product is intended to open the API.</p><h2 id="product-empty" tabindex="-1">api/product-empty <a class="header-anchor" href="#product-empty" aria-label="Permalink to &quot;api/product-empty {#product-empty}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A product contains no APIs. Family: products. Severity: info. Rulesets: recommended, strict.</p><p>Subscribers get a key that gives access to nothing.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span>
<span class="line"><span>products/partner/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If its APIs are in another repository.</p><h2 id="product-missing" tabindex="-1">api/product-missing <a class="header-anchor" href="#product-missing" aria-label="Permalink to &quot;api/product-missing {#product-missing}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The API requires a subscription, but no product contains it. Family: products. Severity: info. Rulesets: recommended, strict.</p><p>Developers subscribe to products. Without one, only administrators can issue keys for the API.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/returns/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Returns&quot;, &quot;path&quot;: &quot;returns&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/returns/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/returns/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Returns&quot;, &quot;path&quot;: &quot;returns&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span>
<span class="line"><span>products/starter/apis/returns/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>apis/returns/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Returns&quot;, &quot;path&quot;: &quot;returns&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/returns/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If keys are issued for single APIs, or for all of them.</p><h2 id="product-unpublished" tabindex="-1">api/product-unpublished <a class="header-anchor" href="#product-unpublished" aria-label="Permalink to &quot;api/product-unpublished {#product-unpublished}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A product with APIs is not published. Family: products. Severity: info. Rulesets: recommended, strict.</p><p>A product is not published unless its file sets the state.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;notPublished&quot;}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: null}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>For products that only administrators assign.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/api/products.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const products = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  products as default
};
