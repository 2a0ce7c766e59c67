// Hashes, and the content security policy of the page, which has to be so in its HTML and may be so in a header.
import { createHash } from 'node:crypto';

export const integrity_of = content => `sha256-${createHash('sha256').update(content).digest('base64')}`;

// As a policy wants it.
export const hash_of = content => `'${integrity_of(content)}'`;

// css, scripts: the texts that may run. What only a hosted page asks of its server comes on top.
export const policy = ({ css, scripts, hosted }) => [
    "default-src 'none'",
    `script-src ${scripts.map(hash_of).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${hash_of(css)}`,
    hosted ? "img-src 'self' data:" : 'img-src data:',
    "connect-src 'none'",
    ...(hosted ? ["manifest-src 'self'", "worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types liftback',
].join('; ');
