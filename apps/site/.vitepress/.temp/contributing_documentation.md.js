import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Write documentation","description":"","frontmatter":{"source":"docs/contributing/documentation.md"},"headers":[],"relativePath":"contributing/documentation.md","filePath":"docs/contributing/documentation.md"}');
const _sfc_main = { name: "contributing/documentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="write-documentation" tabindex="-1">Write documentation <a class="header-anchor" href="#write-documentation" aria-label="Permalink to &quot;Write documentation&quot;">&amp;ZeroWidthSpace;</a></h1><p>Pages are Markdown in <code>docs/</code>, and are read on GitHub and on the site. <code>npm run site</code> builds the site in <code>apps/site/dist</code>; <code>npx vitepress preview apps/site</code> serves it.</p><ul><li>A page has one heading of level 1. Its title in the sidebar is that heading, and its description in the overview is the first sentence.</li><li>To put a guide into a group of the sidebar, add its path to <code>apps/site/build/groups.ts</code>. Without that it is in the last group.</li><li>Links are relative links to files, as on GitHub. Those to pages become links of the site, the others lead to the repository. A link to a file or a heading that does not exist fails the build or the tests.</li><li>Files in <code>docs/generated</code> are written by <code>npm run docs</code>. So are <code>console</code> blocks of guides, which show what the commands print.</li><li><a href="/apimkit/style.html">docs/style.md</a> defines how we write; <code>npm run check:words</code> checks it, and the spelling of pages by the dictionary of British English. Words of the field and names are in <code>scripts/check/words/dictionary.txt</code>; code is not checked.</li><li>The site allows a placeholder such as <code>&lt;name&gt;</code> in text, and named values such as <code>{{host}}</code>. It has no components, so that pages stay readable on GitHub.</li></ul><p>The playground is in <code>apps/site/playground</code>: <code>modes.ts</code> has what it can do as data, <code>analyse.ts</code> calls the packages.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("contributing/documentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const documentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  documentation as default
};
