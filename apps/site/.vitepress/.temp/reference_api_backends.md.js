import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"API rules: backends","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"reference/api/backends.md","filePath":"reference/api/backends.md"}');
const _sfc_main = { name: "reference/api/backends.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="api-rules-backends" tabindex="-1">API rules: backends <a class="header-anchor" href="#api-rules-backends" aria-label="Permalink to &quot;API rules: backends&quot;">&amp;ZeroWidthSpace;</a></h1><p>The rules of the family <em>backends</em>. <a href="/apimkit/reference/api-rules.html">All API rules</a>.</p><h2 id="backend-in-policy" tabindex="-1">api/backend-in-policy <a class="header-anchor" href="#backend-in-policy" aria-label="Permalink to &quot;api/backend-in-policy {#backend-in-policy}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A policy contains the URL of a backend resource. Family: backends. Severity: info. Rulesets: recommended, strict.</p><p>The URL is defined twice, and the call does not use what the backend resource defines: credentials, certificates, circuit breaker, pools.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>backends/orders/backendInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;url&quot;: &quot;https://orders.shop.test/v1&quot;, &quot;protocol&quot;: &quot;http&quot;}}</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;set-backend-service base-url=&quot;https://orders.shop.test/v2&quot; /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>backends/orders/backendInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;url&quot;: &quot;https://orders.shop.test/v1&quot;, &quot;protocol&quot;: &quot;http&quot;}}</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;set-backend-service backend-id=&quot;orders&quot; /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the policy needs a path that no backend has.</p><h2 id="no-backend" tabindex="-1">api/no-backend <a class="header-anchor" href="#no-backend" aria-label="Permalink to &quot;api/no-backend {#no-backend}&quot;">&amp;ZeroWidthSpace;</a></h2><p>Nothing defines the backend of the API. Family: backends. Severity: warning. Rulesets: recommended, strict.</p><p>Each call ends with an error of the gateway.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound /&gt;</span></span>
<span class="line"><span>    &lt;backend&gt;&lt;forward-request /&gt;&lt;/backend&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound /&gt;</span></span>
<span class="line"><span>    &lt;backend&gt;&lt;forward-request /&gt;&lt;/backend&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound /&gt;</span></span>
<span class="line"><span>    &lt;backend&gt;&lt;forward-request /&gt;&lt;/backend&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span>
<span class="line"><span>apis/orders/operations/list-orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;mock-response status-code=&quot;200&quot; /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If every environment overrides the URL; with --env the rule checks the URL of that environment.</p><h2 id="service-url-is-backend" tabindex="-1">api/service-url-is-backend <a class="header-anchor" href="#service-url-is-backend" aria-label="Permalink to &quot;api/service-url-is-backend {#service-url-is-backend}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The API calls a URL for which a backend resource exists. Family: backends. Severity: info. Rulesets: recommended, strict.</p><p>The URL is defined twice, and the calls of the API do not use what the backend resource defines: credentials, certificates, circuit breaker, pools.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test/&quot;}}</span></span>
<span class="line"><span>backends/orders/backendInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;url&quot;: &quot;https://orders.shop.test&quot;, &quot;protocol&quot;: &quot;http&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span>
<span class="line"><span>backends/orders/backendInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;url&quot;: &quot;https://orders.shop.test&quot;, &quot;protocol&quot;: &quot;http&quot;}}</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;set-backend-service backend-id=&quot;orders&quot; /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the backend is for other APIs, with other credentials.</p><h2 id="service-url-local" tabindex="-1">api/service-url-local <a class="header-anchor" href="#service-url-local" aria-label="Permalink to &quot;api/service-url-local {#service-url-local}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The backend URL is a local address. Family: backends. Severity: warning. Rulesets: recommended, strict.</p><p>The specification contained a URL of a developer&#39;s machine.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;http://localhost:5000&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If a self-hosted gateway runs next to the backend.</p><h2 id="service-url-loops" tabindex="-1">api/service-url-loops <a class="header-anchor" href="#service-url-loops" aria-label="Permalink to &quot;api/service-url-loops {#service-url-loops}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The API calls itself. Family: backends. Severity: warning. Rulesets: recommended, strict.</p><p>If an extracted specification is imported again, its server (the gateway) becomes the backend.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://shop.azure-api.net/orders&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  servers: [{ url: &#39;https://shop.azure-api.net/orders&#39; }]</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  servers: [{ url: &#39;https://shop.azure-api.net/orders&#39; }]</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If each environment overrides the URL.</p><h2 id="service-url-placeholder" tabindex="-1">api/service-url-placeholder <a class="header-anchor" href="#service-url-placeholder" aria-label="Permalink to &quot;api/service-url-placeholder {#service-url-placeholder}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The backend URL is a placeholder. Family: backends. Severity: info. Rulesets: recommended, strict.</p><p>The URL of a template was never replaced. The service uses it unchanged: it replaces neither <code>{{named values}}</code> nor tokens in the URL of an API.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://api.example.com&quot;}}</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://{{orders-host}}/v1&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If every environment overrides it; with --env the rule checks the URL of that environment.</p><h2 id="service-url-plain-http" tabindex="-1">api/service-url-plain-http <a class="header-anchor" href="#service-url-plain-http" aria-label="Permalink to &quot;api/service-url-plain-http {#service-url-plain-http}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The gateway calls the backend without TLS. Family: backends. Severity: warning. Rulesets: recommended, strict.</p><p>Anyone on the network can read the credentials that the gateway adds and the data of callers.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;http://orders.shop.test&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>For backends in a closed network that do not support TLS.</p><h2 id="service-url-trailing-slash" tabindex="-1">api/service-url-trailing-slash <a class="header-anchor" href="#service-url-trailing-slash" aria-label="Permalink to &quot;api/service-url-trailing-slash {#service-url-trailing-slash}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The backend URL ends with a slash. Family: backends. Severity: info. Rulesets: strict.</p><p>URLs that differ only in the slash are different texts: overrides, comparisons and searches miss one of them.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test/&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If your convention is to end URLs with a slash.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/api/backends.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const backends = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  backends as default
};
