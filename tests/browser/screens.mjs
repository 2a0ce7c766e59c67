// What whoever sits at the page does alike, in any engine; the rest is in person.mjs and ../everywhere/reader.mjs.

export const longest_assessment = 30; // screens

// person: answers each kind of screen by its own means; story: see stories.mjs; signs: those still to be told.
export function answer_screen(person, screen, story, signs) {
    const one_choice = ['age', 'quality', 'location', 'trend'];
    if (one_choice.includes(screen)) return person.press(`choices.${screen}.${story[screen]}`);
    switch (screen) {
        case 'pain': return person.answer_pain(story.pain);
        case 'session': return person.answer_hours(story.session);
        case 'onset': return person.answer_onset(story);
        default: return person.answer_signs(story, signs);
    }
}

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
