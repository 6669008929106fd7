import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Add a kind of resource","description":"","frontmatter":{"source":"docs/contributing/kind.md"},"headers":[],"relativePath":"contributing/kind.md","filePath":"docs/contributing/kind.md"}');
const _sfc_main = { name: "contributing/kind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="add-a-kind-of-resource" tabindex="-1">Add a kind of resource <a class="header-anchor" href="#add-a-kind-of-resource" aria-label="Permalink to &quot;Add a kind of resource&quot;">&amp;ZeroWidthSpace;</a></h1><p>A kind is one entry. Files, ARM paths, references, filters, overrides, the order of a publish, the emulator and the page of kinds derive from it.</p><h2 id="steps" tabindex="-1">Steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;Steps&quot;">&amp;ZeroWidthSpace;</a></h2><ol><li>Create <code>packages/model/src/kinds/NAME.ts</code> with <code>defineKind</code>. <code>KindEntry</code> in <code>packages/model/src/kind.ts</code> documents every trait; most have a default. Declare everything that code would otherwise have to know: references, read-only properties, defaults, secrets, side effects.</li><li>Import it in <code>packages/model/src/kinds/index.ts</code>, and add it to the list after its parent.</li><li>If its path is in <code>packages/model/src/not-captured.ts</code>, remove it there.</li><li>Run <code>npm run docs</code>, and commit what it changes.</li><li>Write a changeset: <code>npm run changeset</code>.</li></ol><p>The tests of the model and the emulator run for every kind, so an ordinary kind needs no test of its own. A new trait needs one. No other file may name the kind: <code>npm run check</code> reports it.</p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-diff vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">diff</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/.changeset/gateway-hostnames.md b/.changeset/gateway-hostnames.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/.changeset/gateway-hostnames.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,6 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/cli&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/model&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+Host names of self-hosted gateways are extracted, planned and published.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/model/src/kinds/gateway-hostname.ts b/packages/model/src/kinds/gateway-hostname.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/model/src/kinds/gateway-hostname.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,24 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { defineKind } from &#39;../kind.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+/** A host name of a self-hosted gateway, with the certificate for it. */</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export const gatewayHostname = defineKind({</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  kind: &#39;gateway-hostname&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  title: &#39;Host name of a gateway&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  arm: &#39;gateways/{gateway}/hostnameConfigurations/{hostname}&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  scopes: [&#39;service&#39;],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  section: &#39;hostnameConfigurations&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  references: [{ path: &#39;properties.certificateId&#39;, to: [&#39;certificate&#39;], form: &#39;id&#39; }],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  highlights: [&#39;properties.hostname&#39;],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  files: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    toolkit: { info: &#39;gateways/{gateway}/hostnames/{hostname}/gatewayHostnameInformation.json&#39; },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    cli: { info: &#39;gateways/{gateway}/hostnames/{hostname}/gatewayHostnameInformation.json&#39; },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  shape: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    hostname: &#39;string&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    certificateId: &#39;string&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    negotiateClientCertificate: &#39;boolean&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    http2Enabled: &#39;boolean&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    tls10Enabled: &#39;boolean&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    tls11Enabled: &#39;boolean&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+});</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/model/src/kinds/index.ts b/packages/model/src/kinds/index.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/model/src/kinds/index.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/model/src/kinds/index.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -25,2 +25,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> import { gatewayApi } from &#39;./gateway-api.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { gatewayHostname } from &#39;./gateway-hostname.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> import { group } from &#39;./group.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -55,2 +56,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   gatewayApi,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  gatewayHostname,</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   policyFragment,</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/model/src/not-captured.ts b/packages/model/src/not-captured.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/model/src/not-captured.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/model/src/not-captured.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -26,6 +26,2 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   },</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">-  {</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">-    path: &#39;gateways/hostnameConfigurations&#39;,</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">-    reason: &#39;host names of one self-hosted gateway, bound to its certificates&#39;,</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">-  },</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   { path: &#39;groups/users&#39;, reason: people },</span></span></code></pre></div><p><code>npm run docs</code> then changes:</p><ul><li><code>apps/cli/schemas/drift.json</code></li><li><code>apps/cli/schemas/filter.json</code></li><li><code>apps/cli/schemas/graph.json</code></li><li><code>apps/cli/schemas/overrides.json</code></li><li><code>apps/cli/schemas/plan.json</code></li><li><code>apps/cli/schemas/project.json</code></li><li><code>apps/cli/schemas/publish.json</code></li><li><code>apps/cli/schemas/saved-plan.json</code></li><li><code>docs/generated/configuration.md</code></li><li><code>docs/generated/kinds.md</code></li><li><code>docs/generated/schemas.md</code></li></ul><h2 id="tests" tabindex="-1">Tests <a class="header-anchor" href="#tests" aria-label="Permalink to &quot;Tests&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> unit</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/model/src/laws.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/emulator/src/rest.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> tests/kinds.test.ts</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/kind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const kind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  kind as default
};
