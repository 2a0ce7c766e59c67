// The main module with liftback.wasm inside.
import bytes from 'liftback-wasm';
import { core_from } from './core.mjs';

export const load = () => core_from(bytes);
