// A document in Playwright and in Puppeteer, whose frames are alike.
import { plain } from './plain.mjs';

export class Document {
    // frame(): the frame, or a promise of it; asked each time, since a page that was left takes its frames with it.
    constructor(frame) {
        this.frame = frame;
    }

    async run(f, given) {
        const frame = await this.frame();
        return frame.evaluate(calling(plain(f)), given);
    }

    async touch(find, given, text) {
        const frame = await this.frame();
        const handle = await frame.evaluateHandle(calling(find), given);
        const element = handle.asElement();
        if (!element) throw new Error(`nothing is found by ${find} with ${JSON.stringify(given)}`);
        try {
            await element.evaluate(found => found.scrollIntoView({ block: 'center' }));
            if (text === undefined) return await element.click();
            await element.evaluate(field => field.select());
            await element.press('Delete');
            return await element.type(text);
        } finally {
            await handle.dispose().catch(() => {}); // the click may have left the document
        }
    }

    inner(selector) {
        let frame;
        return new Document(async () => {
            if (!frame || gone(frame)) {
                const element = await (await this.frame()).waitForSelector(selector);
                frame = await element.contentFrame();
            }
            return frame;
        });
    }
}

const gone = frame => frame.isDetached?.() ?? frame.detached;

// Both take one argument, and a function: these pass a list on.
const calling = f => new Function('given', `return (${f})(...given)`);
