const asyncHooks = require("node:async_hooks");
const { join, sep } = require("node:path");
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

const PACKAGES = join(__dirname, "../node_modules") + sep;

/** Both by file, for the life of the worker. */
const texts = new Map();
const compiled = new Map();

/** Compiles anew only what changed. */
function scriptFor(filename, source, header) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script;
  // Lines and columns stay those of the source.
  const script = new Script(`${header}${source}\n})`, { filename, columnOffset: -header.length });
  compiled.set(filename, { source, script });
  return script;
}

/**
 * Each suite still evaluates its modules in a context of its own, but a worker reads the files of packages and compiles
 * any file only once: jest does so for each suite again, its own 120 modules included. And what a suite leaves switched
 * on in Node ends with it.
 */
class SharedCodeRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    this.shareTexts();
    this.shareScripts();
    this.noteStorages();
  }

  shareTexts() {
    const { fileCache } = this;
    const readFile = fileCache.readFile.bind(fileCache);
    fileCache.readFile = (filename) => {
      if (!filename.startsWith(PACKAGES)) return readFile(filename);
      if (!texts.has(filename)) texts.set(filename, readFile(filename));
      return texts.get(filename);
    };
  }

  shareScripts() {
    const { executor, _environment: environment } = this;
    const compile = executor.compile.bind(executor);
    const header = `(function(${executor.injectedModuleParameters.join(",")}){`;
    executor.compile = (source, filename) => {
      const context = environment.getVmContext();
      try {
        if (context) return scriptFor(filename, source, header).runInContext(context);
      } catch {
        // Jest explains what it cannot compile.
      }
      return compile(source, filename);
    };
  }

  /** Jest itself keeps one for each suite, and until Node 24 each makes every promise of the process slower. */
  noteStorages() {
    const { coreModule } = this;
    const requireCore = coreModule.require.bind(coreModule);
    const storages = new Set();
    class AsyncLocalStorage extends asyncHooks.AsyncLocalStorage {
      constructor(...options) {
        super(...options);
        storages.add(this);
      }
    }
    const noted = { ...asyncHooks, AsyncLocalStorage };
    coreModule.require = (name) => (/^(node:)?async_hooks$/.test(name) ? noted : requireCore(name));
    this.storages = storages;
  }

  teardown() {
    super.teardown();
    for (const storage of this.storages) storage.disable();
  }
}

module.exports = SharedCodeRuntime;
