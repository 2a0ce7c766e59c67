// Whether the picture of the lifter follows the slider: the time between the frames of the screen while the bar moves on
// every one of them, on a phone-like page whose processor is slowed down.
import { Person } from '../../tests/browser/person.mjs';
import { sore } from '../../tests/browser/stories.mjs';
import { unhurried } from '../../tests/browser/unhurried.mjs';
import { words } from '../../tests/browser/words.mjs';

const frames = 300;
const slowdowns = [1, 4];

// Runs in the page.
const drag = count => new Promise(done => {
    const slider = document.getElementById('figure-slider');
    const span = slider.max - slider.min;
    const times = [];
    let before;
    const tick = now => {
        if (before !== undefined) times.push(now - before);
        before = now;
        if (times.length === count) return done(times);
        slider.value = Number(slider.min) + ((times.length * slider.step) % span);
        slider.dispatchEvent(new Event('input'));
        return requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
});

export async function print_slider_times(browser, address) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
    await unhurried(context);
    const page = await context.newPage();
    await page.goto(address);
    const person = new Person(page);
    await person.start();
    await person.answer(sore);
    await person.open_section('setup');
    await person.fill('body', { 'lifter.stature_cm': '178', 'lifter.mass_kg': '82' });
    await person.part('figure.heading').evaluate(part => part.scrollIntoView());
    const styles = page.getByRole('combobox', { name: words('figure.shown') });
    const session = await context.newCDPSession(page);
    console.log(`the slider of the lifter, ${frames} moves (60 frames a second: 16.7 ms):`);
    for (const set_up of ['conventional', 'sumo', 'trap_bar_high']) {
        await styles.selectOption({ label: words(`figure.set_ups.${set_up}`) });
        for (const rate of slowdowns) {
            await session.send('Emulation.setCPUThrottlingRate', { rate });
            const times = (await page.evaluate(drag, frames)).toSorted((a, b) => a - b);
            const at = share => `${times[Math.floor(share * (frames - 1))].toFixed(1)} ms`;
            console.log(`  ${set_up}, CPU slowed ${rate} times: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`);
        }
    }
    await context.close();
}
