import asyncHooks from 'node:async_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

// A worker runs suite after suite. Without what is here it would keep every one of them, all their modules too, and look
// through them whenever it collects garbage; and on their behalf it would follow every promise of the suites that come later.

const { AsyncLocalStorage } = asyncHooks;
const { SourceTextModule } = vm;

/** What the suite that runs has made. */
const storages = [];
const modules = [];

// jest-circus makes one for each suite, to know whose error it hears of, and never disables it.
asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.push(this);
  }
};

vm.SourceTextModule = class extends SourceTextModule {
  constructor(...source) {
    super(...source);
    modules.push(this);
  }
};

// V8 keeps what it compiled for who compiles the same again: no suite does, and through it a module holds its whole suite.
v8.setFlagsFromString('--no-compilation-cache');

/**
 * Each error writes down where it was made, and so does each `expect`. Jest asks for a hundred places; nobody reads so many,
 * and tests of refusals make errors by the thousand.
 */
const PLACES = 20;

/** The environment that jest has for Node, gone when its suite is over. */
export default class SuiteEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    // Errors of Node itself, then those of the suite.
    Error.stackTraceLimit = PLACES;
    this.global.Error.stackTraceLimit = PLACES;
  }

  async teardown() {
    await super.teardown();
    for (const storage of storages.splice(0)) storage.disable();
    for (const module of modules.splice(0)) forgetImports(module);
  }
}

/**
 * Node 20 holds all that a module imports until that very module is instantiated by its own name, and who links a tree does
 * this to its root alone. Of a module that is instantiated nothing else changes.
 */
function forgetImports(module) {
  const isInstantiated = module.status === 'linked' || module.status === 'evaluated';
  const wrap = Object.getOwnPropertySymbols(module).find((key) => key.description === 'kWrap');
  if (isInstantiated && wrap !== undefined) module[wrap].instantiate?.();
}
