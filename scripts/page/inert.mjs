// Elements that hold text for the page's own script and do nothing by themselves.

// Bytes as text that HTML leaves alone: each is the character 32 higher, and where that is no plain ASCII, or is "<",
// the one another 256 higher. The byte is the code less 32, modulo 256. Under brotli 4 % larger than the bytes
// themselves, where base64, which hides repetitions, is 30 % larger.
function as_text(bytes) {
    const character = byte => {
        const code = byte + 32;
        return String.fromCharCode(code < 0x7f && code !== 0x3c ? code : 256 + (code % 256));
    };
    return Array.from(bytes, character).join('');
}

export const wasm_element = bytes =>
    `<script type="application/octet-stream" id="liftback-wasm">${as_text(bytes)}</script>`;

// The whole fallback, to be run from there as it is. HTML would change a carriage return, and end it early.
export function fallback_element(script) {
    if (/<\/script|<!--|[\r\0]/i.test(script)) throw new Error('the fallback cannot stand in HTML as it is');
    return `<script type="text/plain" id="liftback-fallback">${script}</script>`;
}

// The same, to be loaded from there.
export const fallback_address = (url, integrity) =>
    `<script type="text/plain" id="liftback-fallback" data-src="${url}" data-integrity="${integrity}"></script>`;
