// A stand-in for the module `vscode`: every class, function and namespace that an extension asks for exists and does nothing.
const module_ = require('node:module');

const registered = [];
const callable = () => disposable;
const disposable = { dispose: () => undefined };
const any = (name) =>
  new Proxy(class Stub {}, {
    get: (target, key) => (key in target || typeof key === 'symbol' ? target[key] : any(`${name}.${key}`)),
    apply: () => disposable,
    construct: () => new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? undefined : () => disposable) }),
  });
const vscode = new Proxy(
  {
    commands: {
      registerCommand: (id) => {
        registered.push(id);
        return disposable;
      },
    },
    window: {
      createOutputChannel: () => ({ ...disposable, error: callable, show: callable }),
      registerTreeDataProvider: (id) => {
        registered.push(id);
        return disposable;
      },
    },
    workspace: {
      // Without a folder no server is started: only the activation is measured.
      workspaceFolders: undefined,
      registerTextDocumentContentProvider: (scheme) => {
        registered.push(scheme);
        return disposable;
      },
      onDidSaveTextDocument: callable,
      onDidGrantWorkspaceTrust: callable,
      onDidChangeConfiguration: callable,
      onDidOpenTextDocument: callable,
    },
  },
  { get: (target, key) => target[key] ?? any(String(key)) },
);
const load = module_._load;
module_._load = (id, ...rest) => (id === 'vscode' ? vscode : load(id, ...rest));

// The time of the processor: a busy machine does not add to it.
const before = process.cpuUsage();
const { activate } = require(process.argv[2]);
activate({ extensionPath: '', subscriptions: [] });
const { user, system } = process.cpuUsage(before);
const milliseconds = (user + system) / 1000;
process.stdout.write(JSON.stringify({ milliseconds, registered }));
