const localSearchIndex = { "root": () => import("./@localSearchIndexroot.BsePzG9P.js") };
export {
  localSearchIndex as default
};
