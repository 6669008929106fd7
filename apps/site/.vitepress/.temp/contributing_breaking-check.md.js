import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Add a breaking check","description":"","frontmatter":{"source":"docs/contributing/breaking-check.md"},"headers":[],"relativePath":"contributing/breaking-check.md","filePath":"docs/contributing/breaking-check.md"}');
const _sfc_main = { name: "contributing/breaking-check.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="add-a-breaking-check" tabindex="-1">Add a breaking check <a class="header-anchor" href="#add-a-breaking-check" aria-label="Permalink to &quot;Add a breaking check&quot;">&amp;ZeroWidthSpace;</a></h1><p>A check reports one way in which a new version of a specification, or of a gateway, differs from the old one.</p><h2 id="steps" tabindex="-1">Steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;Steps&quot;">&amp;ZeroWidthSpace;</a></h2><ol><li>Add a line to the table of its part in <code>packages/breaking/src/checks/</code> (or to <code>packages/breaking/src/gateway/checks.ts</code>): id, level, message. The level is <code>breaking</code> if callers that follow the old version can fail, <code>risky</code> if it depends on how they are built, and <code>safe</code> otherwise.</li><li>Call <code>report</code> where the part is compared, in <code>packages/breaking/src/compare/</code> or <code>packages/breaking/src/schema/</code>.</li><li>Create <code>packages/breaking/pages/ID.md</code> with versions under <code>## Before</code> and <code>## After</code>. <code>npm run docs</code> writes the first paragraph.</li><li>Add a pair of versions to <code>packages/breaking/src/fixtures/</code>: the changes that it lists must be all that are reported.</li><li>Run <code>npm run docs</code>, and commit what it changes.</li><li>Write a changeset: <code>npm run changeset</code>.</li></ol><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-diff vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">diff</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/.changeset/info-summaries.md b/.changeset/info-summaries.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/.changeset/info-summaries.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,5 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+&#39;@apimkit/breaking&#39;: minor</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+---</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+New check \`info-summary-changed\`: the summary of an API changed.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/breaking/pages/info-summary-changed.md b/packages/breaking/pages/info-summary-changed.md</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">new file mode 100644</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- /dev/null</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/breaking/pages/info-summary-changed.md</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -0,0 +1,23 @@</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+# info-summary-changed</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+The summary of the API changed. Level: safe. Direction: both.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+The summary is documentation. Calls are not affected.</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## Before</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`yaml</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+info:</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  summary: Pets</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## After</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`yaml</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+info:</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  summary: All pets</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+\`\`\`</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+## What to do instead</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+Nothing.</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/breaking/src/checks/document.ts b/packages/breaking/src/checks/document.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/breaking/src/checks/document.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/breaking/src/checks/document.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -9,2 +9,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   [&#39;info-title-changed&#39;, &#39;safe&#39;, &#39;The title of the API changed from {before} to {after}&#39;],</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  [&#39;info-summary-changed&#39;, &#39;safe&#39;, &#39;The summary of the API changed&#39;],</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   [&#39;info-version-changed&#39;, &#39;safe&#39;, &#39;The version of the API changed from {before} to {after}&#39;],</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/breaking/src/compare/information.ts b/packages/breaking/src/compare/information.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/breaking/src/compare/information.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/breaking/src/compare/information.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -27,2 +27,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">     report(&#39;info-version-changed&#39;, at(&#39;version&#39;), { before: String(a.version ?? &#39;&#39;), after: String(b.version ?? &#39;&#39;) });</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  if (stringOf(a.summary) !== stringOf(b.summary)) report(&#39;info-summary-changed&#39;, at(&#39;summary&#39;));</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   if (stringOf(a.description) !== stringOf(b.description)) report(&#39;info-description-changed&#39;, at(&#39;description&#39;));</span></span>
<span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">diff --git a/packages/breaking/src/fixtures/operation-pairs.ts b/packages/breaking/src/fixtures/operation-pairs.ts</span></span>
<span class="line"><span style="--shiki-light:#6E011A;--shiki-dark:#FFB1AF;">--- a/packages/breaking/src/fixtures/operation-pairs.ts</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+++ b/packages/breaking/src/fixtures/operation-pairs.ts</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-light-font-weight:bold;--shiki-dark:#DBB7FF;--shiki-dark-font-weight:bold;">@@ -31,2 +31,3 @@</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   both(&#39;another version&#39;, info({ version: &#39;1&#39; }), info({ version: &#39;2&#39; }), [[&#39;info-version-changed&#39;, &#39;safe&#39;]]),</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">+  both(&#39;another summary&#39;, info({ summary: &#39;Pets&#39; }), info({ summary: &#39;All pets&#39; }), [[&#39;info-summary-changed&#39;, &#39;safe&#39;]]),</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   both(&#39;another description&#39;, info({ description: &#39;Pets&#39; }), info({ description: &#39;All pets&#39; }), [[&#39;info-description-changed&#39;, &#39;safe&#39;]]),</span></span></code></pre></div><p><code>npm run docs</code> then changes:</p><ul><li><code>docs/generated/breaking-checks.md</code></li></ul><h2 id="tests" tabindex="-1">Tests <a class="header-anchor" href="#tests" aria-label="Permalink to &quot;Tests&quot;">&amp;ZeroWidthSpace;</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> unit</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/breaking/src/pages.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> packages/breaking/src/pairs.test.ts</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/breaking-check.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const breakingCheck = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  breakingCheck as default
};
