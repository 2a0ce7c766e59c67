// What is written around a saved text, so that damage and a newer version of the page are noticed. Pure.
//   {"schema": 2, "checksum": CRC-32 of data, "saved_at": ms, "data": "<json text>"}
import { crc32 } from './crc32.js';

const schema = 2;

export const sealed = (value, saved_at) => {
    const data = JSON.stringify(value);
    return JSON.stringify({ schema, checksum: crc32(data), saved_at, data });
};

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

// {condition: good | none | damaged | newer, value, saved_at}
export function opened(text) {
    if (text === null) return { condition: 'none' };
    const envelope = parsed(text);
    if (envelope?.schema > schema) return { condition: 'newer' };
    const { data, checksum, saved_at } = envelope ?? {};
    const whole = envelope?.schema === schema && typeof data === 'string' && crc32(data) === checksum;
    const value = whole ? parsed(data) : undefined;
    return value === undefined ? { condition: 'damaged' } : { condition: 'good', value, saved_at };
}
