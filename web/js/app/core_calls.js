// Calls to the core that go on after a trap: an abort, memory that ran out, an instruction that cannot be. Pure.

// What a module holds after a trap nobody knows. So a second one is made in advance, which takes time, and the call that
// trapped is made once more on it. Where that traps as well the error is the caller's, and calls fail until there is a new
// module.
export function calls_of(module, make_module) {
    const modules = [module];
    const make_spare = () => make_module().then(made => modules.push(made)).catch(() => {});

    function once(call) {
        const [used] = modules;
        if (!used) throw new Error('the core is being made anew');
        try {
            return call(used);
        } catch (error) {
            modules.shift();
            make_spare();
            throw error;
        }
    }

    return {
        make_spare,
        call(call) {
            try {
                return once(call);
            } catch {
                return once(call);
            }
        },
    };
}
