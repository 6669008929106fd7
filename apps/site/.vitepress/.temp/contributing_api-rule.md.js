import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Add an API rule","description":"","frontmatter":{"source":"docs/contributing/api-rule.md"},"headers":[],"relativePath":"contributing/api-rule.md","filePath":"docs/contributing/api-rule.md"}');
const _sfc_main = { name: "contributing/api-rule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="add-an-api-rule" tabindex="-1">Add an API rule <a class="header-anchor" href="#add-an-api-rule" aria-label="Permalink to &quot;Add an API rule&quot;">&amp;ZeroWidthSpace;</a></h1><p>API rules check whether APIs fit together, and whether specifications, policies and products fit them. They read facts (<code>ApiFacts</code>) and no files.</p><h2 id="steps" tabindex="-1">Steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;Steps&quot;">&amp;ZeroWidthSpace;</a></h2><ol><li>Create <code>packages/api-lint/src/rules/ID/rule.ts</code> with <code>defineRule</code>. <code>check</code> receives the facts of a service and yields places. <code>packages/api-lint/src/kit.ts</code> has places and selections that rules share. A fact that is missing is added to <code>packages/api-lint/src/facts.ts</code> and to <code>packages/repository</code>, which reads it.</li><li>Create <code>page.md</code> beside it, with files as examples under <code>## Wrong</code> and <code>## Right</code>.</li><li>Export it in <code>packages/api-lint/src/rules/index.ts</code>.</li><li>Run <code>npm run docs</code>, and commit what it changes.</li><li>Write a changeset: <code>npm run changeset</code>.</li></ol><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-diff vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">diff</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/.changeset/path-case.md b/.changeset/path-case.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/.changeset/path-case.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,5 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/api-lint&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+New rule \`api/path-case\`: the path of an API has upper-case letters.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/api-lint/src/rules/index.ts b/packages/api-lint/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/api-lint/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/api-lint/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -18,2 +18,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> export { operationNotInSpecification } from &#39;./operation-not-in-specification/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export { pathCase } from &#39;./path-case/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> export { pathShadowed } from &#39;./path-shadowed/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/api-lint/src/rules/path-case/page.md b/packages/api-lint/src/rules/path-case/page.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/api-lint/src/rules/path-case/page.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,23 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+# path-case</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+The path of the API has upper-case letters. Family: addresses. Severity: info. Rulesets: strict.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+The gateway ignores the case of paths, but caches and logs do not.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Wrong</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`text</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+apis/orders/apiInformation.json</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;Orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Right</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`text</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+apis/orders/apiInformation.json</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  {&quot;properties&quot;: {&quot;displayName&quot;: &quot;Orders&quot;, &quot;path&quot;: &quot;orders&quot;, &quot;protocols&quot;: [&quot;https&quot;]}}</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## When not to use it</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+For addresses that callers use already.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/api-lint/src/rules/path-case/rule.ts b/packages/api-lint/src/rules/path-case/rule.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/api-lint/src/rules/path-case/rule.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,15 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { atProperty, current } from &#39;../../kit.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { defineRule } from &#39;../../rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export const pathCase = defineRule({</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  id: &#39;path-case&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  family: &#39;addresses&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  severity: &#39;info&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  rulesets: [&#39;strict&#39;],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  summary: &#39;The path of the API has upper-case letters&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  message: &#39;The path {path} has upper-case letters&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  help: &#39;Use lower-case letters and hyphens&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  *check(facts) {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    for (const api of current(facts)) if (/\\p{Lu}/u.test(api.path)) yield atProperty(api, &#39;path&#39;, { path: api.path });</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+});</span></span></code></pre></div><p><code>npm run docs</code> then changes:</p><ul><li><code>README.md</code></li><li><code>docs/generated/api-rules.md</code></li><li><code>rulesets/api/schema.json</code></li><li><code>rulesets/api/strict.json</code></li></ul><h2 id="tests" tabindex="-1">Tests <a class="header-anchor" href="#tests" aria-label="Permalink to &quot;Tests&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> unit</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/api-lint/src</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> tests/api-rules.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> tests/rulesets.test.ts</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/api-rule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const apiRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  apiRule as default
};
