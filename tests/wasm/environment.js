// Linked into the WebAssembly test program: getenv() sees Node's environment, as it does natively.
Module.preRun = [() => Object.assign(ENV, process.env)];
