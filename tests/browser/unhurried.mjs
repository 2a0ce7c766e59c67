// The page passes over a second tap that comes too soon after a new screen (web/js/app/tap_guard.js). The tests tap faster than
// anybody; so for each press of theirs the clock by which the page measures that has gone on by a second.
export const unhurried = context => context.addInitScript(() => {
    const real = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => real() + ahead;
    window.addEventListener('pointerdown', () => { ahead += 1000; }, true);
});

// The same in the page, once, for engines that can't be told so beforehand.
export function a_second_passes() {
    const real = performance.now.bind(performance);
    performance.now = () => real() + 1000;
}
