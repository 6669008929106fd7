import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Workspaces","description":"","frontmatter":{"source":"docs/guides/workspaces.md"},"headers":[],"relativePath":"guides/workspaces.md","filePath":"docs/guides/workspaces.md"}');
const _sfc_main = { name: "guides/workspaces.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="workspaces" tabindex="-1">Workspaces <a class="header-anchor" href="#workspaces" aria-label="Permalink to &quot;Workspaces&quot;">&amp;ZeroWidthSpace;</a></h1><p>A workspace is a part of a service with its own APIs, products, named values, backends, fragments, tags, subscriptions and policy. In the files it is a folder with the same layout as the service; the <a href="/apimkit/reference/kinds.html">table of kinds</a> defines which kinds exist in a workspace.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>artifacts/</span></span>
<span class="line"><span>  apis/…</span></span>
<span class="line"><span>  products/…</span></span>
<span class="line"><span>  workspaces/</span></span>
<span class="line"><span>    logistics/</span></span>
<span class="line"><span>      workspaceInformation.json</span></span>
<span class="line"><span>      policy.xml</span></span>
<span class="line"><span>      apis/shipments/…</span></span>
<span class="line"><span>      named values/carrier/…</span></span>
<span class="line"><span>      products/carriers/…</span></span></code></pre></div><p><code>extract</code> includes workspaces, and <code>plan</code>, <code>publish</code> and <code>drift</code> treat their resources as all others. In names of resources a workspace follows an <code>@</code>:</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>$ npx apimkit explain named-value:carrier@logistics --env dev</span></span>
<span class="line"><span>named-value:carrier@logistics</span></span>
<span class="line"><span>  properties.displayName  &quot;carrier&quot;       artifacts/workspaces/logistics/named values/carrier/namedValueInformation.json:3</span></span>
<span class="line"><span>  properties.secret       false           artifacts/workspaces/logistics/named values/carrier/namedValueInformation.json:4</span></span>
<span class="line"><span>  properties.value        &quot;fast-freight&quot;  artifacts/workspaces/logistics/named values/carrier/namedValueInformation.json:5</span></span></code></pre></div><h2 id="select-a-workspace" tabindex="-1">Select a workspace <a class="header-anchor" href="#select-a-workspace" aria-label="Permalink to &quot;Select a workspace&quot;">&amp;ZeroWidthSpace;</a></h2><p><code>--select &#39;workspace:logistics&#39;</code> selects a workspace with everything in it, for every command with a service: <a href="/apimkit/guides/selection.html">selection</a>. In <code>apimkit.yaml</code>, <code>select</code> does it for an environment, which is how <a href="/apimkit/guides/teams.html">several teams</a> share a service.</p><h2 id="references-and-policies" tabindex="-1">References and policies <a class="header-anchor" href="#references-and-policies" aria-label="Permalink to &quot;References and policies&quot;">&amp;ZeroWidthSpace;</a></h2><ul><li>A policy in a workspace can refer to resources of the workspace and of the service. <code>lint</code> knows both.</li><li>The effective policy of an operation contains the policy of the service, the workspace, the product, the API and the operation, in this order of scopes from the outermost:</li></ul><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>$ npx apimkit policy effective api:shipments/track-shipment@logistics</span></span>
<span class="line"><span>api:shipments/track-shipment@logistics</span></span>
<span class="line"><span>inbound</span></span>
<span class="line"><span>  &lt;set-header name=&quot;x-workspace&quot; exists-action=&quot;override&quot;&gt;  artifacts/workspaces/logistics/policy.xml:3 (workspace logistics)</span></span>
<span class="line"><span>  &lt;set-header name=&quot;x-carrier&quot; exists-action=&quot;override&quot;&gt;    artifacts/workspaces/logistics/apis/shipments/operations/track-shipment/policy.xml:4 (operation track-shipment)</span></span>
<span class="line"><span>backend</span></span>
<span class="line"><span>  &lt;forward-request /&gt;                                       artifacts/workspaces/logistics/policy.xml:8 (workspace logistics)</span></span>
<span class="line"><span>outbound                                                    nothing runs</span></span>
<span class="line"><span>on-error                                                    nothing runs</span></span></code></pre></div><ul><li>Links between products, tags and APIs are resources of their own on the service (<code>apiLinks</code>, <code>productLinks</code>), with generated names. In the files they look the same as outside of a workspace, and a link on the service with another name counts as the same link.</li></ul><h2 id="overrides" tabindex="-1">Overrides <a class="header-anchor" href="#overrides" aria-label="Permalink to &quot;Overrides&quot;">&amp;ZeroWidthSpace;</a></h2><p>Override files have a section <code>workspaces</code>, with the sections of the service below each name:</p><div class="language-yaml vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">yaml</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">workspaces</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">:</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">  - </span><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">name</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">logistics</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">    namedValues</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">:</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">      - </span><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">name</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">carrier</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">        properties</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">:</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">          value</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">carrier-prod</span></span></code></pre></div><p>An entry of the service never applies to a resource with the same name in a workspace.</p><h2 id="tiers-and-limits" tabindex="-1">Tiers and limits <a class="header-anchor" href="#tiers-and-limits" aria-label="Permalink to &quot;Tiers and limits&quot;">&amp;ZeroWidthSpace;</a></h2><p>Workspaces need a Premium tier. Where the tier has none, <code>extract</code> and <code>plan</code> note it and nothing of a workspace is deleted. Gateways of workspaces (<code>workspaceLinks</code>) connect services and are not published. APIs of a workspace cannot be in products of the service, or have its tags.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("guides/workspaces.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const workspaces = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  workspaces as default
};
