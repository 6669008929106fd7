import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Add a package","description":"","frontmatter":{"source":"docs/contributing/package.md"},"headers":[],"relativePath":"contributing/package.md","filePath":"docs/contributing/package.md"}');
const _sfc_main = { name: "contributing/package.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="add-a-package" tabindex="-1">Add a package <a class="header-anchor" href="#add-a-package" aria-label="Permalink to &quot;Add a package&quot;">&amp;ZeroWidthSpace;</a></h1><p>A package needs a reason: who wants it without the rest, or which dependency it keeps away from others. Its README gives the reason in the first paragraph.</p><h2 id="steps" tabindex="-1">Steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;Steps&quot;">&amp;ZeroWidthSpace;</a></h2><ol><li>Create <code>packages/NAME</code> with <code>package.json</code>, <code>README.md</code>, <code>LICENSE</code>, <code>tsconfig.json</code>, <code>tsconfig.build.json</code> and <code>src/index.ts</code>. Code that uses <code>node:*</code> goes to <code>src/node/</code>, with the entry <code>./node</code>. Every export has a docstring; the README has an example of at most 15 lines.</li><li>Add it to <code>scripts/check/boundaries.ts</code> with the packages that it may import, to the picture in <code>docs/architecture.md</code>, and to the development dependencies of the root <code>package.json</code>.</li><li>Run <code>npm install</code>, which updates <code>package-lock.json</code>.</li><li>Run <code>npm run docs</code>, and commit what it changes.</li><li>Write a changeset: <code>npm run changeset</code>.</li><li>Run <code>npm run packed -- NAME</code>, which installs the packed package and runs the example of its README.</li></ol><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">mkdir</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> -p</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/duration</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">cp</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/diagnostics/LICENSE</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/diagnostics/tsconfig.json</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/diagnostics/tsconfig.build.json</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/duration/</span></span></code></pre></div><div class="language-diff vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">diff</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/.changeset/durations.md b/.changeset/durations.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/.changeset/durations.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,5 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/duration&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+New package: reads the durations of Azure API Management.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/package.json b/package.json</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/package.json</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/package.json</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -52,2 +52,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">     &quot;@apimkit/doctor&quot;: &quot;0.0.0&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;@apimkit/duration&quot;: &quot;0.0.0&quot;,</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">     &quot;@apimkit/emulator&quot;: &quot;0.0.0&quot;,</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/duration/README.md b/packages/duration/README.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/duration/README.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,14 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+# @apimkit/duration</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+Reads the durations of Azure API Management. It is a package of its own because policies and resources have durations, and their packages do not import</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+each other.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`sh</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+npm install @apimkit/duration</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { secondsOf } from &#39;@apimkit/duration&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+console.log(secondsOf(&#39;PT1H&#39;)); // 3600</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/duration/package.json b/packages/duration/package.json</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/duration/package.json</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,38 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+{</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;name&quot;: &quot;@apimkit/duration&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;version&quot;: &quot;0.0.0&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;description&quot;: &quot;Reads the durations of Azure API Management&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;license&quot;: &quot;MIT&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;homepage&quot;: &quot;https://github.com/apimkit/apimkit/tree/main/packages/duration#readme&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;bugs&quot;: &quot;https://github.com/apimkit/apimkit/issues&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;repository&quot;: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;type&quot;: &quot;git&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;url&quot;: &quot;git+https://github.com/apimkit/apimkit.git&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;directory&quot;: &quot;packages/duration&quot;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;type&quot;: &quot;module&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;sideEffects&quot;: false,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;engines&quot;: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;node&quot;: &quot;&gt;=22.12&quot;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;files&quot;: [</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;dist&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;src&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;!src/**/*.test.ts&quot;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  ],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;exports&quot;: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;.&quot;: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+      &quot;@apimkit/source&quot;: &quot;./src/index.ts&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+      &quot;types&quot;: &quot;./dist/index.d.ts&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+      &quot;default&quot;: &quot;./dist/index.js&quot;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;./package.json&quot;: &quot;./package.json&quot;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;scripts&quot;: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;build&quot;: &quot;node ../../scripts/bundle/bundle.mjs &amp;&amp; tsc -p tsconfig.build.json&quot;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &quot;publishConfig&quot;: {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;access&quot;: &quot;public&quot;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &quot;provenance&quot;: true</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  }</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+}</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/duration/src/index.ts b/packages/duration/src/index.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/duration/src/index.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,6 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+/**</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ * Durations as Azure API Management writes them.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ *</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ * @module</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ */</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export { secondsOf } from &#39;./seconds-of.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/duration/src/seconds-of.test.ts b/packages/duration/src/seconds-of.test.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/duration/src/seconds-of.test.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,10 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { expect, it } from &#39;vitest&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { secondsOf } from &#39;./index.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+it.each([</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  [&#39;PT1H&#39;, 3600],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  [&#39;P1DT1M1S&#39;, 86461],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  [&#39;1 hour&#39;, undefined],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+])(&#39;%s is %s seconds&#39;, (duration, seconds) =&gt; {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  expect(secondsOf(duration)).toBe(seconds);</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+});</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/duration/src/seconds-of.ts b/packages/duration/src/seconds-of.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/duration/src/seconds-of.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,14 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+const pattern = /^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?$/;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+/**</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ * Returns the seconds of an ISO 8601 duration, or undefined for another text.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ *</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ * @example</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ * secondsOf(&#39;PT1H&#39;); // 3600</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+ */</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export function secondsOf(duration: string): number | undefined {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  const found = pattern.exec(duration);</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  if (found === null) return undefined;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((digits) =&gt; Number(digits ?? 0));</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+}</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/scripts/check/boundaries.ts b/scripts/check/boundaries.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/scripts/check/boundaries.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/scripts/check/boundaries.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -13,2 +13,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   diagnostics: [],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  duration: [],</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   rules: [&#39;diagnostics&#39;],</span></span></code></pre></div><p><code>npm run docs</code> then changes:</p><ul><li><code>packages/duration/README.md</code></li></ul><h2 id="tests" tabindex="-1">Tests <a class="header-anchor" href="#tests" aria-label="Permalink to &quot;Tests&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> unit</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/duration/src</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/package.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _package = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _package as default
};
