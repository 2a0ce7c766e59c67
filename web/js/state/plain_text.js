// Text that cannot break a request or a screen. Pure.

// Half of a pair, which no UTF-8 can hold: with `u` the two halves of a whole one are no match.
const lone_surrogate = /[\ud800-\udfff]/gu;
// Control characters, ends of lines, and what turns the direction of the text around it.
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export const plain_text = text => text.replace(lone_surrogate, '\ufffd').replace(unseen, ' ');

// Every text in a value, however deep.
export function plain_value(value) {
    if (typeof value === 'string') return plain_text(value);
    if (Array.isArray(value)) return value.map(plain_value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain_value(item)]));
}
