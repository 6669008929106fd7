import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"1. npm workspaces, turbo, the native TypeScript compiler, and Node in the lockfile","description":"","frontmatter":{"source":"docs/adr/0001-workspaces-turbo-and-a-node-of-our-own.md"},"headers":[],"relativePath":"adr/0001-workspaces-turbo-and-a-node-of-our-own.md","filePath":"docs/adr/0001-workspaces-turbo-and-a-node-of-our-own.md"}');
const _sfc_main = { name: "adr/0001-workspaces-turbo-and-a-node-of-our-own.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="1-npm-workspaces-turbo-the-native-typescript-compiler-and-node-in-the-lockfile" tabindex="-1">1. npm workspaces, turbo, the native TypeScript compiler, and Node in the lockfile <a class="header-anchor" href="#1-npm-workspaces-turbo-the-native-typescript-compiler-and-node-in-the-lockfile" aria-label="Permalink to &quot;1. npm workspaces, turbo, the native TypeScript compiler, and Node in the lockfile&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-23</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Contributors and build machines have different versions of Node, and our dependencies need 22 or newer. A repository of many packages needs builds that are fast and that are not repeated without need.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><ul><li>npm workspaces, because npm comes with Node.</li><li>The package <code>node</code> is an exact development dependency of the root, so every npm script runs on the Node of the lockfile. Only <code>scripts/bootstrap.mjs</code>, plain JavaScript without dependencies, must run on Node 20.</li><li>Scripts are TypeScript that Node 24 runs directly.</li><li>TypeScript 7 compiles all packages in seconds. Tools that need the JavaScript API of older compilers are not used.</li><li>turbo runs builds and checks, and caches their results. It is pinned to 2.11.9, the last version with a binary for every platform, so that <code>npm ci</code> works everywhere.</li></ul><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A clone needs nothing but Node 20 and npm. Updating Node is a change of the lockfile. turbo is not updated until a version has binaries for every platform again.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0001-workspaces-turbo-and-a-node-of-our-own.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0001WorkspacesTurboAndANodeOfOurOwn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0001WorkspacesTurboAndANodeOfOurOwn as default
};
