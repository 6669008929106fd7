import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Add a specification rule","description":"","frontmatter":{"source":"docs/contributing/specification-rule.md"},"headers":[],"relativePath":"contributing/specification-rule.md","filePath":"docs/contributing/specification-rule.md"}');
const _sfc_main = { name: "contributing/specification-rule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="add-a-specification-rule" tabindex="-1">Add a specification rule <a class="header-anchor" href="#add-a-specification-rule" aria-label="Permalink to &quot;Add a specification rule&quot;">&amp;ZeroWidthSpace;</a></h1><p>Specification rules check one OpenAPI document. They are ordinary Spectral rules too, so that other tools can run them.</p><h2 id="steps" tabindex="-1">Steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;Steps&quot;">&amp;ZeroWidthSpace;</a></h2><ol><li>Create <code>packages/openapi-rules/src/rules/ID/rule.ts</code> with <code>defineRule</code>. <code>check</code> receives the parts of the document that one walk for all rules finds (operations, parameters, schemas, …) and yields places in it. An id that begins with <code>apim-</code> is about the import by API Management.</li><li>Create <code>page.md</code> beside it. An example is a whole document, or as much of one as the rule needs; a quote below it is the expected message.</li><li>Export it in <code>packages/openapi-rules/src/rules/index.ts</code>.</li><li>Run <code>npm run docs</code>, and commit what it changes.</li><li>Write a changeset: <code>npm run changeset</code>.</li></ol><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-diff vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">diff</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/.changeset/long-titles.md b/.changeset/long-titles.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/.changeset/long-titles.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,5 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/openapi-rules&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+New rule \`documentation-title-length\`: the title of an API is long.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/openapi-rules/src/rules/documentation-title-length/page.md b/packages/openapi-rules/src/rules/documentation-title-length/page.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/openapi-rules/src/rules/documentation-title-length/page.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,27 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+# documentation-title-length</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+The title of the API is long. Family: documentation. Severity: info. Rulesets: strict.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+The developer portal lists APIs by title and cuts long ones.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Wrong</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`yaml</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+openapi: 3.0.3</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+info:</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  title: The API with which shops of all countries create, change and cancel orders</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&gt; The title has 74 characters</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Right</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`yaml</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+openapi: 3.0.3</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+info:</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  title: Orders</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## When not to use it</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+If no portal lists the APIs.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/openapi-rules/src/rules/documentation-title-length/rule.ts b/packages/openapi-rules/src/rules/documentation-title-length/rule.ts</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/openapi-rules/src/rules/documentation-title-length/rule.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,18 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { objectOf, stringOf } from &#39;@apimkit/openapi/document&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+import { defineRule, from } from &#39;../../rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+/** The title of the API is long. */</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export const documentationTitleLength = defineRule({</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  id: &#39;documentation-title-length&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  family: &#39;documentation&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  severity: &#39;info&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  rulesets: from(&#39;strict&#39;),</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  summary: &#39;The title of the API is long&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  message: &#39;The title has {count} characters&#39;,</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  *check({ root, start }) {</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    const count = stringOf(objectOf(root.info).title)?.length ?? 0;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+    if (count &gt; longest) yield { at: start.at(&#39;info&#39;).at(&#39;title&#39;), values: { count } };</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  },</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+});</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+const longest = 60;</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/openapi-rules/src/rules/index.ts b/packages/openapi-rules/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/openapi-rules/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/openapi-rules/src/rules/index.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -70,2 +70,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> export { documentationTagDescription } from &#39;./documentation-tag-description/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+export { documentationTitleLength } from &#39;./documentation-title-length/rule.ts&#39;;</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> export { errors400 } from &#39;./errors-400/rule.ts&#39;;</span></span></code></pre></div><p><code>npm run docs</code> then changes:</p><ul><li><code>README.md</code></li><li><code>docs/generated/openapi-rules.md</code></li></ul><h2 id="tests" tabindex="-1">Tests <a class="header-anchor" href="#tests" aria-label="Permalink to &quot;Tests&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> unit</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/openapi-rules/src/pages.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/openapi-rules/src/rulesets.test.ts</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/specification-rule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const specificationRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  specificationRule as default
};
