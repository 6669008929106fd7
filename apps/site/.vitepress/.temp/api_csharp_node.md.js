import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"@apimkit/csharp/node","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/csharp/node.md","filePath":"api/csharp/node.md"}');
const _sfc_main = { name: "api/csharp/node.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="apimkitcsharpnode" tabindex="-1">@apimkit/csharp/node <a class="header-anchor" href="#apimkitcsharpnode" aria-label="Permalink to &quot;@apimkit/csharp/node&quot;">&amp;ZeroWidthSpace;</a></h1><p>The parser with the files of the installed packages.</p><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">&amp;ZeroWidthSpace;</a></h2><h3 id="loadcsharp" tabindex="-1">loadCSharp() <a class="header-anchor" href="#loadcsharp" aria-label="Permalink to &quot;loadCSharp()&quot;">&amp;ZeroWidthSpace;</a></h3><blockquote><p><strong>loadCSharp</strong>(): <code>Promise</code>&lt;<a href="/apimkit/api/policy/#csharpparser"><code>CSharpParser</code></a>&gt;</p></blockquote><p>Loads the parser from the files of the installed packages, once for the process.</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">&amp;ZeroWidthSpace;</a></h4><p><code>Promise</code>&lt;<a href="/apimkit/api/policy/#csharpparser"><code>CSharpParser</code></a>&gt;</p><h4 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">&amp;ZeroWidthSpace;</a></h4><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> parse</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> await</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> loadCSharp</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">();</span></span>
<span class="line"><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">parse</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&#39;return context.User?.Id;&#39;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">).hasError; </span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">// false</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/csharp/node.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const node = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  node as default
};
