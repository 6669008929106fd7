import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Add a policy rule","description":"","frontmatter":{"source":"docs/contributing/policy-rule.md"},"headers":[],"relativePath":"contributing/policy-rule.md","filePath":"docs/contributing/policy-rule.md"}');
const _sfc_main = { name: "contributing/policy-rule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="add-a-policy-rule" tabindex="-1">Add a policy rule <a class="header-anchor" href="#add-a-policy-rule" aria-label="Permalink to &quot;Add a policy rule&quot;">&amp;ZeroWidthSpace;</a></h1><p>A rule is a folder with a declaration and a page. The examples of the page are its tests.</p><h2 id="steps" tabindex="-1">Steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;Steps&quot;">&amp;ZeroWidthSpace;</a></h2><ol><li>Create <code>packages/policy-lint/src/rules/ID/rule.ts</code> with <code>defineBuiltIn</code>: id, family, severity, the rulesets that enable it, summary, message, help, and <code>check</code>, which yields the elements to report. <code>packages/policy-lint/src/kit.ts</code> has what rules share.</li><li>Create <code>page.md</code> beside it: why the rule exists, examples under <code>## Wrong</code> and <code>## Right</code>, and <code>## When not to use it</code>. <code>npm run docs</code> writes the first paragraph.</li><li>Export it in <code>packages/policy-lint/src/rules/index.ts</code>.</li><li>Run <code>npm run docs</code>, and commit what it changes.</li><li>Write a changeset: <code>npm run changeset</code>.</li><li>If <code>../shared</code> exists, run <code>node --conditions=@apimkit/source scripts/docs/policy-hits.ts</code> and read what the rule reports in public policies.</li></ol><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-diff vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">diff</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/.changeset/mocked-responses.md b/.changeset/mocked-responses.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/.changeset/mocked-responses.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,5 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/policy-lint&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+New rule \`policy/mock-response-used\`: a policy returns a mocked response.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/policy-lint/src/rules/index.ts b/packages/policy-lint/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/policy-lint/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/policy-lint/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -82,2 +82,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> export { mixedExpression } from &#39;./mixed-expression/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export { mockResponseUsed } from &#39;./mock-response-used/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> export { namedValueCase } from &#39;./named-value-case/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/policy-lint/src/rules/mock-response-used/page.md b/packages/policy-lint/src/rules/mock-response-used/page.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/policy-lint/src/rules/mock-response-used/page.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,31 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+# mock-response-used</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+A policy returns a mocked response. Family: style. Severity: info. Rulesets: strict.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+Callers get an example instead of data, and the backend is never called.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Wrong</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`xml</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&lt;policies&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &lt;inbound&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &lt;base /&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &lt;mock-response status-code=&quot;200&quot; content-type=&quot;application/json&quot; /&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &lt;/inbound&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&lt;/policies&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Right</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`xml</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&lt;policies&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &lt;inbound&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &lt;base /&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    &lt;set-backend-service backend-id=&quot;orders&quot; /&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  &lt;/inbound&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&lt;/policies&gt;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## When not to use it</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+For APIs that exist to try out a design.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/policy-lint/src/rules/mock-response-used/rule.ts b/packages/policy-lint/src/rules/mock-response-used/rule.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/policy-lint/src/rules/mock-response-used/rule.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,12 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { defineBuiltIn } from &#39;../../rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export const mockResponseUsed = defineBuiltIn({</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  id: &#39;mock-response-used&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  family: &#39;style&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  severity: &#39;info&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  rulesets: [&#39;strict&#39;],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  summary: &#39;A policy returns a mocked response&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  message: &#39;The policy returns a mocked response&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  help: &#39;Remove mock-response once the backend exists&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  check: (policy) =&gt; policy.named(&#39;mock-response&#39;),</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+});</span></span></code></pre></div><p><code>npm run docs</code> then changes:</p><ul><li><code>README.md</code></li><li><code>docs/generated/policy-rules.md</code></li><li><code>packages/policy-lint/README.md</code></li><li><code>rulesets/policy/schema.json</code></li><li><code>rulesets/policy/strict.json</code></li></ul><h2 id="tests" tabindex="-1">Tests <a class="header-anchor" href="#tests" aria-label="Permalink to &quot;Tests&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> unit</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/policy-lint/src/rules.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> tests/rulesets.test.ts</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/policy-rule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const policyRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  policyRule as default
};
