import { run_half } from '../halves.mjs';

await run_half(1);
