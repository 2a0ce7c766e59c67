// f as the text of a function that returns what can be written as JSON: an element comes back as true.
export const plain = f => `async (...given) => {
    const found = await (${f})(...given);
    return found instanceof Element ? true : found;
}`;
