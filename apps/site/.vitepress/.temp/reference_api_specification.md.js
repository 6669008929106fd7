import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"API rules: specification","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"reference/api/specification.md","filePath":"reference/api/specification.md"}');
const _sfc_main = { name: "reference/api/specification.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="api-rules-specification" tabindex="-1">API rules: specification <a class="header-anchor" href="#api-rules-specification" aria-label="Permalink to &quot;API rules: specification&quot;">&amp;ZeroWidthSpace;</a></h1><p>The rules of the family <em>specification</em>. <a href="/apimkit/reference/api-rules.html">All API rules</a>.</p><h2 id="base-path-differs" tabindex="-1">api/base-path-differs <a class="header-anchor" href="#base-path-differs" aria-label="Permalink to &quot;api/base-path-differs {#base-path-differs}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The specification declares a different gateway path than the API. Family: specification. Severity: info. Rulesets: recommended, strict.</p><p>Callers who follow the specification call a path that the gateway does not serve. The rule compares only servers on the gateways of the service: other servers are backends.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  servers: [{ url: &#39;https://shop.azure-api.net/order&#39; }]</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  servers: [{ url: &#39;https://shop.azure-api.net/orders&#39; }]</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If a proxy in front of the gateway changes paths.</p><h2 id="description-differs" tabindex="-1">api/description-differs <a class="header-anchor" href="#description-differs" aria-label="Permalink to &quot;api/description-differs {#description-differs}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The description of the API differs from that of its specification. Family: specification. Severity: info. Rulesets: strict.</p><p>Two descriptions of one API diverge over time, and an import replaces one by the other.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;description&quot;: &quot;All about orders&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39;, description: Orders and returns }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;description&quot;: &quot;All about orders&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39;, description: All about orders }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the portal describes more than the specification.</p><h2 id="graphql-schema-missing" tabindex="-1">api/graphql-schema-missing <a class="header-anchor" href="#graphql-schema-missing" aria-label="Permalink to &quot;api/graphql-schema-missing {#graphql-schema-missing}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A GraphQL API has no schema. Family: specification. Severity: warning. Rulesets: recommended, strict.</p><p>The gateway validates each query against the schema. A new GraphQL API without one rejects all queries.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;type&quot;: &quot;graphql&quot;}}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;type&quot;: &quot;graphql&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.graphql</span></span>
<span class="line"><span>  type Query { orders: [String] }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the schema is published in another way.</p><h2 id="server-differs" tabindex="-1">api/server-differs <a class="header-anchor" href="#server-differs" aria-label="Permalink to &quot;api/server-differs {#server-differs}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The specification has a different backend than the API. Family: specification. Severity: info. Rulesets: recommended, strict.</p><p>Without <code>serviceUrl</code>, the importer uses the first server. If the files name two backends, an import can redirect calls.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  servers: [{ url: &#39;https://old.shop.test&#39; }]</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;serviceUrl&quot;: &quot;https://orders.shop.test/v1&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  servers: [{ url: &#39;https://orders.shop.test/v1&#39; }]</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If specifications name the public URL, with another gateway behind it.</p><h2 id="specification-kind" tabindex="-1">api/specification-kind <a class="header-anchor" href="#specification-kind" aria-label="Permalink to &quot;api/specification-kind {#specification-kind}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The format of the specification does not match the type of the API. Family: specification. Severity: error. Rulesets: minimal, recommended, strict.</p><p>The service imports a specification as the type requires: WSDL for a SOAP API, a schema for a GraphQL API, nothing for a WebSocket API.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;type&quot;: &quot;soap&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>Never: the import fails or has no effect.</p><h2 id="title-differs" tabindex="-1">api/title-differs <a class="header-anchor" href="#title-differs" aria-label="Permalink to &quot;api/title-differs {#title-differs}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The display name of the API differs from the title of its specification. Family: specification. Severity: info. Rulesets: recommended, strict.</p><p>If the specification is imported by hand, or with other tools, the title replaces the display name; the portal then shows another name than the files.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Order service&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If specifications are maintained elsewhere and APIs follow your own naming convention.</p><h2 id="version-differs" tabindex="-1">api/version-differs <a class="header-anchor" href="#version-differs" aria-label="Permalink to &quot;api/version-differs {#version-differs}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The version of the API differs from that of its specification. Family: specification. Severity: info. Rulesets: recommended, strict.</p><p>A new version often starts as a copy of the old one. If <code>info.version</code> is still the old one, other parts may be too.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;apiVersion&quot;: &quot;v2&quot;, &quot;apiVersionSetId&quot;: &quot;/apiVersionSets/orders&quot;}}</span></span>
<span class="line"><span>version sets/orders/versionSetInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;versioningScheme&quot;: &quot;Segment&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;apiVersion&quot;: &quot;v1&quot;, &quot;apiVersionSetId&quot;: &quot;/apiVersionSets/orders&quot;}}</span></span>
<span class="line"><span>version sets/orders/versionSetInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;versioningScheme&quot;: &quot;Segment&quot;}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: 1.4.0 }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If <code>info.version</code> counts releases of the document, not versions of the API.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/api/specification.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const specification = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  specification as default
};
