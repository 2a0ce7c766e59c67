export const longest_assessment = 30; // screens

// In the page: everything in the document, shown or folded away, piece by piece; programs and the titles of sources
// aside.
export function document_text() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pieces = [];
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        if (!parentElement.closest('script, .evidence li')) pieces.push(data);
    }
    return pieces.join('\n');
}
