// CRC-32 as in zip and PNG (ISO 3309, reflected polynomial 0xEDB88320), of a text's UTF-8 bytes, as eight hex digits.
// Pure. It finds damage, not deceit.

const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
});

export function crc32(text) {
    let value = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) value = (value >>> 8) ^ table[(value ^ byte) & 0xff];
    return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
