import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"API rules: operations","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"reference/api/operations.md","filePath":"reference/api/operations.md"}');
const _sfc_main = { name: "reference/api/operations.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="api-rules-operations" tabindex="-1">API rules: operations <a class="header-anchor" href="#api-rules-operations" aria-label="Permalink to &quot;API rules: operations&quot;">&amp;ZeroWidthSpace;</a></h1><p>The rules of the family <em>operations</em>. <a href="/apimkit/reference/api-rules.html">All API rules</a>.</p><h2 id="operation-id-case" tabindex="-1">api/operation-id-case <a class="header-anchor" href="#operation-id-case" aria-label="Permalink to &quot;api/operation-id-case {#operation-id-case}&quot;">&amp;ZeroWidthSpace;</a></h2><p>Two operations have operationIds that differ only in case. Family: operations. Severity: error. Rulesets: minimal, recommended, strict.</p><p>Resource names are case-insensitive. The importer generates a name for the second operation, so the policy folder of one operation belongs to the other.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>      post:</span></span>
<span class="line"><span>        operationId: List-Orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: Made } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>      post:</span></span>
<span class="line"><span>        operationId: place-order</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: Made } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>Never: the service rejects such a document or renames one of the operations.</p><h2 id="operation-name-generated" tabindex="-1">api/operation-name-generated <a class="header-anchor" href="#operation-name-generated" aria-label="Permalink to &quot;api/operation-name-generated {#operation-name-generated}&quot;">&amp;ZeroWidthSpace;</a></h2><p>An operation with a policy has no operationId. Family: operations. Severity: warning. Rulesets: recommended, strict.</p><p>Without an <code>operationId</code>, the name is generated from method and path. If the path changes, the operation gets another name, and its policy is orphaned.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>apis/orders/operations/get-orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>apis/orders/operations/list-orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the specification is maintained elsewhere and its paths never change.</p><h2 id="operation-not-in-specification" tabindex="-1">api/operation-not-in-specification <a class="header-anchor" href="#operation-not-in-specification" aria-label="Permalink to &quot;api/operation-not-in-specification {#operation-not-in-specification}&quot;">&amp;ZeroWidthSpace;</a></h2><p>A folder belongs to an operation that is not in the specification. Family: operations. Severity: error. Rulesets: minimal, recommended, strict.</p><p>The import deletes operations that are not in the specification, and the service rejects a policy or a tag of an operation that does not exist. The name of an operation is its <code>operationId</code>, converted to a valid resource name.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>apis/orders/operations/list-order/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>apis/orders/operations/list-orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the operation is created in another way.</p><h2 id="schema-missing" tabindex="-1">api/schema-missing <a class="header-anchor" href="#schema-missing" aria-label="Permalink to &quot;api/schema-missing {#schema-missing}&quot;">&amp;ZeroWidthSpace;</a></h2><p>An operation refers to a schema that has no file. Family: operations. Severity: warning. Rulesets: recommended, strict.</p><p>The service rejects an operation that refers to a schema that does not exist. Imports rename schemas, so old files keep outdated names.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;type&quot;: &quot;soap&quot;}}</span></span>
<span class="line"><span>apis/orders/operations/list/operationInformation.json</span></span>
<span class="line"><span>  { &quot;properties&quot;: { &quot;displayName&quot;: &quot;List&quot;, &quot;method&quot;: &quot;POST&quot;, &quot;urlTemplate&quot;: &quot;/&quot;, &quot;request&quot;: { &quot;representations&quot;: [{ &quot;contentType&quot;: &quot;text/xml&quot;, &quot;schemaId&quot;: &quot;6398be47&quot;, &quot;typeName&quot;: &quot;List&quot; }] } } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;type&quot;: &quot;soap&quot;}}</span></span>
<span class="line"><span>apis/orders/operations/list/operationInformation.json</span></span>
<span class="line"><span>  { &quot;properties&quot;: { &quot;displayName&quot;: &quot;List&quot;, &quot;method&quot;: &quot;POST&quot;, &quot;urlTemplate&quot;: &quot;/&quot;, &quot;request&quot;: { &quot;representations&quot;: [{ &quot;contentType&quot;: &quot;text/xml&quot;, &quot;schemaId&quot;: &quot;6398be47&quot;, &quot;typeName&quot;: &quot;List&quot; }] } } }</span></span>
<span class="line"><span>apis/orders/schemas/6398be47/apiSchemaInformation.json</span></span>
<span class="line"><span>  { &quot;properties&quot;: { &quot;contentType&quot;: &quot;application/vnd.ms-azure-apim.xsd+xml&quot;, &quot;document&quot;: { &quot;value&quot;: &quot;&lt;s/&gt;&quot; } } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the schemas already exist in the service and stay there.</p><h2 id="specification-missing" tabindex="-1">api/specification-missing <a class="header-anchor" href="#specification-missing" aria-label="Permalink to &quot;api/specification-missing {#specification-missing}&quot;">&amp;ZeroWidthSpace;</a></h2><p>An API has folders of operations, but no specification. Family: operations. Severity: warning. Rulesets: recommended, strict.</p><p>Operations are created from the specification (or from files of their own). A policy of an operation that does not exist cannot be published to a new service.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/operations/list-orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>apis/orders/operations/list-orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If another pipeline imports the specification.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/api/operations.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const operations = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  operations as default
};
