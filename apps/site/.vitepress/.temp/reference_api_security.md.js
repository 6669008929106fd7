import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"API rules: security","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"reference/api/security.md","filePath":"reference/api/security.md"}');
const _sfc_main = { name: "reference/api/security.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="api-rules-security" tabindex="-1">API rules: security <a class="header-anchor" href="#api-rules-security" aria-label="Permalink to &quot;API rules: security&quot;">&amp;ZeroWidthSpace;</a></h1><p>The rules of the family <em>security</em>. <a href="/apimkit/reference/api-rules.html">All API rules</a>.</p><h2 id="authorization-missing" tabindex="-1">api/authorization-missing <a class="header-anchor" href="#authorization-missing" aria-label="Permalink to &quot;api/authorization-missing {#authorization-missing}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The specification requires a token, but the developer portal does not know where to get it. Family: security. Severity: info. Rulesets: strict.</p><p>The import drops security schemes. Without <code>authenticationSettings</code>, the test console of the portal sends no token.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;authenticationSettings&quot;: {&quot;oAuth2&quot;: {&quot;authorizationServerId&quot;: &quot;house&quot;}}}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If you do not use the test console.</p><h2 id="authorization-undeclared" tabindex="-1">api/authorization-undeclared <a class="header-anchor" href="#authorization-undeclared" aria-label="Permalink to &quot;api/authorization-undeclared {#authorization-undeclared}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The portal gets tokens from a server that the specification does not declare. Family: security. Severity: info. Rulesets: strict.</p><p>Only the test console of the portal uses <code>authenticationSettings</code>. Client generators read the specification.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;authenticationSettings&quot;: {&quot;oAuth2&quot;: {&quot;authorizationServerId&quot;: &quot;house&quot;}}}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;authenticationSettings&quot;: {&quot;oAuth2&quot;: {&quot;authorizationServerId&quot;: &quot;house&quot;}}}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If only the service reads the specification.</p><h2 id="key-name-differs" tabindex="-1">api/key-name-differs <a class="header-anchor" href="#key-name-differs" aria-label="Permalink to &quot;api/key-name-differs {#key-name-differs}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The API key in the specification has a different name than the subscription key of the API. Family: security. Severity: info. Rulesets: recommended, strict.</p><p>Developers who follow the specification send the key where the gateway does not read it, and get the error that it is missing.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        security: [{ key: [] }]</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      key: { type: apiKey, in: header, name: X-Api-Key }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;subscriptionKeyParameterNames&quot;: {&quot;header&quot;: &quot;X-Api-Key&quot;, &quot;query&quot;: &quot;key&quot;}}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        security: [{ key: [] }]</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      key: { type: apiKey, in: header, name: X-Api-Key }</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        security: [{ key: [] }]</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      key: { type: apiKey, in: header, name: Ocp-Apim-Subscription-Key }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If the backend validates the key of the specification.</p><h2 id="key-not-required" tabindex="-1">api/key-not-required <a class="header-anchor" href="#key-not-required" aria-label="Permalink to &quot;api/key-not-required {#key-not-required}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The specification requires a subscription key that the API does not require. Family: security. Severity: info. Rulesets: strict.</p><p>One of the two is a mistake: the API is open by accident, or developers request keys that the API does not need. The service adds the scheme to every specification that it exports, so extracted files often contain it.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        security: [{ key: [] }]</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      key: { type: apiKey, in: header, name: Ocp-Apim-Subscription-Key }</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        security: [{ key: [] }]</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      key: { type: apiKey, in: header, name: Ocp-Apim-Subscription-Key }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>For specifications that are extracted and never edited.</p><h2 id="open-product-unchecked" tabindex="-1">api/open-product-unchecked <a class="header-anchor" href="#open-product-unchecked" aria-label="Permalink to &quot;api/open-product-unchecked {#open-product-unchecked}&quot;">&amp;ZeroWidthSpace;</a></h2><p>An open product accepts calls without key and token to an API that requires a token. Family: security. Severity: error. Rulesets: recommended, strict.</p><p>A product that requires no subscription needs no key. If no policy validates the token either, the backend is open to the internet.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;, &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;validate-jwt header-name=&quot;Authorization&quot;&gt;&lt;openid-config url=&quot;https://login.example/config&quot; /&gt;&lt;/validate-jwt&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span>
<span class="line"><span>products/starter/productInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Starter&quot;, &quot;state&quot;: &quot;published&quot;, &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>products/starter/apis/orders/productApiInformation.json</span></span>
<span class="line"><span>  {}</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If backends validate tokens themselves.</p><h2 id="security-undeclared" tabindex="-1">api/security-undeclared <a class="header-anchor" href="#security-undeclared" aria-label="Permalink to &quot;api/security-undeclared {#security-undeclared}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The API requires a subscription key that the specification does not declare. Family: security. Severity: info. Rulesets: recommended, strict.</p><p>Client generators read the specification. If it does not declare the key, every generated client fails with 401 first.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
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
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>        security: [{ key: [] }]</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      key: { type: apiKey, in: header, name: Ocp-Apim-Subscription-Key }</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;], &quot;subscriptionRequired&quot;: false}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If your specifications leave keys to the portal by convention.</p><h2 id="token-unchecked" tabindex="-1">api/token-unchecked <a class="header-anchor" href="#token-unchecked" aria-label="Permalink to &quot;api/token-unchecked {#token-unchecked}&quot;">&amp;ZeroWidthSpace;</a></h2><p>The specification requires a token that no policy validates. Family: security. Severity: warning. Rulesets: recommended, strict.</p><p>Readers of the specification believe that the API is protected. The service does not validate tokens because a specification requires them; a policy does. The rule checks the effective policies as the gateway runs them: those of the operation, the API, each product and the service, with their fragments. An expression that reads the <code>Authorization</code> header counts as a check. Without any policy in the files, the rule reports nothing.</p><p><strong>Wrong</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><p><strong>Right</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span>
<span class="line"><span>apis/orders/policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;base /&gt;&lt;validate-jwt header-name=&quot;Authorization&quot;&gt;&lt;openid-config url=&quot;https://login.example/config&quot; /&gt;&lt;/validate-jwt&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span>
<span class="line"><span>policy.xml</span></span>
<span class="line"><span>  &lt;policies&gt;</span></span>
<span class="line"><span>    &lt;inbound&gt;&lt;validate-jwt header-name=&quot;Authorization&quot;&gt;&lt;openid-config url=&quot;https://login.example/config&quot; /&gt;&lt;/validate-jwt&gt;&lt;/inbound&gt;</span></span>
<span class="line"><span>  &lt;/policies&gt;</span></span></code></pre></div><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>apis/orders/apiInformation.json</span></span>
<span class="line"><span>  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span>apis/orders/specification.yaml</span></span>
<span class="line"><span>  openapi: 3.0.1</span></span>
<span class="line"><span>  info: { title: Orders, version: &#39;1&#39; }</span></span>
<span class="line"><span>  security: [{ login: [] }]</span></span>
<span class="line"><span>  paths:</span></span>
<span class="line"><span>    /orders:</span></span>
<span class="line"><span>      get:</span></span>
<span class="line"><span>        operationId: list-orders</span></span>
<span class="line"><span>        responses: { &#39;200&#39;: { description: All } }</span></span>
<span class="line"><span>  components:</span></span>
<span class="line"><span>    securitySchemes:</span></span>
<span class="line"><span>      login: { type: http, scheme: bearer }</span></span></code></pre></div><p><strong>When not to use it</strong></p><p>If backends validate tokens themselves.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/api/security.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const security = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  security as default
};
